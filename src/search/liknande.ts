/** Questions that people have asked, with the pages that answer them: those that are like a new question vote. Pure. */

/** So many of the likest questions vote. */
const ROSTANDE = 8;

/** A question by its keys, and the pages that answer it, best first. */
interface Fraga {
  nycklar: readonly string[];
  sidor: readonly number[];
}

/** The questions that have been asked (the nearest neighbours of a new one, by the cosine of their words). */
export class Liknande {
  readonly #fragor: Fraga[] = [];

  readonly #med = new Map<string, number[]>();

  /** Adds questions that the same pages answer. */
  lagg(nycklar: readonly (readonly string[])[], sidor: readonly number[]): void {
    for (const n of nycklar) {
      const nr = this.#fragor.push({ nycklar: n, sidor }) - 1;
      for (const k of n) {
        const i = this.#med.get(k);
        if (i) i.push(nr);
        else this.#med.set(k, [nr]);
      }
    }
  }

  /** Somebody has asked with the word. */
  har(nyckel: string): boolean {
    return this.#med.has(nyckel);
  }

  /**
   * The pages that answer the questions which are most like one, 0–1: a page's share of the votes, by its place in each
   * answer, times how like the likest question is.
   */
  roster(nycklar: readonly string[]): Map<number, number> {
    const delat = new Map<number, number>();
    for (const k of nycklar) {
      const sager = this.#sager(k);
      for (const nr of this.#med.get(k) ?? []) delat.set(nr, (delat.get(nr) ?? 0) + sager);
    }
    const langd = this.#langd(nycklar);
    const likast = [...delat]
      .map(([nr, summa]) => ({
        nr,
        likhet: summa / Math.sqrt(langd * this.#langd(this.#fragor[nr]!.nycklar)),
      }))
      .sort((a, b) => b.likhet - a.likhet || a.nr - b.nr)
      .slice(0, ROSTANDE);
    const alla = likast.reduce((s, { likhet }) => s + likhet ** 2, 0);
    const ut = new Map<number, number>();
    for (const { nr, likhet } of likast) {
      const rost = (likhet ** 2 / alla) * likast[0]!.likhet;
      this.#fragor[nr]!.sidor.forEach((sida, rang) => {
        ut.set(sida, (ut.get(sida) ?? 0) + rost / (1 + rang));
      });
    }
    return ut;
  }

  #langd(nycklar: readonly string[]): number {
    return nycklar.reduce((s, k) => s + this.#sager(k), 0);
  }

  /** How much a word tells questions apart. */
  #sager(nyckel: string): number {
    return Math.log(1 + this.#fragor.length / ((this.#med.get(nyckel)?.length ?? 0) + 1)) ** 2;
  }
}
