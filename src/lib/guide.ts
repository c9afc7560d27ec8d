/**
 * The guide as a decision graph: questions and criteria in, pages out. What follows from the same answers is the same
 * page, and a question that cannot change anything any more is not asked.
 */
import {
  bedom,
  villkorOrd,
  type Kriterieform,
  type Ordtyp,
  type Svar,
  type Utslag,
} from './kriterier.ts';

/** A question as `content/guide.yaml` holds it. */
export interface Fragedata {
  id: string;
  typ: Kriterieform['typ'];
  rubrik: string;
  hjalp?: string | undefined;
  val: readonly {
    id: string;
    text: string;
    kommun?: readonly string[] | undefined;
    ovrigaKommuner?: boolean | undefined;
    ja?: readonly string[] | undefined;
    nej?: readonly string[] | undefined;
    parter?: number | undefined;
  }[];
  vetInte: string;
}

/** One answer that the reader may choose, and what it says about the person. */
export interface Guidesvar {
  /** Becomes part of the address. Different for every answer of the guide. */
  id: string;
  text: string;
  svar: Svar;
}

export interface Guidefraga {
  id: string;
  /** Its place among all questions, from 1. */
  nummer: number;
  rubrik: string;
  hjalp: string | undefined;
  val: Guidesvar[];
}

/** What the guide needs to know of an insats. */
export interface Guideinsats<K extends Kriterieform = Kriterieform> {
  id: string;
  kriterier: readonly K[];
}

/** How one insats fits those who come to a result page. */
export interface Guideutslag<K extends Kriterieform = Kriterieform> {
  insats: string;
  utslag: Utslag;
  avgor: K | undefined;
  /** The måste that hold for everyone who comes here. */
  stammer: K[];
  /** What somebody who comes here must still find out. */
  okanda: K[];
}

/** What everyone who comes to a page has answered: one of these, and where to change it. */
export interface Givet {
  fraga: Guidefraga;
  val: Guidesvar[];
  /** Path of the question, or of the last question before it that everyone who comes here has met. */
  andra: string;
}

/** One page of the guide. */
export interface Guidesida<K extends Kriterieform = Kriterieform> {
  /** The answers in the address, `stockholm/16-29`. Empty for the first page. */
  vag: string;
  givna: Givet[];
  /** A page has either a question, with where each answer leads, … */
  fraga: (Omit<Guidefraga, 'val'> & { val: (Guidesvar & { till: string })[] }) | undefined;
  /** … or a result. */
  resultat: Guideutslag<K>[] | undefined;
}

/**
 * The questions with all their answers. The answers about age are the spans that the criteria tell apart, and
 * "annan kommun" is every kommun that no other answer names.
 */
export function fragorAv(
  data: readonly Fragedata[],
  insatser: readonly Guideinsats[],
  kommuner: readonly string[],
): Guidefraga[] {
  return data.map(({ id, typ, rubrik, hjalp, val, vetInte }, i) => {
    const namnda = val.flatMap((v) => v.kommun ?? []);
    const svar: Guidesvar[] =
      typ === 'alder'
        ? aldersspann(insatser.flatMap((insats) => insats.kriterier))
        : val.map((v) => ({
            id: v.id,
            text: v.text,
            svar: {
              kommun: v.ovrigaKommuner ? kommuner.filter((k) => !namnda.includes(k)) : v.kommun,
              minstParter: v.parter,
              ...(typ in villkorOrd && {
                ord: { [typ as Ordtyp]: { nagon: v.ja ?? [], inga: v.nej ?? [] } },
              }),
            },
          }));
    const okand = { id: `${id}-vet-inte`, text: vetInte, svar: {} };
    return { id, nummer: i + 1, rubrik, hjalp, val: [...svar, okand] };
  });
}

const HOGSTA_ALDER = 120;

/** The age spans that the criteria tell apart, the youngest first. */
function aldersspann(kriterier: readonly Kriterieform[]): Guidesvar[] {
  const granser = new Set([0]);
  for (const k of kriterier) {
    if (k.typ !== 'alder' || k.slag === 'bor') continue;
    if (k.villkor.fran !== undefined) granser.add(k.villkor.fran);
    if (k.villkor.till !== undefined) granser.add(k.villkor.till + 1);
  }
  const starter = [...granser].sort((a, b) => a - b);
  return starter.map((fran, i) => {
    const till = (starter[i + 1] ?? HOGSTA_ALDER + 1) - 1;
    const alder = { fran, till };
    if (i === starter.length - 1)
      return { id: `${fran}-och-uppat`, text: `${fran} år eller äldre`, svar: { alder } };
    if (i === 0)
      return { id: `under-${till + 1}`, text: `Under ${till + 1} år`, svar: { alder } };
    return fran === till
      ? { id: `${fran}-ar`, text: `${fran} år`, svar: { alder } }
      : { id: `${fran}-${till}`, text: `${fran}–${till} år`, svar: { alder } };
  });
}

/** Several answers as one. Answers to different questions never say the same thing twice. */
export function sammanfoga(svar: readonly Svar[]): Svar {
  const ord: NonNullable<Svar['ord']> = {};
  for (const s of svar) {
    for (const [typ, { nagon = [], inga = [] }] of Object.entries(s.ord ?? {})) {
      const forut = ord[typ as Ordtyp];
      ord[typ as Ordtyp] = {
        nagon: [...(forut?.nagon ?? []), ...nagon],
        inga: [...(forut?.inga ?? []), ...inga],
      };
    }
  }
  return {
    alder: svar.find((s) => s.alder)?.alder,
    kommun: svar.find((s) => s.kommun)?.kommun,
    minstParter: svar.reduce((summa, s) => summa + (s.minstParter ?? 0), 0),
    ord,
  };
}

