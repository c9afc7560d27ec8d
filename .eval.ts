import { readFileSync } from 'node:fs';
import { Sokindex } from './src/search/plan.ts';
import { ranka } from './src/search/ranka.ts';
import { fragor, matt, sammanfatta, adresserFor } from './tests/search/matt.ts';
const t0=performance.now();
const ix=new Sokindex(JSON.parse(readFileSync('dist/sok/index.json','utf8')));
const t1=performance.now();
if(!process.argv.includes('-m')) ix.fyllPa(JSON.parse(readFileSync('dist/sok/mer.json','utf8')));
const fil=process.argv[2]!, verbose=process.argv.includes('-v');
if(process.argv.includes('-q')){const q=process.argv[2]!;const p=ix.plan(q);console.log(p.menade,p.fulltext);for(const e of p.enheter)console.log(e.skrivet,e.vikt.toFixed(2),e.okand??'',[...e.sidor].sort((a,b)=>b[1]-a[1]).slice(0,6).map(([s,v])=>ix.data.sidor[s]![0]+' '+v.toFixed(2)).join('; '));console.log(ranka(ix,p).traffar.slice(0,7).map(t=>t.url+' '+t.poang.toFixed(2)).join('\n'));process.exit()}
const qs=fragor(fil);const tid:number[]=[];
const rad=qs.map(f=>{const t=performance.now();const r=ranka(ix,ix.plan(f.q));tid.push(performance.now()-t);return{f,u:r.traffar.map(t=>t.url),m:matt(f,r.traffar.map(t=>t.url))}});
if(verbose)for(const{f,u,m}of rad)if(m.ndcg5<0.85)console.log(m.ndcg5.toFixed(2),f.category.slice(0,5),f.q,'\n      vill:',Object.entries(f.rel).map(([k,v])=>adresserFor(k)[0]+'='+v).join(' '),'\n      fick:',u.slice(0,5).join(' '));
const vis=(n:string,m:any)=>console.log(n.padEnd(24),m.antal,'ndcg',m.ndcg5.toFixed(3),'mrr',m.mrr.toFixed(3),'s1',m.s1.toFixed(3),'s3',m.s3.toFixed(3),'tomma',m.tomma);
for(const c of new Set(qs.map(q=>q.category)))vis(c,sammanfatta(rad.filter(r=>r.f.category===c).map(r=>r.m)));
vis('ALLA',sammanfatta(rad.map(r=>r.m)));
tid.sort((a,b)=>a-b);console.log('laddning',(t1-t0).toFixed(0),'ms; fråga p50',tid[tid.length>>1]!.toFixed(1),'p95',tid[Math.floor(tid.length*.95)]!.toFixed(1));
