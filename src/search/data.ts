/**
 * What search knows, in three parts: what the page itself holds (`Forst`), what the engine fetches (`Motordata`,
 * `/sok/motor-*.json`), and what the build starts from (`Kunskap`). Short names, since each byte is sent.
 */

/** A page: address, title, index in `typer`, summary, weight 0–1, status. */
export type Sida = [
  adress: string,
  titel: string,
  typ: number,
  text: string,
  vikt: number,
  status?: string,
];

/** What can be said at once, above the pages. */
export interface Svar {
  slag: 'fara' | 'plats' | 'term' | 'anmala' | 'situation';
  rubrik: string;
  /** Empty until the explanations have come. */
  text: string;
  lankar: { url: string; text: string }[];
  /** The glossary entry whose explanation it is, and how many characters that has. */
  ord?: number;
  langd?: number;
}

/** An answer that the build has worked out: the first pages as pairs of base 36 digits, how many there are in all, keys that mark a hit, what more was searched for, and the direct answers or the one term that is explained. */
export type Fardigt = [
  sidor: string,
  antal: number,
  marken: string,
  aven?: string,
  svar?: Svar[] | [ord: number, langd: number, term: string, adress: string],
];

/** What stands in the page: all pages, and the answers to the commonest questions by their words. */
export interface Forst {
  typer: string[];
  sidor: Sida[];
  fardiga: Record<string, Fardigt>;
}

/** A glossary entry: forms that people type, official words, pages best first, weight, and the term if it is explained. */
export type Ord = [former: string, uttryck: string, sidor: number[], vikt: number, term?: string];

/** A place: name, places in it, the sentence that answers, pages best first, their address, and smaller places with pages of their own. */
export type Plats = [
  namn: string,
  orter: string,
  svar: string,
  sidor: number[],
  lank: string,
  egna: [ort: string, sidor: number[]][],
];

export interface Motordata {
  ord: Ord[];
  platser: Plats[];
  /** Roles that may refer, in a sentence, and their pages. */
  roller: [mening: string, sidor: number[]];
  /** Pages for an age, the narrowest span of years first, and those for the age that none of them is for. */
  aldrar: [fran: number, till: number, sida: number][];
  utanAlder: number[];
  /** Glossary entries, by index in `ord`, of words from somebody who may be in danger. */
  fara: number[];
  /** The explanation of each term, by index in `ord`; empty when there is none. */
  forklaringar: string[];
  /**
   * The words of the pages' search words, headings and texts. A line each, sorted: `word 0a30b1` has two digits (base
   * 36) for a page that the word tells much about and one for where it stands: 3 search word, 2 heading, 1 text.
   */
  text: string;
  /** Questions by the pages that answer them, best first: a line `0a30|key key|key`, pages as two digits (base 36). */
  fragor: string;
}

/** What the build knows before the pages are read; pages are named by address. */
export interface Kunskap {
  ord: [
    former: string[],
    uttryck: string[],
    sidor: string[],
    vikt: number,
    term?: string,
    forklaring?: string,
  ][];
  platser: [
    namn: string,
    orter: string[],
    svar: string,
    sidor: string[],
    lank: string,
    egna: [string, string[]][],
  ][];
  roller: [mening: string, sidor: string[]];
  aldrar: [fran: number, till: number, sida: string][];
  utanAlder: string[];
  fara: number[];
  fragor: [sidor: string[], fragor: string[]][];
}
