/** How well the search of the built site answers real questions, in Chromium. Prints the measures; floors hold them. */
import { brotliCompressSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Page } from 'playwright-core';
import { webblasare } from '../browser/webblasare.ts';
import { allaAdresser, fragor, matt, sammanfatta, type Fraga, type Matt } from './matt.ts';

const w = webblasare();
const rot = join(import.meta.dirname, '../..');
const dist = join(rot, 'dist');
let page: Page;
let stang: () => Promise<void>;
const tider: number[] = [];

beforeAll(async () => {
  ({ page, stang } = await w.oppna('/sok/'));
  await page.waitForFunction(() => typeof window.sokHook === 'function');
  await page.evaluate(() => window.sokHook('novum'));
});
afterAll(() => stang());

async function fraga(q: string): Promise<string[]> {
  const { svar, ms } = await page.evaluate(async (q) => {
    const start = performance.now();
    const svar = await window.sokHook(q);
    return { svar: svar.map((t) => t.url), ms: performance.now() - start };
  }, q);
  tider.push(ms);
  return svar;
}

async function mat(uppsattning: readonly Fraga[]) {
  const rader = [];
  for (const f of uppsattning) rader.push({ f, matt: matt(f, await fraga(f.q)) });
  const grupper = new Map<string, Matt>();
  for (const c of new Set(uppsattning.map((f) => f.category)))
    grupper.set(c, sammanfatta(rader.filter((r) => r.f.category === c).map((r) => r.matt)));
  return { alla: sammanfatta(rader.map((r) => r.matt)), grupper };
}

const skriv = (namn: string, m: Matt): string =>
  `${namn.padEnd(26)}${String(m.antal).padStart(4)}  nDCG@5 ${m.ndcg5.toFixed(3)}  MRR ${m.mrr.toFixed(3)}  S@1 ${m.s1.toFixed(3)}  S@3 ${m.s3.toFixed(3)}  tomma ${m.tomma}`;

describe('sökningens träffsäkerhet', () => {
  // A little under what the search reached when the floors were set, 23 November 2026.
  test.each([
    ['fragor-dev.json', { ndcg5: 0.95, mrr: 0.97, s1: 0.91, s3: 0.98, kategori: 0.9 }],
    ['fragor-egna.json', { ndcg5: 0.94, mrr: 0.97, s1: 0.89, s3: 0.97, kategori: 0.85 }],
    ['fragor-osedda.json', { ndcg5: 0.92, mrr: 0.95, s1: 0.89, s3: 0.96, kategori: 0.85 }],
  ])('%s', async (fil, golv) => {
    const { alla, grupper } = await mat(fragor(fil));
    console.log(
      [fil, ...[...grupper].map(([c, m]) => skriv(`  ${c}`, m)), skriv('  alla', alla)].join('\n'),
    );
    expect(alla.tomma).toBe(0);
    expect(alla.ndcg5).toBeGreaterThan(golv.ndcg5);
    expect(alla.mrr).toBeGreaterThan(golv.mrr);
    expect(alla.s1).toBeGreaterThan(golv.s1);
    expect(alla.s3).toBeGreaterThan(golv.s3);
    for (const [kategori, m] of grupper) expect(m.ndcg5, kategori).toBeGreaterThan(golv.kategori);
  });

  test('varje adress i bedömningarna finns', () => {
    const finns = (adress: string) => readdirSync(join(dist, adress)).includes('index.html');
    const egna = ['egna', 'dev', 'osedda']
      .flatMap((namn) => fragor(`fragor-${namn}.json`))
      .flatMap((f) => Object.keys(f.rel))
      .filter((k) => k.startsWith('/'));
    for (const adress of [...allaAdresser(), ...egna]) expect(finns(adress), adress).toBe(true);
  });

  test.each([
    'jag vill inte leva längre',
    'tankar på självmord',
    'min vän tänker ta sitt liv',
    'tagit för många tabletter',
    'jag hör röster som säger åt mig',
    'orolig för ett barn',
    'min man slår mig',
    'rädd för min pojkvän',
    'ska bli bortgift',
    'tvingad att gifta mig',
    'det vore bättre om jag inte fanns',
    'har tagit en massa piller',
    'min man kontrollerar allt',
    'våldtagen',
    'my husband hits me',
    'i want to die',
  ])('den som kan vara i fara får först veta vart den vänder sig: %s', async (q) => {
    expect(['/hitta-ratt-instans/', '/vald-i-nara-relationer/', '/english/']).toContain(
      (await fraga(q))[0],
    );
  });

  test('varje ord med fara i ordlistan leder först till sin sida, också bredvid annat', async () => {
    const ordlista = parse(readFileSync(join(rot, 'content/ordlista.yaml'), 'utf8')) as {
      former: string[];
      sidor: string[];
      fara?: boolean;
    }[];
    const farliga = ordlista.filter((o) => o.fara);
    expect(farliga.length).toBeGreaterThan(0);
    const fel: string[] = [];
    for (const { former, sidor } of farliga)
      for (const q of former.flatMap((f) => [f, `${f} novum`]))
        if ((await fraga(q))[0] !== sidor[0]) fel.push(q);
    expect(fel).toEqual([]);
  });

  test('orden från den som kan vara i fara får 112 som svar, och ingenting annat i samma ruta', async () => {
    await page.goto(w.url('/sok/?q=vill inte leva'));
    const svar = page.locator('[data-svar]');
    await svar.locator('a').first().waitFor();
    expect(await svar.locator('section').count()).toBe(1);
    expect(await svar.locator('a').first().getAttribute('href')).toBe('tel:112');
    // Nor does the full text add anything below, when it has come.
    await page.waitForLoadState('networkidle');
    expect(
      await page
        .locator('[data-sokresultat] a')
        .evaluateAll((a) => a.map((l) => l.getAttribute('href'))),
    ).toEqual(['/hitta-ratt-instans/']);
  });

  test('ett underlag för anmälan går inte före sin insats', async () => {
    for (const namn of ['novum', 'aktivitetsplatsen', 'finsam-team'])
      expect((await fraga(namn))[0]).toBe(`/insatser/${namn}/`);
  });

  test('första svarets och motorns byte; tiderna skrivs ut', async () => {
    const br = (fil: string) => brotliCompressSync(readFileSync(join(dist, fil))).length;
    const summa = br('sok/index.html');
    const motor = readdirSync(join(dist, 'sok'))
      .filter((f) => f.startsWith('motor'))
      .map((f) => br(`sok/${f}`));
    tider.sort((a, b) => a - b);
    const p95 = tider[Math.floor(tider.length * 0.95)]!;

    const kall = await w.oppna('about:blank');
    const session = await kall.page.context().newCDPSession(kall.page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 93_750,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await kall.page.goto(w.url('/sok/?q=rehabilitering'), { waitUntil: 'commit' });
    await kall.page.locator('[data-sokresultat] li a').first().waitFor();
    const ms = await kall.page.evaluate(() => performance.now());
    await kall.stang();

    console.log(
      `sidan med skript och svar ${summa} byte (brotli), motorn ${motor.join(' + ')}; ` +
        `varm fråga p95 ${p95.toFixed(1)} ms; kallt första svar ${Math.round(ms)} ms från navigering (4× CPU, 1,6 Mbit/s, 150 ms)`,
    );
    expect(summa).toBeLessThan(30_000);
    expect(motor.reduce((a, b) => a + b)).toBeLessThan(96_000);
  });
});
