/** Query sets with judgements, and the measures of a search on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Fraga {
  id: string;
  category: string;
  q: string;
  /** Grade (3 just right, 2 very relevant, 1 partly) by topic key or address. */
  rel: Record<string, number>;
}

const las = <T>(fil: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, fil), 'utf8')) as T;

/** The queries of a set. */
export const fragor = (fil: string): Fraga[] => las<{ queries: Fraga[] }>(fil).queries;

interface Amne {
  exempel_url?: string;
  reserv?: string[];
}
const amnen = las<{ topics: Record<string, Amne> }>('amnen.json').topics;
const karta = las<{ karta: Record<string, string[]> }>('karta.json').karta;

/** The addresses of a topic, best first. A topic without a page of its own has those of its fallback. */
export function adresserFor(amne: string): string[] {
  if (amne.startsWith('/')) return [amne];
  const kant = karta[amne];
  if (kant) return kant;
  const { exempel_url, reserv } = amnen[amne] ?? {};
  if (exempel_url) return [exempel_url];
  if (reserv?.[0]) return adresserFor(reserv[0]);
  throw new Error(`Ämnet ${amne} har ingen adress`);
}

/** All addresses that the judgements name. */
export const allaAdresser = (): string[] => [
  ...new Set([...Object.keys(amnen).flatMap(adresserFor)]),
];

export interface Matt {
  antal: number;
  ndcg5: number;
  mrr: number;
  s1: number;
  s3: number;
  tomma: number;
}

/** How well results (addresses, best first) answer a query. */
export function matt({ rel }: Fraga, svar: readonly string[]): Omit<Matt, 'antal'> {
  // Topics that share a page are one; a topic with two pages counts once.
  const grupper: { adresser: string[]; grad: number }[] = [];
  for (const [amne, grad] of Object.entries(rel)) {
    const adresser = adresserFor(amne);
    const samma = grupper.find((g) => g.adresser[0] === adresser[0]);
    if (samma) samma.grad = Math.max(samma.grad, grad);
    else grupper.push({ adresser, grad });
  }
  const kvar = [...grupper];
  const grader = svar.map((a) => {
    const i = kvar.findIndex((g) => g.adresser.includes(a));
    return i < 0 ? 0 : kvar.splice(i, 1)[0]!.grad;
  });
  const dcg = (g: readonly number[]) =>
    g.slice(0, 5).reduce((s, x, i) => s + (2 ** x - 1) / Math.log2(i + 2), 0);
  const basta = grupper.map((g) => g.grad).sort((a, b) => b - a);
  const forsta = grader.findIndex((g) => g >= 2);
  const hogst = basta[0]!;
  return {
    ndcg5: dcg(grader) / dcg(basta),
    mrr: forsta < 0 ? 0 : 1 / (forsta + 1),
    s1: grader[0] === hogst ? 1 : 0,
    s3: grader.slice(0, 3).includes(hogst) ? 1 : 0,
    tomma: svar.length === 0 ? 1 : 0,
  };
}

/** Means over queries; `tomma` is a count. */
export function sammanfatta(delar: readonly Omit<Matt, 'antal'>[]): Matt {
  const mean = (f: (m: Omit<Matt, 'antal'>) => number) =>
    delar.reduce((s, m) => s + f(m), 0) / delar.length;
  return {
    antal: delar.length,
    ndcg5: mean((m) => m.ndcg5),
    mrr: mean((m) => m.mrr),
    s1: mean((m) => m.s1),
    s3: mean((m) => m.s3),
    tomma: delar.filter((m) => m.tomma).length,
  };
}
