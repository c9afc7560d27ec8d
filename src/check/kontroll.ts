/** Checks all content and returns everything that is wrong at once. Nothing is written. */
import { mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { allaAdresser, href, type AdressIds } from '../lib/adresser.ts';
import { HOGST_JAMFORDA, urval } from '../lib/anmalan.ts';
import { felIFigur } from '../lib/diagram.ts';
import { onabara } from '../lib/banan.ts';
import { fragorAv } from '../lib/guide.ts';
import { utfallAv } from '../lib/kriterier.ts';
import { personuppgifter } from '../lib/personuppgifter.ts';
import { pekare, plain } from '../lib/prosa.ts';
import { losaSiffror } from '../lib/siffror.ts';
import { ordI, STOPPORD, vik } from '../lib/ord.ts';
import { lix, narmast } from '../lib/svenska.ts';
import { parseTid, skrivTid, tidAv } from '../lib/tid.ts';
import { visaVarde } from '../lib/varde.ts';
import type { Kriterium } from '../schemas/insats.ts';
import { marktaFalt } from '../schemas/marktaFalt.ts';
import { samlingar, type Data, type Samlingsnamn } from '../schemas/samlingar.ts';
import { lasInnehall, type Post, type Problem } from './las.ts';

/** What the check found: errors stop the build, notes are for editors to look at when they can. */
export interface Resultat {
  fel: Problem[];
  noter: Problem[];
  antalPoster: number;
}

/** The MDX components that an editor may use, and the attributes of each. */
export const KOMPONENTER: Record<string, readonly string[]> = {
  Uppgift: ['id'],
  Kalla: ['id'],
  Term: ['id'],
  Uppgiftstabell: ['rubrik', 'ids'],
  Diagram: ['id'],
  Notis: [],
};

const HOGST_LIX = 40;
const HOGST_LIX_LATTLAST = 30;

/** Where the pages lie whose addresses come from the entries of one file: none is known when it cannot be read. */
const ADRESSER_UR: Partial<Record<Samlingsnamn, string>> = {
  ordlista: '/ordlista/',
  roller: '/anmalan/',
  aktorer: '/rehabiliteringsbanan/',
  faser: '/rehabiliteringsbanan/',
  kallor: '/kallor/',
};

const menade = (written: string, candidates: readonly string[]): string => {
  const near = narmast(written, candidates);
  return near ? ` Menade du "${near}"?` : '';
};

/** A post whose data has passed its schema. */
type Giltig<N extends Samlingsnamn> = Post & { samling: N; data: Data<N> };

class Kontroll {
  readonly fel: Problem[];
  readonly noter: Problem[] = [];
  readonly poster: Post[];
  readonly olasta: ReadonlySet<Samlingsnamn>;
  readonly giltiga: Post[] = [];
  readonly ids = new Map<Samlingsnamn, Set<string>>();
  readonly adresser = new Set<string>();
  readonly anvandaKallor = new Set<string>();
  readonly anvandaUppgifter = new Set<string>();
  readonly anvandaDiagram = new Set<string>();

  constructor(rot: string) {
    const last = lasInnehall(rot);
    this.poster = last.poster;
    this.fel = last.problem;
    this.olasta = last.olasta;
  }

  felI(post: Post, path: readonly PropertyKey[], text: string, rad?: number): void {
    this.fel.push({ fil: post.fil, rad: rad ?? post.radFor(path), falt: path.join('.'), text });
  }

  av<N extends Samlingsnamn>(samling: N): Giltig<N>[] {
    return this.giltiga.filter((p): p is Giltig<N> => p.samling === samling);
  }

  /** Each entry against its schema. */
  schema(): void {
    for (const post of this.poster) {
      if (post.data === undefined) continue;
      const schema: z.ZodType = samlingar[post.samling].schema;
      const result = schema.safeParse(post.data);
      if (result.success) {
        post.data = result.data;
        this.giltiga.push(post);
        continue;
      }
      for (const issue of result.error.issues) {
        if (issue.code === 'unrecognized_keys') {
          const falt = schemaFalt(schema, issue.path);
          for (const key of issue.keys) {
            const hint = menade(key, falt) || ` Fält som finns: ${falt.join(', ')}`;
            this.felI(post, [...issue.path, key], `fältet finns inte.${hint}`);
          }
          continue;
        }
        const saknas = valueAt(post.data, issue.path) === undefined;
        this.felI(post, issue.path, saknas ? `saknas: ${issue.message}` : issue.message);
      }
    }
  }

  /** Ids are unique, and facts (several to a file) become ids too. */
  unikaIds(): void {
    const forsta = new Map<string, Post>();
    const lagg = (samling: Samlingsnamn, id: string, post: Post, path: PropertyKey[]) => {
      if (id === '') return;
      const key = `${samling} ${id}`;
      const tidigare = forsta.get(key);
      if (tidigare) {
        this.felI(
          post,
          path,
          `id "${id}" finns redan i ${tidigare.fil}. Varje id får finnas en gång`,
        );
        return;
      }
      forsta.set(key, post);
      const set = this.ids.get(samling) ?? new Set();
      this.ids.set(samling, set.add(id));
    };
    for (const post of this.poster) {
      if (post.samling !== 'uppgifter') {
        lagg(post.samling, post.id, post, ['id']);
        continue;
      }
      const lista = (post.data as { uppgifter?: unknown } | null)?.uppgifter;
      if (!Array.isArray(lista)) continue;
      lista.forEach((u: unknown, i) => {
        const id = (u as { id?: unknown } | null)?.id;
        if (typeof id === 'string') lagg('uppgifter', id, post, ['uppgifter', i, 'id']);
      });
    }
  }

  /** Every address that the site will have, once what is wrong is mended: one error gives one line. */
  samlaAdresser(): void {
    const of = (samling: Samlingsnamn) => [...(this.ids.get(samling) ?? [])];
    const utan = (samling: Samlingsnamn) =>
      of(samling).filter((id) => !this.av(samling).some((p) => p.id === id));
    const ids: AdressIds = {
      sidor: of('sidor'),
      situationer: of('situationer'),
      insatser: of('insatser'),
      lattlast: of('lattlast'),
      strukturella: of('strukturella'),
      malgrupper: of('malgrupper'),
      forbund: of('forbund'),
      aktorer: of('aktorer'),
      faser: of('faser'),
      kallor: of('kallor'),
      termer: [
        ...this.av('ordlista')
          .filter((p) => p.data.egenSida)
          .map((p) => p.id),
        ...utan('ordlista'),
      ],
      roller: of('roller'),
      jamforelser: urval(of('insatser'), HOGST_JAMFORDA),
      underlag: [
        ...this.av('insatser').flatMap((p) => p.data.anmalan.map((a) => [p.id, a.roll] as const)),
        ...utan('insatser').flatMap((id) => of('roller').map((roll) => [id, roll] as const)),
      ],
    };
    for (const adress of allaAdresser(ids)) this.adresser.add(adress);
  }

  adress(post: Post, path: readonly PropertyKey[], mal: string, rad?: number): void {
    const utan = mal.replace(/[#?].*$/, '');
    if (utan === '' || this.adresser.has(utan)) return;
    if ([...this.olasta].some((s) => utan.startsWith(ADRESSER_UR[s] ?? '-'))) return;
    this.felI(
      post,
      path,
      `länken ${mal} leder ingenstans.${menade(utan, [...this.adresser])}`,
      rad,
    );
  }

  finns(
    post: Post,
    path: readonly PropertyKey[],
    samling: Samlingsnamn | readonly Samlingsnamn[],
    id: string,
    rad?: number,
  ): void {
    const mojliga = [samling].flat() as Samlingsnamn[];
    if (mojliga.some((s) => this.ids.get(s)?.has(id) || this.olasta.has(s))) return;
    const namn = mojliga.map((s) => samlingar[s].ingen).join(' eller ');
    const alla = mojliga.flatMap((s) => [...(this.ids.get(s) ?? [])]);
    this.felI(post, path, `hittar ${namn} som heter "${id}".${menade(id, alla)}`, rad);
  }

  /** What a text points to exists, its numbers come from facts, and it holds no personal data. */
  prosa(
    post: Post,
    path: readonly PropertyKey[],
    text: string,
    radFor: (index: number) => number | undefined,
  ): void {
    for (const p of pekare(text)) {
      const rad = radFor(p.index);
      if (p.slag === 'Uppgift') {
        this.finns(post, path, 'uppgifter', p.mal, rad);
        this.anvandaUppgifter.add(p.mal);
      } else if (p.slag === 'Kalla') {
        this.finns(post, path, 'kallor', p.mal, rad);
        this.anvandaKallor.add(p.mal);
      } else if (p.slag === 'Diagram') {
        this.finns(post, path, 'diagram', p.mal, rad);
        this.anvandaDiagram.add(p.mal);
      } else if (p.slag === 'Term') this.finns(post, path, 'ordlista', p.mal, rad);
      else if (p.mal.startsWith('/')) this.adress(post, path, p.mal, rad);
      else if (!/^(https:\/\/|http:\/\/|tel:|#)/.test(p.mal)) {
        this.felI(
          post,
          path,
          `länken ${p.mal} är varken en adress på webbplatsen ("/anmalan/") eller börjar med https://`,
          rad,
        );
      }
    }
    const bar = (s: string) =>
      s
        .replace(/<[^>]*>/g, (t) => ' '.repeat(t.length))
        .replace(/\]\([^)]*\)/g, (t) => ' '.repeat(t.length));
    let offset = 0;
    for (const rad of text.split('\n')) {
      const utanNummer = bar(rad).replace(/^\s*\d+\.\s/, '');
      for (const siffror of losaSiffror(utanNummer)) {
        this.felI(
          post,
          path,
          `talet "${siffror.trim()}" står löst i texten. Lägg det i content/uppgifter/ med källa och skriv <Uppgift id="…"/>`,
          radFor(offset),
        );
      }
      offset += rad.length + 1;
    }
  }

  /** All marked fields of all entries: relations, addresses, prose. */
  falt(): void {
    for (const post of this.giltiga) {
      for (const { path, varde, meta } of marktaFalt(samlingar[post.samling].schema, post.data)) {
        if (meta.ref) {
          this.finns(post, path, meta.ref, varde);
          if (meta.ref === 'kallor') this.anvandaKallor.add(varde);
          if (meta.ref === 'uppgifter') this.anvandaUppgifter.add(varde);
          if (meta.ref === 'diagram') this.anvandaDiagram.add(varde);
        }
        if (meta.adress) this.adress(post, path, varde);
        if (meta.prosa) {
          this.prosa(post, path, varde, () => undefined);
          const okand = /<\/?([A-Za-z]+)/g;
          for (const [, tagg] of varde.matchAll(okand)) {
            if (!['Uppgift', 'Kalla', 'Term'].includes(tagg!))
              this.felI(post, path, `taggen <${tagg}> går inte att använda här`);
          }
          for (const [tagg] of varde.matchAll(/<(?:Uppgift|Kalla)\b[^>]*>/g)) {
            if (!/^<\w+ id="[a-z0-9-]+"\s*\/>$/.test(tagg))
              this.felI(post, path, `${tagg} är fel skrivet. Skriv <Uppgift id="…"/>`);
          }
        }
      }
      if (post.samling !== 'webbplats') {
        const allt = JSON.stringify(post.data) + (post.brodtext?.text ?? '');
        for (const { funnet, slag } of personuppgifter(allt)) {
          this.felI(
            post,
            [],
            `"${funnet}" ser ut som ${slag}. Personuppgifter får inte finnas på webbplatsen`,
            this.radMed(post, funnet),
          );
        }
      }
    }
  }

  radMed(post: Post, text: string): number {
    const { brodtext } = post;
    if (!brodtext?.text.includes(text)) return post.radFor([]);
    return (
      brodtext.rad + brodtext.text.slice(0, brodtext.text.indexOf(text)).split('\n').length - 1
    );
  }

  /** The Markdown below the frontmatter: can be read, uses only known components, no code. */
  brodtext(): void {
    for (const post of this.giltiga) {
      const { brodtext } = post;
      if (!brodtext) continue;
      const radFor = (index: number) =>
        brodtext.rad + brodtext.text.slice(0, index).split('\n').length - 1;
      this.prosa(post, [], brodtext.text, radFor);
      try {
        this.noder(post, mdxToMdast(brodtext.text) as unknown as MdNode, brodtext.rad - 1);
      } catch (error) {
        const { message } = error as Error;
        const plats = /^(\d+):\d+: (.*)$/s.exec(message);
        const rad = plats ? brodtext.rad + Number(plats[1]) - 1 : brodtext.rad;
        const oppen = /closing tag for `<(\w+)>`/.exec(message);
        this.felI(
          post,
          [],
          oppen
            ? `taggen <${oppen[1]}> är inte avslutad. Skriv <${oppen[1]} … /> eller </${oppen[1]}>`
            : 'texten går inte att läsa här. Ett < eller { som ska synas skrivs \\< eller \\{',
          rad,
        );
      }
    }
  }

  noder(post: Post, node: MdNode, offset: number): void {
    const rad = (node.position?.start.line ?? 1) + offset;
    if (node.type === 'mdxjsEsm')
      this.felI(post, [], 'texten får inte innehålla import eller export', rad);
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      this.felI(
        post,
        [],
        `{${node.value ?? ''}} läses som kod. Ska klammern synas, skriv \\{`,
        rad,
      );
    }
    if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const falt = KOMPONENTER[node.name ?? ''];
      if (!falt) {
        const namn = Object.keys(KOMPONENTER);
        this.felI(
          post,
          [],
          `komponenten <${node.name}> finns inte.${menade(node.name ?? '', namn) || ` Välj mellan ${namn.join(', ')}`}`,
          rad,
        );
      } else {
        const skrivna = (node.attributes ?? []).map((a) => a.name);
        for (const saknas of falt.filter((f) => !skrivna.includes(f))) {
          this.felI(post, [], `<${node.name}> saknar ${saknas}="…"`, rad);
        }
        for (const okand of skrivna.filter((f) => !falt.includes(f))) {
          this.felI(
            post,
            [],
            `<${node.name}> har inget som heter ${okand}. Det som finns: ${falt.join(', ')}`,
            rad,
          );
        }
        if (node.name === 'Uppgiftstabell') {
          const ids = String(node.attributes?.find((a) => a.name === 'ids')?.value ?? '');
          for (const id of ids.split(/\s+/).filter(Boolean)) {
            this.finns(post, [], 'uppgifter', id, rad);
            this.anvandaUppgifter.add(id);
          }
        }
      }
    }
    if (node.type === 'heading' && node.depth === 1) {
      this.felI(
        post,
        [],
        'rubriken börjar med ett #. Sidans rubrik är fältet titel; börja på ##',
        rad,
      );
    }
    for (const child of node.children ?? []) this.noder(post, child, offset);
  }

  /** Rules that hold between fields or between entries. */
  regler(idag: string): void {
    for (const post of this.av('insatser')) {
      const { kriterier, period } = post.data;
      const slut = period.slut ? parseTid(period.slut)?.till : undefined;
      if (!(slut && slut < idag) && !kriterier.some((k) => k.slag === 'maste')) {
        this.felI(post, ['kriterier'], 'insatsen har inget kriterium med slag: maste');
      }
      if (post.id !== 'index' && !this.ids.get('lattlast')?.has(post.id)) {
        this.felI(post, [], `lättläst text saknas. Skapa content/insatser/${post.id}/lattlast.mdx`);
      }
    }
    this.anmalan();
    this.starter();
    for (const post of this.av('insatser')) this.motsagelser(post);
    this.guide(idag);
    const rutor = new Map<string, string>();
    for (const post of this.av('kommuner')) {
      const { namn, rad, kolumn } = post.data;
      const upptagen = rutor.get(`${rad},${kolumn}`);
      if (upptagen)
        this.felI(
          post,
          ['rad'],
          `${namn} ligger på samma ruta som ${upptagen} (rad ${rad}, kolumn ${kolumn})`,
        );
      rutor.set(`${rad},${kolumn}`, namn);
    }
    const forbundFor = new Map<string, string | null>();
    for (const post of this.av('kommuner')) {
      const { namn, forbund } = post.data;
      const forra = forbundFor.get(namn);
      if (forra !== undefined)
        this.felI(
          post,
          ['namn'],
          `${namn} står två gånger, med förbundet ${forra ?? 'null'} och ${forbund ?? 'null'}. En kommun är med i ett förbund eller inget. Ta bort den ena raden`,
        );
      forbundFor.set(namn, forbund);
    }
    const uppgifter = new Map(
      this.av('uppgifter').flatMap((p) => p.data.uppgifter.map((u) => [u.id, u] as const)),
    );
    for (const post of this.av('diagram')) {
      const ids = post.data.grupper.flatMap((g) => [
        ...g.staplar.map((s) => s.uppgift),
        ...(g.helhet ? [g.helhet] : []),
      ]);
      // A fact that is missing is an error of its own.
      if (!ids.every((id) => uppgifter.has(id))) continue;
      for (const { grupp, stapel, text } of felIFigur(post.data, (id) => uppgifter.get(id)!)) {
        const vag = stapel === undefined ? [] : ['staplar', stapel, 'uppgift'];
        this.felI(post, ['grupper', grupp, ...vag], text);
      }
    }
    this.banan();
    for (const post of this.av('uppgifter')) {
      for (const u of post.data.uppgifter) this.anvandaKallor.add(u.kalla);
    }
    this.sokningensOrd();
    this.orter();
  }

  /** A place lies in one kommun, or in one stadsdelsområde: search must not send its people to another. */
  orter(): void {
    for (const samling of ['kommuner', 'stadsdelar'] as const) {
      const forst = new Map<string, string>();
      for (const post of this.av(samling)) {
        for (const falt of ['orter', 'sokorter'] as const) {
          post.data[falt].forEach((ort, i) => {
            const tidigare = forst.get(vik(ort));
            if (tidigare !== undefined)
              this.felI(
                post,
                [falt, i],
                `"${ort}" står redan i "${tidigare}". Låt platsen stå på ett ställe, eller inget om den finns på båda`,
              );
            else forst.set(vik(ort), post.data.namn);
          });
        }
      }
    }
  }

  /** The glossary as search reads it: each form leads to one set of pages, and says something. */
  sokningensOrd(): void {
    const forst = new Map<string, { post: Post; sidor: string }>();
    for (const post of this.av('ordlista')) {
      const { former, sidor, iListan, forklaring } = post.data;
      if (iListan && forklaring === '')
        this.felI(
          post,
          ['forklaring'],
          'ordet visas i ordlistan men förklaras inte. Skriv en förklaring, eller iListan: false om ordet bara hjälper sökningen',
        );
      if (!iListan && sidor.length === 0)
        this.felI(
          post,
          ['sidor'],
          'posten hjälper bara sökningen men leder inte till någon sida. Skriv minst en adress i sidor',
        );
      former.forEach((form, i) => {
        const ord = ordI(form).map(vik);
        if (ord.length === 1 && STOPPORD.has(ord[0]!))
          this.felI(
            post,
            ['former', i],
            `"${form}" är ett småord som sökningen hoppar över. Ta bort det, eller skriv ett längre uttryck`,
          );
        const nyckel = ord.join(' ');
        const mal = [...sidor].sort().join(' ');
        const tidigare = forst.get(nyckel);
        if (tidigare && tidigare.sidor !== mal)
          this.felI(
            post,
            ['former', i],
            `"${form}" står redan i "${tidigare.post.id}", som leder till andra sidor. Låt formen stå i en av dem`,
          );
        if (!tidigare) forst.set(nyckel, { post, sidor: mal });
      });
    }
  }

  /** Every role has one answer for each insats, and no two pages want the same address. */
  anmalan(): void {
    const roller = this.av('roller');
    for (const post of this.av('insatser')) {
      const svarar = post.data.anmalan.map((a) => a.roll);
      for (const { id } of roller.filter((r) => !svarar.includes(r.id))) {
        this.felI(
          post,
          ['anmalan'],
          `rollen "${id}" saknas. Skriv ett svar för den, med kan: okant om källorna inte säger det`,
        );
      }
      svarar.forEach((roll, i) => {
        if (svarar.indexOf(roll) < i)
          this.felI(post, ['anmalan', i, 'roll'], `rollen "${roll}" har redan ett svar`);
      });
      if (post.id === 'jamfor' || this.ids.get('sidor')?.has(`insatser/${post.id}`)) {
        this.felI(
          post,
          [],
          `adressen ${href.insats(post.id)} hör till en annan sida. Byt mappens namn`,
        );
      }
    }
    for (const post of roller) {
      const upptagen = this.ids.get('insatser')?.has(post.id)
        ? `content/insatser/${post.id}/`
        : this.ids.get('sidor')?.has(`anmalan/${post.id}`)
          ? `content/sidor/anmalan/${post.id}.mdx`
          : undefined;
      if (upptagen)
        this.felI(
          post,
          ['id'],
          `adressen ${href.roll(post.id)} krockar med ${upptagen}. Byt rollens id`,
        );
    }
  }

  /** Each start is at one of its insats's places, while that place is open. */
  starter(): void {
    for (const post of this.av('starter')) {
      const ids = post.data.starter.map((s) => s.id);
      post.data.starter.forEach((s, n) => {
        const fel = (falt: string, text: string) => this.felI(post, ['starter', n, falt], text);
        if (ids.indexOf(s.id) < n)
          fel('id', `id "${s.id}" finns redan. Varje id får finnas en gång`);
        const insats = this.av('insatser').find((i) => i.id === s.insats);
        if (!insats) return;
        const { titel, platser } = insats.data;
        if (!this.ids.get('sidor')?.has(`insatser/${s.insats}/starttider`))
          fel('insats', `${titel} har ingen sida för starttider`);
        const plats = platser.find((p) => p.namn === s.plats);
        if (!plats) {
          const finns = platser.map((p) => p.namn);
          const forslag = menade(s.plats, finns) || ` Platser som finns: ${finns.join('; ')}`;
          fel('plats', `${titel} har ingen plats som heter "${s.plats}".${forslag}`);
          return;
        }
        const ratta = `Rätta datumet, eller platsen i ${insats.fil}`;
        if (plats.start && s.startdatum < tidAv(plats.start).fran)
          fel(
            'startdatum',
            `gruppen börjar ${s.startdatum}, men "${s.plats}" finns från ${skrivTid(plats.start)}. ${ratta}`,
          );
        if (plats.slut && s.slutdatum > tidAv(plats.slut).till)
          fel(
            'slutdatum',
            `gruppen slutar ${s.slutdatum}, men "${s.plats}" finns till ${skrivTid(plats.slut)}. ${ratta}`,
          );
      });
    }
  }

  /** Rehabiliteringsbanan: one goes forward, to steps that can be reached, and no two stand in the same place. */
  banan(): void {
    const unika = (samling: 'aktorer' | 'faser', falt: string, varde: (p: Post) => number) => {
      const tagna = new Map<number, string>();
      for (const post of this.av(samling)) {
        const nr = varde(post);
        const upptagen = tagna.get(nr);
        if (upptagen)
          this.felI(post, [falt], `${nr} är redan ${upptagen}. Ge "${post.id}" ett eget tal`);
        else tagna.set(nr, post.id);
      }
    };
    unika('aktorer', 'ordning', (p) => (p.data as Data<'aktorer'>).ordning);
    unika('faser', 'nummer', (p) => (p.data as Data<'faser'>).nummer);

    const faser = this.av('faser').map((p) => ({ ...p.data, id: p.id }));
    const steg = this.av('steg').map((p) => ({ ...p.data, id: p.id }));
    const overlamningar = this.av('overlamningar').map((p) => ({ ...p.data, id: p.id }));
    const fasAv = new Map(steg.map((s) => [s.id, faser.find((f) => f.id === s.fas)]));
    for (const post of this.av('steg')) {
      const fran = fasAv.get(post.id);
      post.data.lederTill.forEach((id, i) => {
        const till = fasAv.get(id);
        if (fran && till && till.nummer < fran.nummer)
          this.felI(
            post,
            ['lederTill', i],
            `"${id}" ligger i en tidigare fas (${till.titel}) än steget själv (${fran.titel}). Ett steg leder framåt: ta bort raden eller byt fas`,
          );
      });
    }
    for (const post of this.av('overlamningar')) {
      const { fran, till } = post.data;
      if (till.includes(fran))
        this.felI(
          post,
          ['till', till.indexOf(fran)],
          `"${fran}" lämnar över till sig själv. Ta bort raden`,
        );
    }
    // A step that could not be read would make the steps after it look out of reach.
    const alla = this.poster.filter((p) => p.samling === 'steg').length;
    if (steg.length < alla) return;
    for (const { id } of onabara(steg, overlamningar, faser)) {
      this.felI(
        this.av('steg').find((p) => p.id === id)!,
        [],
        `ingen kommer till steget "${id}". Skriv det under lederTill i steget före, eller gör det till startStopp`,
      );
    }
  }

  /** Criteria of one insats that contradict each other, or whose text says something else than their condition. */
  motsagelser(post: Giltig<'insatser'>): void {
    const { alder, kriterier } = post.data;
    kriterier.forEach((k, i) => {
      const fel = (text: string, falt = 'villkor') => this.felI(post, ['kriterier', i, falt], text);
      const tidigare = kriterier.slice(0, i);
      if (k.typ === 'alder') {
        const { fran = 0, till = Infinity } = k.villkor;
        if (fran > till) return fel(`åldern "fran" (${fran}) är högre än "till" (${till})`);
        for (const t of tidigare) {
          if (t.typ !== 'alder' || t.slag === 'bor' || k.slag === 'bor') continue;
          const overlappar = (t.villkor.fran ?? 0) <= till && (t.villkor.till ?? Infinity) >= fran;
          if (t.slag !== k.slag && overlappar)
            fel('åldern överlappar ett annat kriterium, så samma ålder både krävs och utesluts');
          if (t.slag === 'maste' && k.slag === 'maste')
            fel('insatsen har redan ett åldersmåste. Skriv ett enda åldersintervall');
        }
        if (
          k.slag === 'maste' &&
          alder &&
          (alder.fran !== (k.villkor.fran ?? alder.fran) ||
            alder.till !== (k.villkor.till ?? alder.till))
        )
          fel(`stämmer inte med insatsens alder (${alder.fran}–${alder.till})`);
        const sagt = pekare(k.text)
          .filter((p) => p.slag === 'Uppgift')
          .map((p) => this.uppslag().uppgift(p.mal));
        const menat = `${k.villkor.fran ?? ''}–${k.villkor.till ?? ''}`;
        const hela = k.villkor.fran !== undefined && k.villkor.till !== undefined;
        if (hela && !sagt.includes(menat) && !this.olasta.has('uppgifter'))
          fel(
            `villkoret säger ${menat} år, men texten säger ${sagt.join(', ') || 'ingen ålder'}. Skriv åldern med <Uppgift id="…"/>`,
            'text',
          );
      }
      if (k.typ === 'samordning') {
        const ord = ['', 'en', 'två', 'tre', 'fyra'][k.villkor.minstParter];
        if (!ord || !new RegExp(`\\b${ord}(?!\\p{L})`, 'u').test(k.text))
          fel(
            `villkoret säger minst ${k.villkor.minstParter} parter, men det står inte i texten`,
            'text',
          );
      }
      for (const t of tidigare) {
        const par = new Set([t.slag, k.slag]);
        if (t.typ !== k.typ || !(par.has('maste') && par.has('inteFor'))) continue;
        for (const ord of villkorsord(k).filter((o) => villkorsord(t).includes(o)))
          fel(`"${ord}" både krävs (maste) och utesluts (inteFor)`);
      }
    });
  }

  /** The guide can ask about every criterion that decides, and no two questions or answers are mixed up. */
  guide(idag: string): void {
    const poster = this.av('guide');
    const sedda = new Map<string, string>();
    for (const post of poster) {
      for (const [nyckel, falt] of [
        [`typ ${post.data.typ}`, 'typ'],
        ...post.data.val.map((v, i) => [`svar ${v.id}`, `val.${i}.id`]),
      ] as [string, string][]) {
        const fore = sedda.get(nyckel);
        if (fore)
          this.felI(
            post,
            falt.split('.').map((d) => (/^\d+$/.test(d) ? Number(d) : d)),
            `${nyckel.replace(' ', ' "')}" finns redan i frågan "${fore}"`,
          );
        sedda.set(nyckel, post.data.id);
      }
    }
    for (const post of poster.slice(6))
      this.felI(post, ['id'], 'guiden får ha högst sex frågor. Ta bort en');
    if (poster.length < (this.ids.get('guide')?.size ?? 0)) return;
    if (this.olasta.has('guide') || this.olasta.has('kommuner')) return;
    const insatser = this.av('insatser').map((p) => ({ id: p.id, kriterier: p.data.kriterier }));
    const fragor = fragorAv(
      poster.map((p) => p.data).sort((a, b) => a.ordning - b.ordning),
      insatser,
      [...(this.ids.get('kommuner') ?? [])],
    );
    const flestParter = fragor
      .map((f) => Math.max(0, ...f.val.map((v) => v.svar.minstParter ?? 0)))
      .reduce((a, b) => a + b, 0);
    for (const post of this.av('insatser')) {
      const slut = post.data.period.slut ? parseTid(post.data.period.slut)?.till : undefined;
      if (slut && slut < idag) continue;
      post.data.kriterier.forEach((k, i) => {
        if (k.slag === 'bor' || (k.typ === 'bostad' && k.villkor.stadsdel)) return;
        const fel = (vad: string) =>
          this.felI(
            post,
            ['kriterier', i, 'villkor'],
            `guiden kan inte skilja ut det här: ${vad}. Ändra svaren i content/guide.yaml`,
          );
        if (k.typ === 'samordning') {
          if (flestParter < k.villkor.minstParter)
            fel(
              `svaren ger högst ${flestParter} parter, men villkoret kräver ${k.villkor.minstParter}`,
            );
          return;
        }
        const fraga = fragor.find((f) => f.typ === k.typ);
        if (!fraga) return fel(`ingen fråga har typ: ${k.typ}`);
        const utfall = new Set(fraga.val.map((v) => utfallAv(k, v.svar)));
        if (!utfall.has('uppfyllt')) fel(`inget svar på "${fraga.rubrik}" gör att det stämmer`);
        if (!utfall.has('ejUppfyllt'))
          fel(`inget svar på "${fraga.rubrik}" gör att det inte stämmer`);
      });
    }
  }

  /** Notes for editors: empty channels, unused sources, texts that are hard to read. */
  noterFor(): void {
    const not = (post: Post, path: PropertyKey[], text: string) =>
      this.noter.push({ fil: post.fil, rad: post.radFor(path), falt: path.join('.'), text });
    for (const post of this.av('webbplats')) {
      for (const [falt, varde] of Object.entries(post.data.kontakt)) {
        if (varde === '')
          not(
            post,
            ['kontakt', falt],
            'är tomt. Sidan säger att uppgiften saknas och hänvisar till dagens webbplats',
          );
      }
    }
    for (const post of this.av('kallor')) {
      if (!this.anvandaKallor.has(post.id))
        not(post, ['id'], `källan "${post.id}" används inte av någon uppgift eller text`);
    }
    for (const post of this.av('diagram')) {
      if (!this.anvandaDiagram.has(post.id))
        not(post, [], `diagrammet visas inte på någon sida. Skriv <Diagram id="${post.id}" /> där`);
    }
    const uppslag = this.uppslag();
    const tunga: { lix: number; problem: Problem }[] = [];
    for (const { post, path, text, hogst, rad } of this.lasbaraBlock()) {
      const varde = lix(plain(text, uppslag));
      if (varde <= hogst) continue;
      tunga.push({
        lix: varde,
        problem: {
          fil: post.fil,
          rad: rad ?? post.radFor(path),
          falt: path.join('.'),
          text: `är svår att läsa: LIX ${Math.round(varde)}, högst ${hogst}. Dela meningar och byt långa ord`,
        },
      });
    }
    tunga.sort((a, b) => b.lix - a.lix);
    this.noter.push(...tunga.map((t) => t.problem));
  }

  uppslag() {
    const uppgifter = new Map(
      this.av('uppgifter').flatMap((p) =>
        p.data.uppgifter.map((u) => [u.id, visaVarde(u.varde, u.enhet)] as const),
      ),
    );
    const kallor = new Map(this.av('kallor').map((p) => [p.id, p.data.kort] as const));
    return {
      uppgift: (id: string) => uppgifter.get(id) ?? id,
      kalla: (id: string) => kallor.get(id) ?? id,
    };
  }

  /** The texts that must be easy: summaries, the five answers and the first section on pages for invånare. */
  lasbaraBlock(): { post: Post; path: PropertyKey[]; text: string; hogst: number; rad?: number }[] {
    const block: { post: Post; path: PropertyKey[]; text: string; hogst: number; rad?: number }[] =
      [];
    for (const post of this.giltiga) {
      const forsta = post.brodtext?.text.split(/^## /m).filter((s) => s.trim() !== '')[0];
      if (post.samling === 'lattlast') {
        block.push({
          post,
          path: [],
          text: post.brodtext?.text ?? '',
          hogst: HOGST_LIX_LATTLAST,
          rad: post.brodtext?.rad ?? 1,
        });
      } else if (post.samling === 'insatser' || post.samling === 'strukturella') {
        const data = post.data as Data<'insatser'>;
        block.push({ post, path: ['sammanfattning'], text: data.sammanfattning, hogst: HOGST_LIX });
        block.push({
          post,
          path: ['svar'],
          text: Object.values(data.svar).join('\n'),
          hogst: HOGST_LIX,
        });
      } else if (
        post.samling === 'malgrupper' ||
        post.samling === 'forbund' ||
        post.samling === 'situationer' ||
        post.samling === 'sidor'
      ) {
        const data = post.data as Data<'sidor'>;
        if (post.samling === 'sidor' && (data.lasare === 'professionella' || data.lang !== 'sv'))
          continue;
        const hogst = post.id === 'lattlast' ? HOGST_LIX_LATTLAST : HOGST_LIX;
        block.push({ post, path: ['sammanfattning'], text: data.sammanfattning, hogst });
        if (forsta) block.push({ post, path: [], text: forsta, hogst, rad: post.brodtext!.rad });
      }
    }
    return block;
  }
}

/** The words or kommuner that a condition lists. */
const villkorsord = (k: Kriterium): readonly string[] =>
  k.typ === 'bostad' ? (k.villkor.kommun ?? []) : 'nagonAv' in k.villkor ? k.villkor.nagonAv : [];

interface MdNode {
  type: string;
  name?: string;
  value?: string;
  depth?: number;
  attributes?: { name: string; value: unknown }[];
  position?: { start: { line: number } };
  children?: MdNode[];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The names of the fields that an object at a path may have. */
function schemaFalt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const def = schema.def as unknown as {
    type: string;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    innerType?: z.ZodType;
    out?: z.ZodType;
    options?: z.ZodType[];
  };
  if (def.type === 'object') {
    if (path.length === 0) return Object.keys(def.shape ?? {});
    const field = def.shape?.[String(path[0])];
    return field ? schemaFalt(field, path.slice(1)) : [];
  }
  if (def.type === 'array') return schemaFalt(def.element!, path.slice(1));
  if (def.type === 'pipe') return schemaFalt(def.out!, path);
  if (def.type === 'union')
    return [...new Set(def.options?.flatMap((o) => schemaFalt(o, path)) ?? [])];
  return def.innerType ? schemaFalt(def.innerType, path) : [];
}

const efterPlats = (a: Problem, b: Problem): number =>
  a.fil.localeCompare(b.fil, 'sv') || a.rad - b.rad;

/**
 * Checks all content below `rot`/content.
 * @param rot the project's root
 * @param idag the build date, `YYYY-MM-DD`
 */
export function kontrollera(rot: string, idag: string): Resultat {
  const k = new Kontroll(rot);
  k.unikaIds();
  k.schema();
  k.samlaAdresser();
  k.falt();
  k.brodtext();
  k.regler(idag);
  k.noterFor();
  const sedda = new Set<string>();
  const fel = k.fel
    .filter((p) => {
      const key = skrivProblem(p);
      return !sedda.has(key) && sedda.add(key);
    })
    .sort(efterPlats);
  return { fel, noter: k.noter, antalPoster: k.poster.length };
}

/** A problem on one line, as editors see it. */
export function skrivProblem({ fil, rad, falt, text }: Problem): string {
  return `${fil}:${rad} ${falt === '' ? '' : `${falt}: `}${text}`;
}
