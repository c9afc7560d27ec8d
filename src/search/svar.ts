/** Answers as the page shows them, and those that the build has worked out. */
import { NEKANDE, ordI, STOPPORD, vik } from '../lib/ord.ts';
import type { Fardigt, Forst, Svar } from './data.ts';

/** A page that answers. */
export interface Traff {
  url: string;
  titel: string;
  /** What kind of page it is. */
  typ: string;
  /** Set when the reader must know it before choosing, e.g. that an insats has ended. */
  status: string;
  /** A text from the page, and its words that hit are marked when it is shown. */
  text: string;
  poang: number;
}

/** The answer to a query. */
export interface Svarat {
  /** Pages, best first; and how many there are, when these are only the first. */
  traffar: Traff[];
  antal?: number;
  svar: Svar[];
  /** The official words that were searched for too. */
  aven: readonly string[];
  /** Nothing on the site is near what was asked: the pages are where to go instead. */
  ingen: boolean;
  /** The query with misspellings corrected, when any was. */
  menade?: string | undefined;
  /** Beginnings of the words that mark a hit. */
  marken: ReadonlySet<string>;
}

/** A page as a result. */
export function traff(
  { sidor, typer }: Pick<Forst, 'sidor' | 'typer'>,
  nr: number,
  poang: number,
): Traff {
  const [url, titel, typ, text, , status = ''] = sidor[nr]!;
  return { url, titel, typ: typer[typ]!, status, text, poang };
}

/** What makes two questions the same: their words without small ones that do not deny, case and diacritics. */
export function nyckel(fraga: string): string {
  const ord = ordI(fraga.normalize('NFC')).map(vik);
  const innehall = ord.filter((o) => !STOPPORD.has(o) || NEKANDE.has(o));
  return (innehall.length > 0 ? innehall : ord).join(' ');
}

/** The answer that the build has worked out for a question, if it has. */
export function fardigtSvar(forst: Forst, fraga: string): Svarat | undefined {
  const n = nyckel(fraga.slice(0, 200));
  if (!Object.hasOwn(forst.fardiga, n)) return undefined;
  const [sidor, antal, marken, aven, direkt = []] = forst.fardiga[n]!;
  const traffar = (sidor.match(/../g) ?? []).map((nr) => traff(forst, parseInt(nr, 36), 0));
  return {
    traffar,
    antal,
    svar:
      typeof direkt[0] === 'number'
        ? [termsvar(...(direkt as [number, number, string, string]))]
        : (direkt as Svar[]),
    aven: aven ? aven.split('|') : [],
    ingen: false,
    marken: new Set(marken.split(' ')),
  };
}

/** A term as the answer; its explanation comes with the engine. */
export const termsvar = (ord: number, langd: number, term: string, url: string): Svar => ({
  slag: 'term',
  rubrik: term,
  text: '',
  lankar: [{ url, text: url === '/ordlista/' ? 'Se ordlistan' : `Mer om ${term}` }],
  ord,
  langd,
});

/** So many pages of an answer are sent with the page; the engine has the rest. */
const FLEST = 8;

/** An answer in the form that the page holds it. */
export function somFardigt({ sidor }: Forst, { traffar, marken, aven, svar }: Svarat): Fardigt {
  const nummer = new Map(sidor.map(([adress], i) => [adress, i]));
  const rad: Fardigt = [
    traffar
      .slice(0, FLEST)
      .map((t) => nummer.get(t.url)!.toString(36).padStart(2, '0'))
      .join(''),
    traffar.length,
    [...marken].join(' '),
  ];
  if (aven.length > 0 || svar.length > 0) rad.push(aven.join('|'));
  const [forsta] = svar;
  if (svar.length === 1 && forsta?.ord !== undefined)
    rad.push([forsta.ord, forsta.langd!, forsta.rubrik, forsta.lankar[0]!.url]);
  else if (svar.length > 0) rad.push(svar);
  return rad;
}
