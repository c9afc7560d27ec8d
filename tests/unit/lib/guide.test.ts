/**
 * Every path of the guide against an oracle that knows nothing of `lib/kriterier.ts` or `lib/guide.ts`: it reads the
 * files itself and asks of every person who could have answered so whether each criterion holds.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { byggGuide, fragorAv, type Fragedata, type Guidesida } from '#src/lib/guide.ts';
import { passandeFor, svarAv, type Kriterieform } from '#src/lib/kriterier.ts';

const content = join(import.meta.dirname, '../../../content');
const yaml = (fil: string) => parse(readFileSync(join(content, fil), 'utf8'));
const data = yaml('guide.yaml') as (Fragedata & { ordning: number })[];
data.sort((a, b) => a.ordning - b.ordning);
const kommuner = (yaml('kommuner.yaml') as { id: string }[]).map((k) => k.id);
type Insats = { id: string; kriterier: Kriterieform[] };
const insatser: Insats[] = readdirSync(join(content, 'insatser'))
  .map((id) => {
    const text = readFileSync(join(content, 'insatser', id, 'index.mdx'), 'utf8');
    return { id, kriterier: parse(text.split(/^---$/m)[1]!).kriterier as Kriterieform[] };
  })
  .filter((i) => i.kriterier.length > 0);

const bygg = (lista: Insats[]) => byggGuide(fragorAv(data, lista, kommuner), lista);
const guide = bygg(insatser);

/** The ages that a label such as `Under 16 år` or `16–29 år` means. */
function aldrar(text: string): number[] {
  const alla = Array.from({ length: 121 }, (_, i) => i);
  const [a = 0, b = a] = [...text.matchAll(/\d+/g)].map(Number);
  if (text.startsWith('Under')) return alla.filter((i) => i < a);
  if (text.includes('eller äldre')) return alla.filter((i) => i >= a);
  return alla.filter((i) => i >= a && i <= b);
}

/** All sets of words that somebody who answered `ja` and `nej` may be described by. */
function varldar(ord: string[], ja: readonly string[], nej: readonly string[]): Set<string>[] {
  return Array.from({ length: 2 ** ord.length }, (_, bitar) =>
    ord.filter((_o, i) => bitar & (1 << i)),
  )
    .map((sanna) => new Set(sanna))
    .filter((v) => (ja.length === 0 || ja.some((o) => v.has(o))) && !nej.some((o) => v.has(o)));
}

type Dom = 'alltid' | 'aldrig' | 'ibland';
const dom = (utfall: boolean[]): Dom =>
  utfall.every(Boolean) ? 'alltid' : utfall.some(Boolean) ? 'ibland' : 'aldrig';

/** The oracle's view of one criterion, for one answer (label) to each question. */
function orakel(k: Kriterieform, svar: Map<string, string>): Dom {
  if (k.typ === 'samordning') {
    const parter = data.map((f) => f.val.find((v) => v.text === svar.get(f.id))?.parter ?? 0);
    return parter.reduce((a, b) => a + b) >= k.villkor.minstParter ? 'alltid' : 'ibland';
  }
  const fraga = data.find((f) => f.typ === k.typ);
  const text = fraga && svar.get(fraga.id);
  if (!fraga || !text || text === fraga.vetInte) return 'ibland';
  const val = fraga.val.find((v) => v.text === text);
  if (k.typ === 'alder') {
    const { fran = 0, till = 999 } = k.villkor;
    return dom(aldrar(text).map((a) => fran <= a && a <= till));
  }
  if (k.typ === 'bostad') {
    if (!k.villkor.kommun) return 'ibland';
    const namnda = fraga.val.flatMap((v) => v.kommun ?? []);
    const mojliga = val!.kommun ?? kommuner.filter((kod) => !namnda.includes(kod));
    return dom(mojliga.map((kod) => k.villkor.kommun!.includes(kod)));
  }
  const ord = [
    ...new Set([
      ...k.villkor.nagonAv,
      ...fraga.val.flatMap((v) => [...(v.ja ?? []), ...(v.nej ?? [])]),
    ]),
  ];
  return dom(
    varldar(ord, val!.ja ?? [], val!.nej ?? []).map((v) => k.villkor.nagonAv.some((o) => v.has(o))),
  );
}

const minne = new Map<Kriterieform, Map<string, Dom>>();
function orakelFor(k: Kriterieform, svar: Map<string, string>): Dom {
  const cache = minne.get(k) ?? new Map<string, Dom>();
  minne.set(k, cache);
  const nyckel =
    k.typ === 'samordning'
      ? [...svar.values()].join()
      : String(svar.get(data.find((f) => f.typ === k.typ)?.id ?? ''));
  const found = cache.get(nyckel) ?? orakel(k, svar);
  cache.set(nyckel, found);
  return found;
}

/** One answer to every question, in every combination. */
function* kombinationer(sidor: Guidesida[], i = 0): Generator<Map<string, string>> {
  const fraga = data[i];
  if (!fraga) return yield new Map();
  // The labels of age are the guide's own; their meaning is read from the text.
  const sida = sidor.find((s) => s.fraga?.id === fraga.id)!;
  for (const resten of kombinationer(sidor, i + 1))
    for (const v of sida.fraga!.val) yield new Map([[fraga.id, v.text], ...resten]);
}

/** The pages that somebody with these answers sees, the result last. */
function ga(sidor: Map<string, Guidesida>, svar: Map<string, string>): Guidesida[] {
  const sedda = [sidor.get('')!];
  for (let sida = sedda[0]!; sida.fraga; sedda.push(sida)) {
    const val = sida.fraga.val.find((v) => v.text === svar.get(sida.fraga!.id))!;
    sida = sidor.get(val.till)!;
    if (!sida) throw new Error(`Svaret leder ingenstans: ${val.till}`);
  }
  return sedda;
}

