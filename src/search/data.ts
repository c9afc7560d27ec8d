/** The small search index: what `/sok/index.json` holds. Short names, since each byte is fetched before the first result. */

/** A page: address, title, index in `typer`, summary, weight 0–1, status. */
export type Sida = [
  adress: string,
  titel: string,
  typ: number,
  text: string,
  vikt: number,
  status?: string,
];

/** A glossary entry: its commonest forms, official words, pages best first, weight, and the term if it is explained. */
export type Ord = [former: string, uttryck: string, sidor: number[], vikt: number, term?: string];

/** A place: name, the sentence that answers, pages best first, their address, and smaller places with pages of their own. */
export type Plats = [
  namn: string,
  svar: string,
  sidor: number[],
  lank: string,
  egna: [ort: string, sidor: number[]][],
];

export interface Sokdata {
  typer: string[];
  sidor: Sida[];
  ord: Ord[];
  platser: Plats[];
  /** Roles that may refer, in a sentence. */
  roller: string;
}

/** What `/sok/mer.json` holds, fetched after the first result, or before it when the small index cannot be sure. */
export interface Merdata {
  /** The other forms of the glossary entries in the first index, by index in `ord`. */
  former: string[];
  /** The names of places in each place, by index in `platser`. */
  orter: string[];
  /** The other glossary entries, which follow those in `ord`. */
  ord: Ord[];
  /** The explanation of each term, by index in `ord`; empty when there is none. */
  forklaringar: string[];
  /**
   * The words of the pages' search words, headings and texts. A line each, sorted: `word 0a30b1` has two digits (base
   * 36) for a page that the word tells much about and one for where it stands: 3 search word, 2 heading, 1 text.
   */
  text: string;
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
  roller: string;
}
