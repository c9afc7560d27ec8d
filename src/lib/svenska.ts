/** Swedish text: readability, number format, sorting, nearest match. */
import { distance } from 'fastest-levenshtein';

/**
 * LIX, the Swedish readability index (C. H. Björnsson, 1968): mean words per sentence plus the share, in
 * percent, of words longer than six letters. Below 30 is very easy, 40 is plain newspaper, over 50 is
 * official prose. A colon or the end of a line ends a sentence too, as in a list. 0 for an empty text.
 */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}:–-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/).filter((s) => /[\p{L}\p{N}]/u.test(s)).length;
  const long = words.filter((w) => w.replace(/[^\p{L}\p{N}]/gu, '').length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}

const NBSP = '\u00a0';

/** A number as it is written in Swedish: `36 168`, `57,77`, `−782`. Spaces do not break. */
export function skrivTal(n: number): string {
  const [whole, decimals] = String(Math.abs(n)).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${n < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

const UNIT_AFTER_VALUE = new Set(['%', 'tkr', 'mkr', 'kr']);

/** A value with its unit where the unit belongs to the number itself: `50 %`, `36 168 tkr`, but `878` for 878 participants. */
export function skrivVarde(value: number | string, unit?: string): string {
  const text = typeof value === 'number' ? skrivTal(value) : value;
  return unit !== undefined && UNIT_AFTER_VALUE.has(unit) ? `${text}${NBSP}${unit}` : text;
}

/** Sorts by Swedish alphabetical order (å, ä, ö last), the same on every machine. */
export const jamfor: (a: string, b: string) => number = new Intl.Collator('sv', { numeric: true })
  .compare;

/** The candidate nearest to what was written, if it is near enough to be meant; otherwise undefined. */
export function narmast(written: string, candidates: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  let best: { candidate: string; score: number } | undefined;
  for (const candidate of candidates) {
    const c = candidate.toLowerCase();
    const near = distance(lower, c) / Math.max(lower.length, c.length);
    // One or two letters begin too much to be meant: `/` begins every address.
    const borjan = Math.min(lower.length, c.length) > 2;
    const score =
      borjan && (c.startsWith(lower) || lower.startsWith(c)) ? Math.min(near, 0.3) : near;
    if (!best || score < best.score) best = { candidate, score };
  }
  return best && best.score <= 0.5 ? best.candidate : undefined;
}

/** A list in running text: `a, b och c`, or with another last word. */
export function uppraknat(items: readonly string[], sist = 'och'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${sist} ${items.at(-1)}`;
}
