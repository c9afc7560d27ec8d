/** Words as search compares them: the same for the index, the query and the check of the glossary. */
import { distance } from 'fastest-levenshtein';
import { stemmer } from '@orama/stemmers/swedish';
import { NEKANDE, ordI, STOPPORD, vik } from './ord.ts';

const stammar = new Map<string, string>();

/** The key by which two inflections of a Swedish word are one (Snowball's stemmer on the folded word). */
export function stam(ord: string): string {
  let key = stammar.get(ord);
  if (key === undefined) {
    key = stemmer(vik(ord));
    if (stammar.size > 20_000) stammar.clear();
    stammar.set(ord, key);
  }
  return key;
}

const AVLEDNING =
  /(?:ningarna|ningar|ningen|ning|elsen|else|andet|ande|heten|het|aren|are|erad|era|ligt|lig|iskt|isk|an|at|ad|en|et|er|ar|a|e|n|t)$/;

/** What words derived from each other share: `sjukskriv` for sjukskriven, sjukskrivning and sjukskriva. */
export function rot(ord: string): string {
  const kort = stam(ord).replace(AVLEDNING, '');
  return kort.length >= 4 ? kort : stam(ord);
}

/** How a word sounds, roughly: misspellings by ear share it. */
export const ljud = (ord: string): string =>
  ord
    .toLowerCase()
    .replace(/^ps/, 's')
    .replace(/ä/g, 'e')
    .replace(/å/g, 'o')
    .replace(/ö/g, 'o')
    .replace(/ch|sch|skj|stj|sj/g, 'x')
    .replace(/ck|qu|q|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/[gdhlk]j/g, 'j')
    .replace(/([rl])g(?=[eiy]|$)/g, '$1j')
    .replace(/(.)\1+/g, '$1');

/** Errors between two words (Levenshtein), where the first swap of neighbours is one error; `hogst + 1` when they are more. */
export function avstand(a: string, b: string, hogst: number): number {
  if (Math.abs(a.length - b.length) > hogst) return hogst + 1;
  const d = distance(a, b);
  if (d < 2 || a.length !== b.length) return Math.min(d, hogst + 1);
  // A swap of neighbours counts as one error and not as two.
  for (let i = 0; i < a.length - 1; i++) {
    if (a[i] !== b[i]) {
      const bytt = a.slice(0, i) + a[i + 1]! + a[i]! + a.slice(i + 2);
      return Math.min(d, 1 + distance(bytt, b), hogst + 1);
    }
  }
  return d;
}

/** The words of a form that a query must have, in this order: those that say something, or all when only one does. */
export function bararOrd(alla: string[]): string[] {
  const innehall = alla.filter((o) => !STOPPORD.has(vik(o)));
  return innehall.length < 2
    ? alla
    : alla.filter((o) => !STOPPORD.has(vik(o)) || NEKANDE.has(vik(o)));
}

/** The keys of a question's words, each once: what it is compared by. */
export const fragenycklar = (fraga: string): string[] => [
  ...new Set(bararOrd(ordI(fraga)).map(stam)),
];

/** Words so general here that they weigh little beside another word. */
export const SVAGA: ReadonlySet<string> = new Set(
  `hjälp hjälpa hjälper stöd söka söker sök hitta hittar finna information info sida sidor person personer människa
   människor år stockholm stockholms stad insats insatser arbete jobb sverige dag bra ny nya länge
   help support work`
    .split(/\s+/)
    .map(stam),
);