/** Everything that is wrong on all paths of a guide, as seen by the oracle. */
function felI(sidor: Guidesida[], lista: Insats[]): string[] {
  const fel: string[] = [];
  const efterVag = new Map(sidor.map((s) => [s.vag, s]));
  for (const svar of kombinationer(sidor)) {
    const vagen = ga(efterVag, svar);
    const sist = vagen.at(-1)!;
    const var_ = [...svar.values()].join(' · ');
    if (vagen.length - 1 > 6) fel.push(`${var_}: mer än sex svar`);
    for (const g of sist.givna) {
      if (!g.val.some((v) => v.text === svar.get(g.fraga.id)))
        fel.push(`${var_}: ${g.fraga.id} återges fel`);
      if (!vagen.some((s) => s.vag === g.andra && s.fraga)) fel.push(`${var_}: Ändra leder fel`);
    }
    for (const { id, kriterier } of lista) {
      const visat = sist.resultat!.find((r) => r.insats === id)!;
      const av = (slag: string, d: Dom) =>
        kriterier.filter((k) => k.slag === slag && orakelFor(k, svar) === d);
      const hinder = [...av('maste', 'aldrig'), ...av('inteFor', 'alltid')];
      const okanda = av('maste', 'ibland');
      const utslag =
        hinder.length > 0
          ? 'passarInte'
          : okanda.length + av('inteFor', 'ibland').length > 0
            ? 'kanPassa'
            : 'passar';
      if (visat.utslag !== utslag)
        fel.push(`${var_}: ${id} är ${utslag}, guiden säger ${visat.utslag}`);
      if (utslag === 'passarInte' && !hinder.includes(visat.avgor!))
        fel.push(`${var_}: ${id} fel skäl`);
      if (utslag === 'passarInte') continue;
      if (visat.avgor) fel.push(`${var_}: ${id} har ett skäl att inte passa`);
      if (!okanda.every((k) => visat.okanda.includes(k)))
        fel.push(`${var_}: ${id} döljer något okänt`);
      if (okanda.length === 1 && visat.okanda.length !== 1)
        fel.push(`${var_}: ${id} säger inte vad som är okänt`);
      if (!visat.stammer.every((k) => orakelFor(k, svar) === 'alltid'))
        fel.push(`${var_}: ${id} påstår för mycket`);
    }
  }
  return fel;
}

describe('guiden', () => {
  test('varje väg ger det som kriterierna säger, utan återvändsgränd, på högst sex svar', () => {
    expect([...kombinationer(guide)].length).toBeGreaterThan(5000);
    expect(felI(guide, insatser).slice(0, 10)).toEqual([]);
  }, 60_000);

  test('oraklet märker ett enda ändrat kriterium', () => {
    for (const i of insatser.keys()) {
      const andrad = structuredClone(insatser);
      const k = andrad[i]!.kriterier.find((k) => k.slag === 'maste' && k.typ === 'alder');
      if (k?.typ !== 'alder') continue;
      k.villkor.till! -= 10;
      expect(felI(guide, andrad).length, andrad[i]!.id).toBeGreaterThan(0);
    }
  }, 60_000);

  test('varje insats går att nå som passar eller kan passa', () => {
    const nadda = guide.flatMap((s) => s.resultat ?? []).filter((r) => r.utslag !== 'passarInte');
    expect([...new Set(nadda.map((r) => r.insats))].sort()).toEqual(
      insatser.map((i) => i.id).sort(),
    );
  });

  test('är liten: högst sexhundra sidor, alla går att nå, ingen adress två gånger', () => {
    expect(guide.length).toBeLessThanOrEqual(600);
    expect(new Set(guide.map((s) => s.vag)).size).toBe(guide.length);
    const mal = new Set(guide.flatMap((s) => s.fraga?.val.map((v) => v.till) ?? []));
    expect(guide.filter((s) => s.vag !== '' && !mal.has(s.vag)).map((s) => s.vag)).toEqual([]);
  });

  test('frågar inte när svaret inte ändrar något', () => {
    const utan = guide.filter((s) => s.fraga && new Set(s.fraga.val.map((v) => v.till)).size === 1);
    expect(utan.map((s) => s.vag)).toEqual([]);
    expect(guide.find((s) => s.vag === 'annan-kommun')!.resultat).toBeDefined();
  });

  test('ett ändrat kriterium ändrar både guidens svar och frågor, och situationerna', () => {
    const andrad = structuredClone(insatser);
    const novum = andrad.find((i) => i.id === 'novum')!;
    const alder = novum.kriterier.find((k) => k.slag === 'maste' && k.typ === 'alder')!;
    if (alder.typ !== 'alder') throw new Error('Novum har inget åldersmåste');
    const { fran, till } = alder.villkor as { fran: number; till: number };
    alder.villkor.till = till - 5;
    const ny = bygg(andrad);
    const svar = (sidor: Guidesida[]) =>
      sidor.find((s) => s.fraga?.id === 'alder')!.fraga!.val.map((v) => v.text);
    expect(svar(guide)).toContain(`${fran}–${till} år`);
    expect(svar(ny)).toContain(`${fran}–${till - 5} år`);
    expect(svar(ny)).not.toContain(`${fran}–${till} år`);
    expect(felI(ny, andrad)).toEqual([]);
    const unga = svarAv({ alder: { fran: till - 4, till } });
    const ids = (lista: Insats[]) => passandeFor(lista, unga).map((p) => p.insats.id);
    expect(ids(insatser)).toContain('novum');
    expect(ids(andrad)).not.toContain('novum');
  }, 60_000);
});
