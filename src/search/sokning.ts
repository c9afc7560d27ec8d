/**
 * The search of the site, in the browser. The small index answers at once; what follows it (explanations, the
 * full text by Pagefind) only adds to what is shown. No query leaves the browser.
 */
import type { Merdata, Sokdata } from './data.ts';
import { Sokindex, type Plan } from './plan.ts';
import { ranka, traff, type Rankning, type Traff } from './ranka.ts';

/** The answer to a query, and the plan that it came from. */
export interface Svarat extends Rankning {
  plan: Plan;
}

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

declare global {
  interface Window {
    /** What the page has asked for before its script came, by address. */
    hamtade?: Record<string, Promise<unknown>>;
  }
}

async function hamta<T>(adress: string): Promise<T> {
  const redan = await window.hamtade?.[adress]?.catch(() => undefined);
  if (redan !== undefined) return redan as T;
  const svar = await fetch(adress);
  if (!svar.ok) throw new Error(`${adress}: ${svar.status}`);
  return (await svar.json()) as T;
}

/** The small index. Rejects when it cannot be fetched. */
export const laddaIndex = enGang(async () => new Sokindex(await hamta<Sokdata>('/sok/index.json')));

/** The explanations and the words of the full text. */
export const laddaMer = enGang(async () => {
  const [index, mer] = await Promise.all([laddaIndex(), hamta<Merdata>('/sok/mer.json')]);
  index.fyllPa(mer);
  return mer;
});

/** Pagefind, in the page: its worker is waited for up to five seconds where it cannot start. */
export const laddaFulltext = enGang(async () => {
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

/** Answers that have been shown: the same question gets the same answer for as long as the page is open. */
const visade = new Map<string, Svarat>();
const FLEST_VISADE = 200;

/** The pages that answer a query, best first. Rejects when the small index cannot be fetched. */
export async function sok(fraga: string): Promise<Svarat> {
  const forut = visade.get(fraga);
  if (forut) return forut;
  const svar = await svara(fraga);
  if (visade.size >= FLEST_VISADE) visade.clear();
  visade.set(fraga, svar);
  return svar;
}

async function svara(fraga: string): Promise<Svarat> {
  const index = await laddaIndex();
  let plan = index.plan(fraga);
  if (!plan.saker) {
    // Without what comes later the small index answers as well as it can.
    await laddaMer().catch(() => index.fyllPa({ former: [], orter: [], ord: [], text: '' }));
    plan = index.plan(fraga);
  }
  const svar = ranka(index, plan);
  if (svar.ingen && plan.fulltext.length > 0) {
    try {
      const { nya } = await fordjupa({ ...svar, plan, traffar: [] });
      if (nya.length > 0) return { ...svar, plan, traffar: nya, ingen: false };
    } catch {
      // Then there is nothing to find.
    }
  }
  return { ...svar, plan };
}

/** Few, since each may be a part of the index and each sentence a file of its own. */
const FLEST_TERMER = 1;
const FLEST_UTDRAG = 2;

/**
 * What the full text adds to an answer: pages that it did not have, and the sentence of those whose summary does not
 * show why they are there. The engine is asked for the word that says the most, never for a word that the site does not
 * have: each word may cost a 40 kB part of the index.
 */
export async function fordjupa(
  svar: Svarat,
  behover: (t: Traff) => boolean = () => false,
): Promise<{ nya: Traff[]; utdrag: Map<string, string> }> {
  const [index, pagefind] = await Promise.all([laddaIndex(), laddaFulltext()]);
  const nya: Traff[] = [];
  const utdrag = new Map<string, string>();
  // Planned again: by now the words of the texts may have come.
  const termer = index
    .plan(svar.plan.skriven)
    .fulltext // The longest word says the most.
    .toSorted((a, b) => b.length - a.length)
    .slice(0, FLEST_TERMER);
  const poang = new Map<string, { summa: number; traff: PagefindTraff }>();
  for (const term of termer) {
    const { results } = await pagefind.search(term);
    const hogst = results[0]?.score ?? 1;
    const idf = Math.log(1 + index.data.sidor.length / (results.length + 1));
    for (const r of results) {
      const p = poang.get(r.id) ?? { summa: 0, traff: r };
      p.summa += (r.score / hogst) * idf;
      poang.set(r.id, p);
    }
  }
  const basta = [...poang.values()]
    .sort((a, b) => b.summa - a.summa || (a.traff.id < b.traff.id ? -1 : 1))
    .slice(0, FLEST_UTDRAG);
  const finns = new Map(svar.traffar.map((t) => [t.url, t]));
  for (const { url, excerpt } of await Promise.all(basta.map((b) => b.traff.data()))) {
    const nr = index.sidaMed(url);
    if (nr === undefined) continue;
    // The excerpt as text: its hits are marked as all others are.
    const text = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent.trim();
    const forut = finns.get(url);
    if (!forut) nya.push({ ...traff(index, nr, 0), text });
    else if (behover(forut)) utdrag.set(url, text);
  }
  return { nya, utdrag };
}
