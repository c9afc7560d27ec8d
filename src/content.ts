/**
 * The only reader of content: loads the collections, resolves relations, sorts and derives.
 * Throws on anything that points nowhere, since Astro itself only warns.
 */
import { getCollection, render as renderEntry } from 'astro:content';
import { allaAdresser, href } from '#src/lib/adresser.ts';
import { gallande, HOGST_JAMFORDA, urval } from '#src/lib/anmalan.ts';
import { ordnaOverlamningar, ordnaSteg } from '#src/lib/banan.ts';
import { byggGuide, fragorAv } from '#src/lib/guide.ts';
import { granskningOf, type Granskning } from '#src/lib/granskning.ts';
import type { Kalenderstart } from '#src/lib/kalender.ts';
import { pekare, plain as plainText, render, type Uppslag } from '#src/lib/prosa.ts';
import { kommande } from '#src/lib/starter.ts';
import { statusOf, type Status } from '#src/lib/status.ts';
import { jamfor, uppraknat } from '#src/lib/svenska.ts';
import { visaVarde } from '#src/lib/varde.ts';
import { marktaFalt } from '#src/schemas/marktaFalt.ts';
import { samlingar, type Data, type Samlingsnamn } from '#src/schemas/samlingar.ts';
import type { Uppgift } from '#src/schemas/uppgift.ts';
import { idag } from '#src/site.ts';

/** An entry with its id and the Markdown below its frontmatter, if any. */
export type Entry<N extends Samlingsnamn> = Data<N> & { id: string; body: string };

const pointers: { fran: string; till: Samlingsnamn[]; id: string }[] = [];

async function load<N extends Samlingsnamn>(namn: N): Promise<Entry<N>[]> {
  const entries = (await getCollection(namn)) as { id: string; data: Data<N>; body?: string }[];
  for (const { id, data } of entries) {
    for (const { path, varde, meta } of marktaFalt(samlingar[namn].schema, data)) {
      if (meta.ref)
        pointers.push({
          fran: `${namn} ${id} ${path.join('.')}`,
          till: [meta.ref].flat(),
          id: varde,
        });
    }
  }
  return entries
    .map(({ id, data, body }) => ({ ...data, id, body: body ?? '' }))
    .sort((a, b) => jamfor(a.id, b.id));
}

const efterOrdning = <T extends { ordning: number }>(list: T[]): T[] =>
  list.sort((a, b) => a.ordning - b.ordning);

const [webbplatsEntry] = await load('webbplats');
if (!webbplatsEntry) throw new Error('content/webbplats.yaml saknas');

/** Name, menus, official channels. */
export const webbplats = webbplatsEntry;
export const kallor = await load('kallor');
export const medlemmar = efterOrdning(await load('medlemmar'));
export const roller = efterOrdning(await load('roller'));
export const malgrupper = efterOrdning(await load('malgrupper'));
export const forbund = efterOrdning(await load('forbund'));
export const exempel = efterOrdning(await load('exempel'));
export const situationer = efterOrdning(await load('situationer'));
export const sidor = await load('sidor');
export const lattlast = await load('lattlast');
export const aktorer = efterOrdning(await load('aktorer'));
export const faser = (await load('faser')).sort((a, b) => a.nummer - b.nummer);
export const steg = ordnaSteg(await load('steg'), faser, aktorer);
/** The hand-overs with the letters that the picture and the texts call them by. */
export const overlamningar = ordnaOverlamningar(await load('overlamningar'), faser, aktorer);
export type Overlamning = (typeof overlamningar)[number];
export const kommuner = (await load('kommuner')).sort((a, b) => jamfor(a.namn, b.namn));
export const stadsdelar = (await load('stadsdelar')).sort((a, b) => jamfor(a.namn, b.namn));
/** Group starts that have not been yet, the first one first. */
const starter = kommande(
  (await load('starter')).flatMap((fil) => fil.starter),
  idag,
);
export const ordlista = (await load('ordlista')).sort((a, b) => jamfor(a.term, b.term));
/** Questions that people have asked, with the pages that answer them. */
export const fragor = (await load('fragor')).flatMap((fil) => fil.grupper);

