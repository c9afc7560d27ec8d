/**
 * The field kinds that the content schemas are built from.
 * Every message is written for an editor: it says what to do, in Swedish.
 */
import { z } from 'zod';
import { narmast } from '../lib/svenska.ts';
import { arDag, parseTid } from '../lib/tid.ts';
import type { Samlingsnamn } from './platser.ts';

/** What a field means beyond its type: which collection it points to, or that it is prose for readers. */
export interface FaltMeta {
  ref?: Samlingsnamn | Samlingsnamn[];
  prosa?: boolean;
  adress?: boolean;
}

/** What fields mean to the check, by schema. What an editor is to write there is the schema's own description. */
export const faltRegister = z.registry<FaltMeta>();

/** The message when a field is missing (the check puts `saknas: ` before it) or holds something of another kind. */
export const arFel =
  (ska: string, vad: string) =>
  (i: { input?: unknown }): string =>
    i.input === undefined ? vad : `${ska}: ${vad}`;

/** A short plain text without markup: a name, a title, a label. */
export function text(vad: string, max = 120) {
  return z
    .string({ error: arFel('ska vara text', vad) })
    .trim()
    .min(1, { error: `är tomt: ${vad}` })
    .max(max, { error: (i) => `är ${String(i.input).length} tecken. Högst ${max} får plats` })
    .describe(vad);
}

/** How many characters of a prose text a reader sees, a fact counted as six. */
const synligLangd = (s: string): number =>
  s
    .replace(/<(?:Uppgift|Kalla)\b[^>]*>/g, '123456')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, '').length;

/**
 * Running text for readers. May hold Markdown for links and bold, and `<Uppgift id="…"/>`,
 * `<Kalla id="…"/>` and `<Term id="…">…</Term>`. Numbers come from the fact registry.
 */
export function prosa(vad: string, max = 700) {
  const schema = z
    .string({ error: arFel('ska vara text', vad) })
    .trim()
    .min(1, { error: `är tomt: ${vad}` })
    .refine((s) => synligLangd(s) <= max, {
      error: (i) => `är ${synligLangd(String(i.input))} tecken. Högst ${max} får plats`,
    })
    .describe(vad);
  return schema.register(faltRegister, { prosa: true });
}

/** The id of an entry in another collection. That it exists is checked when all content is read. */
export function ref(samling: Samlingsnamn | Samlingsnamn[], vad: string) {
  const schema = z
    .string({ error: `skriv id för ${vad}` })
    .min(1, { error: `skriv id för ${vad}` })
    .describe(vad);
  return schema.register(faltRegister, { ref: samling });
}

/** An address on this site: starts and ends with a slash. That it exists is checked when all content is read. */
export function adress(vad: string) {
  const schema = z
    .string({ error: arFel('ska vara en adress, till exempel "/anmalan/"', vad) })
    .regex(/^\/(?:[a-z0-9/-]+\/)?(?:#[\wåäö-]+)?$/, {
      error: (i) => `"${String(i.input)}" är ingen adress på webbplatsen. Skriv som "/anmalan/"`,
    })
    .describe(vad);
  return schema.register(faltRegister, { adress: true });
}

/** An id: small letters a–z, digits and hyphens. Becomes part of an address, so it is never changed. */
export const id = z
  .string({ error: 'skriv ett id' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: (i) =>
      `"${String(i.input)}" är inget giltigt id. Använd små bokstäver a–z, siffror och bindestreck`,
  })
  .describe('Kort namn som andra filer pekar på. Ändra det aldrig.');

/** YAML readers turn an unquoted 2025-01-31 into a Date and 2019 into a number; both become text again. */
const somText = (varde: unknown): unknown =>
  varde instanceof Date
    ? varde.toISOString().slice(0, 10)
    : typeof varde === 'number'
      ? String(varde)
      : varde;

/** A whole date, `2025-01-31`, that exists in the calendar. */
export function datum(vad: string) {
  return z
    .preprocess(
      somText,
      z.string({ error: arFel('ska vara ett datum, till exempel 2026-11-22', vad) }).refine(arDag, {
        error: (i) =>
          `"${String(i.input)}" är inget datum som finns. Skriv år-månad-dag, till exempel 2026-11-22`,
      }),
    )
    .describe(vad);
}