/** A page while the graph is being built: what it asks or answers, and the ways there. */
interface Nod<K extends Kriterieform> {
  fraga?: Guidefraga;
  barn: Nod<K>[];
  /** Every way here: the answers given and the pages passed, in order. */
  vagar: { svar: Guidesvar[]; via: Nod<K>[] }[];
}

/**
 * Every page of the guide, the first page first.
 * @param insatser those that may be offered, in the order of the result
 * @throws if two pages would get the same address
 */
export function byggGuide<K extends Kriterieform>(
  fragor: readonly Guidefraga[],
  insatser: readonly Guideinsats<K>[],
): Guidesida<K>[] {
  const noder = new Map<string, Nod<K>>();
  const nyckelAv = new Map<Nod<K>, string>();
  const nod = (nyckel: string, ny: Omit<Nod<K>, 'vagar'>): Nod<K> => {
    const finns = noder.get(nyckel);
    if (finns) return finns;
    const skapad = { ...ny, vagar: [] };
    noder.set(nyckel, skapad);
    nyckelAv.set(skapad, String(noder.size));
    return skapad;
  };
  const avgora = (i: number, valda: readonly Guidesvar[]): Nod<K> => {
    const fraga = fragor[i];
    if (!fraga) {
      const svar = sammanfoga(valda.map((v) => v.svar));
      return nod(insatser.map(({ kriterier }) => kannetecken(kriterier, svar)).join(), { barn: [] });
    }
    const barn = fraga.val.map((v) => avgora(i + 1, [...valda, v]));
    // The answer changes nothing: the question is not asked.
    if (barn.every((b) => b === barn[0])) return barn[0]!;
    return nod(`${fraga.id}: ${barn.map((b) => nyckelAv.get(b)).join(' ')}`, { fraga, barn });
  };
  const start = avgora(0, []);

  const ordning: Nod<K>[] = [];
  const ga = (n: Nod<K>, svar: Guidesvar[], via: Nod<K>[]): void => {
    if (n.vagar.length === 0) ordning.push(n);
    n.vagar.push({ svar, via });
    n.barn.forEach((b, i) => ga(b, [...svar, n.fraga!.val[i]!], [...via, n]));
  };
  ga(start, [], []);

  const givna = new Map(ordning.map((n) => [n, givnaAv(n, fragor)]));
  const vag = new Map<Nod<K>, string>();
  const agare = new Map<string, Nod<K>>();
  for (const n of ordning) {
    const adress = givna
      .get(n)!
      .map((g) => g.val.map((v) => v.id).join('-eller-'))
      .join('/');
    if (agare.has(adress)) throw new Error(`Två sidor i guiden får adressen /hitta-ratt/${adress}/`);
    agare.set(adress, n);
    vag.set(n, adress);
  }
  return ordning.map((n) => ({
    vag: vag.get(n)!,
    givna: givna.get(n)!.map(({ fraga, val, via }) => ({ fraga, val, andra: vag.get(via)! })),
    fraga: n.fraga && {
      ...n.fraga,
      val: n.fraga.val.map((v, i) => ({ ...v, till: vag.get(n.barn[i]!)! })),
    },
    resultat: n.fraga ? undefined : insatser.map((insats) => utslagFor(insats, n.vagar)),
  }));
}

/**
 * What a result page says of an insats, as a key: pages with the same keys are one page. One unknown criterion is
 * named; with more the reader goes through the list anyway, so which ones they are makes no new page.
 */
function kannetecken(kriterier: readonly Kriterieform[], svar: Svar): string {
  const { utslag, avgor, okanda } = bedom(kriterier, svar);
  const visas = avgor ?? (okanda.length === 1 ? okanda[0] : undefined);
  return `${utslag} ${visas ? kriterier.indexOf(visas) : ''}`;
}

/** What everyone who comes to a page has answered. A question that some of them were never asked says nothing. */
function givnaAv<K extends Kriterieform>(n: Nod<K>, fragor: readonly Guidefraga[]) {
  return fragor.flatMap((fraga) => {
    const val = fraga.val.filter((v) => n.vagar.some(({ svar }) => svar.includes(v)));
    const alla = n.vagar.every(({ svar }) => svar.some((v) => fraga.val.includes(v)));
    if (!alla || val.length === 0 || val.length === fraga.val.length) return [];
    // Changing an answer must not change another one silently: go back to a page that everyone here has passed.
    const [forsta] = n.vagar;
    const via = forsta!.via.findLast(
      (v) => v.fraga!.nummer <= fraga.nummer && n.vagar.every((w) => w.via.includes(v)),
    )!;
    return [{ fraga, val, via }];
  });
}

function utslagFor<K extends Kriterieform>(
  insats: Guideinsats<K>,
  vagar: Nod<K>['vagar'],
): Guideutslag<K> {
  const alla = vagar.map((v) =>
    bedom(insats.kriterier, sammanfoga(v.svar.map((s) => s.svar))),
  );
  const { utslag, avgor } = alla[0]!;
  return {
    insats: insats.id,
    utslag,
    avgor,
    stammer: insats.kriterier.filter(
      (k) => k.slag === 'maste' && alla.every((b) => b.stammer.includes(k)),
    ),
    okanda: insats.kriterier.filter((k) => alla.some((b) => b.okanda.includes(k))),
  };
}