/** The figures: bars, tables and files of facts. */
export const diagram = await load('diagram');

/** The areas of the fact registry, and all facts. */
export const uppgiftsomraden = await load('uppgifter');
export const uppgifter: Uppgift[] = uppgiftsomraden.flatMap((omrade) => omrade.uppgifter);

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((entry) => [entry.id, entry]));

const index = {
  kallor: byId(kallor),
  uppgifter: byId(uppgifter),
  medlemmar: byId(medlemmar),
  roller: byId(roller),
  malgrupper: byId(malgrupper),
  forbund: byId(forbund),
  sidor: byId(sidor),
  aktorer: byId(aktorer),
  faser: byId(faser),
  steg: byId(steg),
  ordlista: byId(ordlista),
  kommuner: byId(kommuner),
  diagram: byId(diagram),
};

type Indexed = typeof index;
type EntryIn<N extends keyof Indexed> = Indexed[N] extends ReadonlyMap<string, infer T> ? T : never;

/** The entry that an id points to. Throws, in Swedish, when there is none. */
export function hitta<N extends keyof Indexed>(namn: N, id: string): EntryIn<N> {
  const entry = index[namn].get(id);
  if (!entry) throw new Error(`Hittar inget i ${namn} som heter "${id}".`);
  return entry as EntryIn<N>;
}

/** The name of whoever takes part in an event: a member, or a role that may refer. The reader is "du". */
export function deltagarnamn(id: string): string {
  const medlem = index.medlemmar.get(id);
  if (medlem) return medlem.namn;
  const roll = hitta('roller', id);
  return roll.du ? 'du' : roll.titel;
}

/** The name of an actor of Rehabiliteringsbanan in a sentence. The reader is "du" or, as an object, "dig". */
export function aktorsnamn(id: string, laser: 'du' | 'dig'): string {
  const aktor = hitta('aktorer', id);
  return aktor.du ? laser : aktor.titel;
}

/** How facts, sources and terms are written out in running text. */
export const uppslag: Uppslag = {
  uppgift: (id) => visaUppgift(hitta('uppgifter', id)),
  kalla: (id) => hitta('kallor', id).kort,
  termAdress: (id) => href.term(id, hitta('ordlista', id).egenSida),
};

/** The value of a fact as it is printed: `36 168 tkr`, `22 november 2024`, `16–66`. */
export const visaUppgift = ({ varde, enhet }: Pick<Uppgift, 'varde' | 'enhet'>): string =>
  visaVarde(varde, enhet);

// The guide writes the same criteria on hundreds of pages.
const renderat = new Map<string, string>();

/** A short prose text as HTML, and as plain text. */
export function html(text: string): string {
  const fore = renderat.get(text);
  if (fore !== undefined) return fore;
  const ny = render(text, uppslag);
  renderat.set(text, ny);
  return ny;
}
export const plain = (text: string): string => plainText(text, uppslag);

const withStatus = <T extends { period: Data<'insatser'>['period'] }>(
  entry: T,
): T & { status: Status } => ({
  ...entry,
  status: statusOf(entry.period, hitta('kallor', entry.period.kalla), idag),
});

/** An insats for persons, with its status on the build date and what it answers each role then, in the order of roles. */
export type InsatsMedStatus = Entry<'insatser'> & { status: Status };
export const insatser: InsatsMedStatus[] = efterOrdning(
  (await load('insatser')).map(withStatus),
).map((insats) => ({
  ...insats,
  anmalan: gallande(insats).sort(
    (a, b) => hitta('roller', a.roll).ordning - hitta('roller', b.roll).ordning,
  ),
}));

const avslutad = (insats: InsatsMedStatus) => insats.status.kod === 'avslutad';

/** The insatser that may be offered to somebody, and those that have ended. */
export const aktuellaInsatser = insatser.filter((i) => !avslutad(i));
export const avslutadeInsatser = insatser.filter(avslutad);

/** Every page of the guide, the first page first, in the order of the questions in `content/guide.yaml`. */
export const guidefragor = fragorAv(
  efterOrdning(await load('guide')),
  aktuellaInsatser,
  kommuner.map((k) => k.id),
);
export const guide = byggGuide(guidefragor, aktuellaInsatser);

