/**
 * The search engine in the browser, fetched when the page's own answers do not suffice and after the first result.
 * What it adds to an answer that is shown comes below it. No query leaves the browser.
 */
import type { Forst, Motordata } from './data.ts';
import { Ordforrad } from './ordforrad.ts';
import { planera, type Plan } from './plan.ts';
import { ranka, traff } from './ranka.ts';
import type { Svarat, Traff } from './svar.ts';

interface PagefindData {
  url: string;
  excerpt: string;
}
interface PagefindTraff {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}
interface Pagefind {
  search(q: string): Promise<{ results: PagefindTraff[] }>;
}

/** Runs once; after a failure a later call tries again. */
function enGang<T>(gor: () => Promise<T>): () => Promise<T> {
  let pagar: Promise<T> | undefined;
  return () =>
    (pagar ??= gor().catch((error: unknown) => {
      pagar = undefined;
      throw error;
    }));
}

/** Pagefind, in the page: its worker is waited for up to five seconds where it cannot start. */
const laddaFulltext = enGang(async () => {
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as {
    createInstance(o: object): Pagefind;
  };
  return pagefind.createInstance({
    basePath: '/pagefind/',
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 8, sokord: 1 }, termFrequency: 0.3, pageLength: 0.2 },
  });
});

/** Lets the browser do what has been waiting. */
const paus = (): Promise<unknown> =>
  'scheduler' in window && 'yield' in window.scheduler
    ? window.scheduler.yield()
    : new Promise((klar) => setTimeout(klar));

/** Few, since each word may be a part of the index and each sentence a file of its own. */
const FLEST_TERMER = 1;
const FLEST_UTDRAG = 2;

/** The engine of the site. */
export class Motor {
  readonly #index: Ordforrad;

  static async av({ typer, sidor }: Forst, data: Motordata): Promise<Motor> {
    return new Motor(await Ordforrad.iBitar({ ...data, typer, sidor }, paus));
  }

  private constructor(index: Ordforrad) {
    this.#index = index;
  }

  /** The pages that answer a query, best first. */
  async sok(fraga: string): Promise<Svarat> {
    const plan = planera(this.#index, fraga);
    const svar = ranka(this.#index, plan);
    if (!svar.ingen || plan.fulltext.length === 0) return svar;
    try {
      const { nya } = await this.fordjupa(fraga, { ...svar, traffar: [] });
      return nya.length > 0 ? { ...svar, traffar: nya, ingen: false } : svar;
    } catch {
      return svar;
    }
  }

  /** The explanation of a glossary entry. */
  forklaring(ord: number): string {
    return this.#index.data.forklaringar[ord] ?? '';
  }

  /**
   * What more there is than the answer shows: pages that it did not have, and from the full text the sentence of those
   * whose summary does not show why they are there. Pagefind is asked for the word that says the most, never for a word
   * that the site does not have: each may cost a 40 kB part of its index.
   */
  async fordjupa(
    fraga: string,
    svar: Svarat,
    behover: (t: Traff) => boolean = () => false,
  ): Promise<{ nya: Traff[]; utdrag: Map<string, string> }> {
    const plan = planera(this.#index, fraga);
    const finns = new Map(svar.traffar.map((t) => [t.url, t]));
    const nya = svar.traffar.length === 0 ? [] : this.#fler(plan, finns);
    const utdrag = new Map<string, string>();
    const termer = plan.fulltext // The longest word says the most.
      .toSorted((a, b) => b.length - a.length)
      .slice(0, FLEST_TERMER);
    if (termer.length === 0) return { nya, utdrag };
    const pagefind = await laddaFulltext();
    const traffar = new Map<string, { summa: number; traff: PagefindTraff }>();
    for (const term of termer) {
      const { results } = await pagefind.search(term);
      const hogst = results[0]?.score ?? 1;
      for (const r of results) {
        const t = traffar.get(r.id) ?? { summa: 0, traff: r };
        t.summa += r.score / hogst;
        traffar.set(r.id, t);
      }
    }
    const basta = [...traffar.values()]
      .sort((a, b) => b.summa - a.summa || (a.traff.id < b.traff.id ? -1 : 1))
      .slice(0, FLEST_UTDRAG);
    for (const { url, excerpt } of await Promise.all(basta.map((b) => b.traff.data()))) {
      const nr = this.#index.sidaMed(url);
      if (nr === undefined) continue;
      // The excerpt as text: its hits are marked as all others are.
      const text = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent.trim();
      const forut = finns.get(url);
      if (forut) {
        if (behover(forut)) utdrag.set(url, text);
      } else if (!nya.some((t) => t.url === url)) nya.push({ ...traff(this.#index, nr, 0), text });
    }
    return { nya, utdrag };
  }

  /** The pages of an answer beyond those that the page itself held. */
  #fler(plan: Plan, finns: ReadonlyMap<string, Traff>): Traff[] {
    return ranka(this.#index, plan).traffar.filter((t) => !finns.has(t.url));
  }
}
