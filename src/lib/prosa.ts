/**
 * Prose as editors write it: Markdown with `<Uppgift id="…"/>`, `<Kalla id="…"/>` and `<Term id="…">…</Term>`.
 * These functions find what a text points to; `render` turns a short text into HTML.
 */
import { markdownToHtml } from 'satteri';
import { href } from './adresser.ts';

/** An entry that a text points to, and where in the text (index of its first character). */
export interface Pekare {
  slag: 'Uppgift' | 'Kalla' | 'Term' | 'Diagram';
  mal: string;
  index: number;
}

const TAGG = /<(Uppgift|Kalla|Term|Diagram)\s+id="([^"]*)"/g;

/** Every entry that a text points to, in order. The content check refuses tags that are written in another way. */
export function pekare(text: string): Pekare[] {
  return [...text.matchAll(TAGG)].map((m) => ({
    slag: m[1] as Pekare['slag'],
    mal: m[2]!,
    index: m.index,
  }));
}

/** How the things that a text points to are written out. */
export interface Uppslag {
  /** The value of a fact as it is printed, e.g. `16–66` or `36 168 tkr`. */
  uppgift(id: string): string;
  /** The short name of a source. */
  kalla(id: string): string;
  /** The address of a term's explanation. */
  termAdress(id: string): string;
}

const escape = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The text without markup, with facts and sources written out. For summaries, search and readability. */
export function plain(text: string, uppslag: Pick<Uppslag, 'uppgift' | 'kalla'>): string {
  return text
    .replace(/^\s*(?:#{1,6}|[-*]|\d+\.|>)\s+/gm, '')
    .replace(/<Uppgift\s+id="([^"]*)"\s*\/>/g, (_, id: string) => uppslag.uppgift(id))
    .replace(/<Kalla\s+id="([^"]*)"\s*\/>/g, (_, id: string) => uppslag.kalla(id))
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** A short text (one paragraph, no block markup) as HTML. */
export function render(text: string, uppslag: Uppslag): string {
  const withHtml = text
    .replace(
      /<Uppgift\s+id="([^"]*)"\s*\/>/g,
      (_, id: string) => `<span data-uppgift="${id}">${escape(uppslag.uppgift(id))}</span>`,
    )
    .replace(
      /<Kalla\s+id="([^"]*)"\s*\/>/g,
      (_, id: string) =>
        `<a href="${href.kalla(id)}" data-kalla="${id}">${escape(uppslag.kalla(id))}</a>`,
    )
    .replace(
      /<Term\s+id="([^"]*)"\s*>(.*?)<\/Term>/gs,
      (_, id: string, inner: string) => `<a href="${uppslag.termAdress(id)}">${inner}</a>`,
    );
  const { html } = markdownToHtml(withHtml, { features: { smartPunctuation: false } });
  return html.trim().replace(/^<p>(.*)<\/p>$/s, '$1');
}