/** A structural insats, with its status on the build date. */
export const strukturella = (await load('strukturella'))
  .map(withStatus)
  .sort((a, b) => jamfor(a.titel, b.titel));

// Astro only warns of a relation that leads nowhere. The check before a build says so with file and line; here it
// stops a build that was started without it.
const ids = {
  ...index,
  insatser: byId(insatser),
  lattlast: byId(lattlast),
  strukturella: byId(strukturella),
  situationer: byId(situationer),
  stadsdelar: byId(stadsdelar),
  exempel: byId(exempel),
  overlamningar: byId(overlamningar),
};
const kanda: Partial<Record<Samlingsnamn, ReadonlyMap<string, unknown>>> = ids;
const dangling = pointers.filter(({ till, id }) => !till.some((namn) => kanda[namn]?.has(id)));
if (dangling.length > 0) {
  throw new Error(
    dangling
      .map(
        ({ fran, till, id }) =>
          `${fran}: hittar inget i ${till.join(' eller ')} som heter "${id}".`,
      )
      .join('\n'),
  );
}

/** The page with an id (its path). Throws when it is missing, so that a route never renders empty. */
export const sida = (id: string): Entry<'sidor'> => hitta('sidor', id);

/** The component that renders the Markdown body of an entry. */
export async function brodtext(
  namn:
    | 'insatser'
    | 'lattlast'
    | 'strukturella'
    | 'malgrupper'
    | 'forbund'
    | 'exempel'
    | 'situationer'
    | 'sidor',
  id: string,
) {
  const entry = (await getCollection(namn)).find((e) => e.id === id);
  if (!entry) throw new Error(`Hittar inget i ${namn} som heter "${id}".`);
  return renderEntry(entry);
}

/** The review dates of an entry on the build date. */
export function granskning(
  namn: keyof typeof webbplats.granskningsintervall,
  entry: { granskning: Data<'sidor'>['granskning'] },
): Granskning {
  return granskningOf(entry.granskning, webbplats.granskningsintervall[namn], idag);
}

/** A source as a page lists it, with the facts that the page takes from it. */
export interface Kallhanvisning {
  kalla: Entry<'kallor'>;
  uppgifter: Uppgift[];
}

/**
 * The sources of what a page shows: those that its entries name, and those of the facts they use, with the most
 * used first. `fler` are facts that the page shows beside its entries.
 */
export function kallforteckning(
  delar: readonly (readonly [Samlingsnamn, object])[],
  fler: readonly Uppgift[] = [],
): Kallhanvisning[] {
  const uppgiftIds = new Set<string>(fler.map((u) => u.id));
  const kallIds = new Set<string>();
  // A figure brings the facts of its bars along, so the list grows while it is read.
  const kvar: (readonly [Samlingsnamn, object])[] = [...delar];
  for (const [namn, entry] of kvar) {
    const body = 'body' in entry ? String(entry.body) : '';
    const texts = [body];
    const tabeller = [...body.matchAll(/\bids="([^"]*)"/g)].flatMap((m) => m[1]!.split(/\s+/));
    for (const id of tabeller) if (id) uppgiftIds.add(id);
    for (const { varde, meta } of marktaFalt(samlingar[namn].schema, entry)) {
      if (meta.ref === 'uppgifter') uppgiftIds.add(varde);
      if (meta.ref === 'kallor') kallIds.add(varde);
      if (meta.ref === 'diagram') kvar.push(['diagram', hitta('diagram', varde)]);
      if (meta.prosa) texts.push(varde);
    }
    for (const p of texts.flatMap(pekare)) {
      if (p.slag === 'Uppgift') uppgiftIds.add(p.mal);
      if (p.slag === 'Kalla') kallIds.add(p.mal);
      if (p.slag === 'Diagram') kvar.push(['diagram', hitta('diagram', p.mal)]);
    }
  }
  const rows = new Map<string, Uppgift[]>([...kallIds].map((id) => [id, []]));
  for (const id of uppgiftIds) {
    const uppgift = hitta('uppgifter', id);
    rows.set(uppgift.kalla, [...(rows.get(uppgift.kalla) ?? []), uppgift]);
  }
  return [...rows]
    .map(([id, facts]) => ({ kalla: hitta('kallor', id), uppgifter: facts }))
    .sort(
      (a, b) => b.uppgifter.length - a.uppgifter.length || jamfor(a.kalla.titel, b.kalla.titel),
    );
}

