/** The search of the site, in the browser: loads Pagefind when it is needed and asks it. */

/** A page that answers. */
export interface Traff {
  url: string;
  titel: string;
  /** What kind of page it is. */
  typ: string;
  /** Set when the reader must know it before choosing, e.g. `Avslutad`. */
  status: string;
  /** The sentence that matches, as HTML with the hits in `<mark>`. */
  utdrag: string;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}
interface Pagefind {
  options(o: object): Promise<void>;
  search(q: string): Promise<{ results: { id: string; data(): Promise<PagefindData> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once. Rejects when the index cannot be fetched; a later call tries again. */
export function laddaSokning(): Promise<Pagefind> {
  const path = '/pagefind/pagefind.js';
  loading ??= (import(/* @vite-ignore */ path) as Promise<Pagefind>)
    .then(async (pagefind) => {
      await pagefind.options({
        ranking: { metaWeights: { title: 20, sokord: 2 }, termFrequency: 0.3, pageLength: 0.2 },
      });
      return pagefind;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** A query no longer than this is enough for anything that a person means. */
const LANGST = 200;

/** The pages that answer a query, best first. */
export async function sok(fraga: string): Promise<Traff[]> {
  const q = fraga.normalize('NFC').trim().slice(0, LANGST);
  if (!/[\p{L}\p{N}]/u.test(q)) return [];
  const pagefind = await laddaSokning();
  const { results } = await pagefind.search(q);
  const data = await Promise.all(results.slice(0, 30).map((r) => r.data()));
  return data.map(({ url, excerpt, meta }) => ({
    url,
    titel: meta['title'] ?? url,
    typ: meta['typ'] ?? '',
    status: meta['status'] ?? '',
    utdrag: excerpt,
  }));
}