/** A time as exactly as the source gives it: `2019`, `2019-04`, `2019-04-01`, `våren 2023`, or a span `2019-08/2020-06`. */
export function tid(vad: string) {
  return z
    .preprocess(
      somText,
      z
        .string({ error: arFel('ska vara en tid, till exempel 2019 eller "våren 2023"', vad) })
        .refine((s) => parseTid(s) !== undefined, {
          error: (i) =>
            `"${String(i.input)}" går inte att tolka som tid. Skriv 2019, 2019-04, 2019-04-01, "våren 2023" eller 2019-08/2020-06`,
        }),
    )
    .describe(vad);
}

/** A whole web address. Not only https: some old sources have no other. */
export function url(vad: string) {
  return z
    .string({ error: arFel('ska vara en webbadress', vad) })
    .regex(/^https?:\/\/[^\s"<>]+$/, {
      error: (i) =>
        `"${String(i.input)}" är ingen webbadress. Börja med https://, eller http:// om källan inte har något annat`,
    })
    .describe(vad);
}

/** The message when a word is not one of those that may be chosen, with the one that was perhaps meant. */
export function ejValbart(skrivet: unknown, ord: readonly string[]): string {
  const valj = `${skrivet === undefined ? 'välj' : `"${String(skrivet)}" går inte att välja. Välj`} mellan ${ord.join(', ')}`;
  const nara = typeof skrivet === 'string' ? narmast(skrivet, ord) : undefined;
  return nara ? `${valj}. Menade du "${nara}"?` : valj;
}

/** One of a few fixed words. */
export function val<const T extends readonly [string, ...string[]]>(vad: string, ord: T) {
  return z.enum(ord, { error: (i) => ejValbart(i.input, ord) }).describe(vad);
}

/** A list; a missing list counts as empty. */
export function lista<T extends z.ZodType>(vad: string, post: T) {
  return z
    .array(post, { error: `ska vara en lista, med "- " framför varje rad: ${vad}` })
    .default([])
    .describe(vad);
}

/** A list with at least one entry. */
export function minstEn<T extends z.ZodType>(vad: string, post: T) {
  const error = `skriv minst ett värde: ${vad}`;
  return z.array(post, { error }).min(1, { error }).describe(vad);
}

/** A whole number between two bounds. */
export function heltal(vad: string, minst = 0, hogst = 10_000) {
  return z
    .int({ error: `skriv ett heltal: ${vad}` })
    .min(minst, { error: `skriv minst ${minst}` })
    .max(hogst, { error: `skriv högst ${hogst}` })
    .describe(vad);
}

/** true or false, with what counts when it is left out. */
export function jaNej(vad: string, utelamnat: boolean) {
  return z.boolean({ error: 'skriv true eller false' }).default(utelamnat).describe(vad);
}

/** The place in lists, lowest first. */
export const ordning = heltal('platsen i listor, den lägsta först');

/** An object with exactly these fields: a misspelt field is an error. */
export function falt<T extends z.ZodRawShape>(shape: T) {
  const namn = Object.keys(shape);
  return z.strictObject(shape, {
    error: (i) =>
      i.code === 'unrecognized_keys'
        ? `fältet "${i.keys.join('", "')}" finns inte. Fält som finns: ${namn.join(', ')}`
        : `skriv fälten ${namn.join(', ')}`,
  });
}

/** Words that people search with but that are not printed on the page. */
export const sokord = lista(
  'Ord som folk söker med men som inte står på sidan',
  text('ett sökord', 60),
);

/** When the text was last compared with its sources, by which role, and how often that is due. */
export const granskning = falt({
  senast: datum('Dagen då texten senast jämfördes med källorna'),
  ansvarig: text('Rollen som ansvarar, aldrig en person', 60),
  intervallManader: heltal(
    'antal månader mellan granskningar. Utelämnat: intervallet i webbplats.yaml',
    1,
    36,
  ).optional(),
}).describe('När texten senast jämfördes med källorna, och av vilken roll');

/** A period; each end as exactly as the source gives it. */
export const period = falt({
  start: tid('När det började').optional(),
  slut: tid('När det slutade eller ska sluta').optional(),
  finansieradTill: tid('Till och med när pengarna är beslutade').optional(),
  planeradTill: tid('Till och med när pengar finns i en preliminär plan').optional(),
  kalla: ref('kallor', 'källan som säger det'),
});

/** An age span and the fact it comes from. */
export const alder = falt({
  fran: heltal('lägsta åldern', 0, 120),
  till: heltal('högsta åldern', 0, 120),
  uppgift: ref('uppgifter', 'uppgiften som ger åldern'),
})
  .refine((a) => a.fran <= a.till, { error: 'åldern "fran" är högre än "till"' })
  .describe('Åldersspannet');