/** The facts in a prose text that another source contradicts. */
export function omstridda(text: string): Uppgift[] {
  const ids = pekare(text).filter((p) => p.slag === 'Uppgift');
  return ids.map((p) => hitta('uppgifter', p.mal)).filter((u) => u.avviker.length > 0);
}

/** The name and address of an insats of either kind. Throws when there is none. */
export function insatslank(id: string): { titel: string; adress: string } {
  const enskild = insatser.find((i) => i.id === id);
  const insats = enskild ?? strukturella.find((s) => s.id === id);
  if (!insats) throw new Error(`Hittar ingen insats som heter "${id}".`);
  return {
    titel: insatsnamn(insats),
    adress: enskild ? href.insats(id) : href.strukturell(id),
  };
}

/** The steps of Rehabiliteringsbanan that an insats belongs to, in their order. */
export const stegMed = (insats: string) => steg.filter((s) => s.insatser.includes(insats));

/** Terms that the glossary prints; the others only help search. */
export const termer = ordlista.filter((term) => term.iListan);

/** The kommuner of a förbund, or those without one. */
export const kommunerI = (forbundId: string | null) =>
  kommuner.filter((kommun) => kommun.forbund === forbundId);

/** The sets of insatser that have a page of their own in the comparison, by id. */
export const jamforelser = urval(
  insatser.map((i) => i.id),
  HOGST_JAMFORDA,
);

/** The page of `content/sidor/` about the group starts of an insats; only some insatser have one. */
export const starttidssida = (insats: string): string => href.starttider(insats).slice(1, -1);

/** The insatser that have a page about their group starts. */
export const medStarttider = insatser.filter((i) => index.sidor.has(starttidssida(i.id)));

/** The coming starts of one insats, the first one first. */
export const starterFor = (insats: string) => starter.filter((s) => s.insats === insats);

/** The coming starts of one insats, as calendars and feeds show them. `site` is the site's whole address. */
export function kalenderstarter(insats: string, site: URL): Kalenderstart[] {
  const namn = insatsnamn(insatser.find((i) => i.id === insats)!);
  const adress = new URL(href.starttider(insats), site).href;
  return starterFor(insats).map((s) => ({ ...s, namn: `${namn}, ${s.plats}`, adress }));
}

/** Every address of a page on the site except the guide's answers, sorted. */
export const adresser: string[] = allaAdresser({
  ids: (samling) => ids[samling].keys(),
  termer: ordlista.filter((t) => t.egenSida).map((t) => t.id),
  underlag: insatser.flatMap((i) => i.anmalan.map((a) => [i.id, a.roll] as const)),
});

/** The addresses of pages for editors only, which no list of pages shows. */
export const dolda: ReadonlySet<string> = new Set(
  sidor.filter((s) => s.dold).map((s) => href.sida(s.id)),
);

/** A page as lists, breadcrumbs and the site map show it. */
export interface Sidpost {
  titel: string;
  /** Short title for breadcrumbs. */
  kortnamn: string;
  sammanfattning: string;
}

const post = (e: {
  titel: string;
  kortnamn?: string | undefined;
  sammanfattning: string;
}): Sidpost => ({
  titel: e.titel,
  kortnamn: e.kortnamn ?? e.titel,
  sammanfattning: e.sammanfattning,
});

