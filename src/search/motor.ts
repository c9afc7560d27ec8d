/**
 * The search engine in the browser, fetched when the page's own answers do not suffice and after the first result.
 * What it adds to an answer that is shown comes below it. No query leaves the browser.
 */
import { enGang } from '../lib/engang.ts';
import type { Forst, Motordata } from './data.ts';
import { Ordforrad } from './ordforrad.ts';
import { planera } from './plan.ts';
import { ranka } from './ranka.ts';
import { traff, type Svarat, type Traff } from './svar.ts';

interface PagefindData {
  url: string;
  excerpt: string;
}
interface PagefindTraff {
  data(): Promise<PagefindData>;
}
interface Pagefind {
  search(q: string): Promise<{ results: PagefindTraff[] }>;
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

/** Few, since each sentence is a file of its own. */
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
   * whose summary does not show why they are there. Pagefind is never asked for a word that the site does not have.
   */
  async fordjupa(
    fraga: string,
    svar: Svarat,
    behover: (t: Traff) => boolean = () => false,
  ): Promise<{ nya: Traff[]; utdrag: Map<string, string> }> {
    // Whoever may be in danger gets nothing below the pages for that.
    if (svar.svar.some((s) => s.slag === 'fara')) return { nya: [], utdrag: new Map() };
    const plan = planera(this.#index, fraga);
    const finns = new Map(svar.traffar.map((t) => [t.url, t]));
    // An answer of the page's own has only the first pages.
    const alla = svar.antal === undefined ? [] : ranka(this.#index, plan).traffar;
    const nya = alla.filter((t) => !finns.has(t.url));
    const utdrag = new Map<string, string>();
    // The longest word says the most; each more may cost a 40 kB part of the index.
    const [term] = plan.fulltext.toSorted((a, b) => b.length - a.length);
    if (term === undefined) return { nya, utdrag };
    const { results } = await (await laddaFulltext()).search(term);
    const basta = results.slice(0, FLEST_UTDRAG);
    for (const { url, excerpt } of await Promise.all(basta.map((r) => r.data()))) {
      const nr = this.#index.sidaMed(url);
      if (nr === undefined) continue;
      // The excerpt as text: its hits are marked as all others are.
      const text = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent.trim();
      const forut = finns.get(url);
      if (forut) {
        if (behover(forut)) utdrag.set(url, text);
      } else if (!nya.some((t) => t.url === url))
        nya.push({ ...traff(this.#index.data, nr, 0), text });
    }
    return { nya, utdrag };
  }
}