/** Every page of the site by its address, in Swedish alphabetical order of title. */
export const registret: ReadonlyMap<string, Sidpost> = new Map(
  [
    ...sidor.map(
      (s) =>
        [href.sida(s.id), s.id === 'index' ? { ...post(s), kortnamn: 'Start' } : post(s)] as const,
    ),
    ...situationer.map((s) => [href.situation(s.id), post(s)] as const),
    ...insatser.map((i) => [href.insats(i.id), post(i)] as const),
    ...lattlast.map((l) => [href.lattlast(l.id), { ...post(l), kortnamn: 'Lättläst' }] as const),
    ...strukturella.map((s) => [href.strukturell(s.id), post(s)] as const),
    ...malgrupper.map((m) => [href.malgrupp(m.id), post(m)] as const),
    ...forbund.map((f) => [href.forbund(f.id), post(f)] as const),
    ...ordlista
      .filter((t) => t.egenSida)
      .map(
        (t) =>
          [
            href.term(t.id, true),
            { titel: t.term, kortnamn: t.term, sammanfattning: t.forklaring },
          ] as const,
      ),
    ...aktorer.map(
      (a) =>
        [
          href.aktor(a.id),
          { titel: aktorTitel(a), kortnamn: a.titel, sammanfattning: a.text },
        ] as const,
    ),
    ...faser.map(
      (f) =>
        [
          href.fas(f.id),
          { titel: fasTitel(f), kortnamn: f.titel, sammanfattning: f.text },
        ] as const,
    ),
    ...kallor.map(
      (k) =>
        [
          href.kalla(k.id),
          { titel: k.titel, kortnamn: k.titel, sammanfattning: k.tillforlitlighet },
        ] as const,
    ),
    ...roller.map(
      (r) =>
        [
          href.roll(r.id),
          { titel: rollTitel(r), kortnamn: r.titel, sammanfattning: r.text },
        ] as const,
    ),
    ...jamforelser.map((ids) => {
      const titel = jamforTitel(ids);
      return [href.jamfor(ids), { titel, kortnamn: titel, sammanfattning: titel }] as const;
    }),
    ...insatser.flatMap((i) =>
      i.anmalan.map((a) => {
        const roll = hitta('roller', a.roll);
        return [
          href.underlag(i.id, a.roll),
          { titel: underlagTitel(i, roll), kortnamn: roll.titel, sammanfattning: a.text },
        ] as const;
      }),
    ),
  ].sort(([, a], [, b]) => jamfor(a.titel, b.titel)),
);

/** The title of the page that shows what one aktör does on Rehabiliteringsbanan. */
export function aktorTitel(aktor: { du: boolean; titel: string }): string {
  return aktor.du ? 'Dina steg på Rehabiliteringsbanan' : `${aktor.titel} på Rehabiliteringsbanan`;
}
/** The title of a phase's page: `Fas 2: kartläggning`. */
export function fasTitel(fas: { nummer: number; titel: string }): string {
  return `Fas ${fas.nummer}: ${fas.titel.toLowerCase()}`;
}
/** The title of the referral page for one insats and one role. */
export function underlagTitel(
  insats: { titel: string; kortnamn?: string | undefined },
  roll: { du: boolean; hos: string },
): string {
  const namn = insatsnamn(insats);
  return roll.du ? `${namn}: kan du anmäla dig själv?` : `Anmäla till ${namn}: för dig ${roll.hos}`;
}
/** The title of a role's page. */
export function rollTitel(roll: { hos: string }): string {
  return `Anmälan för dig ${roll.hos}`;
}
/** The title of a comparison: the names of the insatser, in the order of their ids in the address. */
export function jamforTitel(ids: readonly string[]): string {
  const namn = ids.map((id) => insatsnamn(insatser.find((i) => i.id === id)!));
  return namn.length === 1 ? `Jämför ${namn[0]} med andra insatser` : `Jämför ${uppraknat(namn)}`;
}

/** The short name of an insats. */
export function insatsnamn(insats: { titel: string; kortnamn?: string | undefined }): string {
  return insats.kortnamn ?? insats.titel;
}

/** The pages above an address, from the start page down. */
export function brodsmulor(adress: string): { titel: string; adress: string }[] {
  const delar = adress.split('/').filter(Boolean);
  const ovan = delar.map((_, i) => (i === 0 ? '/' : `/${delar.slice(0, i).join('/')}/`));
  return ovan.flatMap((a) => {
    const sidan = registret.get(a);
    return sidan ? [{ titel: sidan.kortnamn, adress: a }] : [];
  });
}
