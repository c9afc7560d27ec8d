/**
 * The guide as a decision graph: questions and criteria in, pages out. What follows from the same answers is the same
 * page, and a question that cannot change anything any more is not asked.
 */
import {
  bedom,
  utfallAv,
  vagSamman,
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
  /** The criteria that it asks about. No two questions ask about the same type. */
  typ: Kriterieform['typ'];
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
    return { id, typ, nummer: i + 1, rubrik, hjalp, val: [...svar, okand] };
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
    if (i === 0) return { id: `under-${till + 1}`, text: `Under ${till + 1} år`, svar: { alder } };
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

/** A page while the graph is being built: what it asks and where the answers lead, or a result. */
interface Nod {
  fraga?: Guidefraga;
  barn: Nod[];
}

/** What everyone who comes to a page has in common. */
interface Gemensamt {
  /** The pages that all of them have passed, this one included, in order. */
  passerat: Nod[];
  /** By question that all of them have answered: the answers that some of them have given. */
  svar: Map<Guidefraga, Set<Guidesvar>>;
  minstParter: number;
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
  const noder = new Map<string, Nod>();
  const nummer = new Map<Nod, number>();
  const nod = (nyckel: string, ny: Nod): Nod => {
    const finns = noder.get(nyckel);
    if (finns) return finns;
    noder.set(nyckel, ny);
    nummer.set(ny, noder.size);
    return ny;
  };
  // Each type of criterion has one question, so what later answers lead to depends only on the outcomes so far.
  const minne = new Map<string, Nod>();
  const kriterier = insatser.flatMap((insats) => insats.kriterier.filter((k) => k.slag !== 'bor'));
  const avgora = (i: number, valda: readonly Guidesvar[]): Nod => {
    const svar = sammanfoga(valda.map((v) => v.svar));
    const lage = `${i} ${svar.minstParter} ${kriterier.map((k) => utfallAv(k, svar)[0]).join('')}`;
    const found = minne.get(lage) ?? avgoraNy(i, valda, svar);
    minne.set(lage, found);
    return found;
  };
  const avgoraNy = (i: number, valda: readonly Guidesvar[], svar: Svar): Nod => {
    const fraga = fragor[i];
    if (!fraga)
      return nod(insatser.map((insats) => kannetecken(insats.kriterier, svar)).join(), {
        barn: [],
      });
    const barn = fraga.val.map((v) => avgora(i + 1, [...valda, v]));
    // The answer changes nothing: the question is not asked.
    if (barn.every((b) => b === barn[0])) return barn[0]!;
    return nod(`${fraga.id}: ${barn.map((b) => nummer.get(b)).join(' ')}`, { fraga, barn });
  };

  const gemensamt = gemensamtFor(avgora(0, []), fragor.length);
  const vag = new Map<Nod, string>();
  const agare = new Map<string, Nod>();
  for (const [n, { svar }] of gemensamt) {
    const adress = [...svar]
      .filter(([fraga, val]) => val.size < fraga.val.length)
      .map(([, val]) => [...val].map((v) => v.id).join('-eller-'))
      .join('/');
    if (agare.has(adress))
      throw new Error(`Två sidor i guiden får adressen /hitta-ratt/${adress}/`);
    agare.set(adress, n);
    vag.set(n, adress);
  }
  return [...gemensamt].map(([n, g]) => ({
    vag: vag.get(n)!,
    givna: [...g.svar]
      .filter(([fraga, val]) => val.size < fraga.val.length)
      .map(([fraga, val]) => ({
        fraga,
        val: [...val],
        // Changing an answer must not change another one silently: back to a page that everyone here has passed.
        andra: vag.get(g.passerat.findLast((p) => p.fraga && p.fraga.nummer <= fraga.nummer) ?? n)!,
      })),
    fraga: n.fraga && {
      ...n.fraga,
      val: n.fraga.val.map((v, i) => ({ ...v, till: vag.get(n.barn[i]!)! })),
    },
    resultat: n.fraga ? undefined : insatser.map((insats) => utslagFor(insats, g)),
  }));
}

/** What everyone who comes to each page has in common, the first page first. */
function gemensamtFor(start: Nod, antalFragor: number): Map<Nod, Gemensamt> {
  const ordnade: Nod[] = [];
  const sedda = new Set<Nod>();
  const samla = (n: Nod): void => {
    if (sedda.has(n)) return;
    sedda.add(n);
    ordnade.push(n);
    n.barn.forEach(samla);
  };
  samla(start);
  // A page comes after every page that leads to it: they ask earlier questions.
  ordnade.sort(
    (a, b) => (a.fraga?.nummer ?? antalFragor + 1) - (b.fraga?.nummer ?? antalFragor + 1),
  );
  const ut = new Map<Nod, Gemensamt>([
    [start, { passerat: [start], svar: new Map(), minstParter: 0 }],
  ]);
  for (const n of ordnade) {
    const har = ut.get(n)!;
    n.barn.forEach((b, i) => {
      const val = n.fraga!.val[i]!;
      const svar = new Map([...har.svar, [n.fraga!, new Set([val])] as const]);
      const minstParter = har.minstParter + (val.svar.minstParter ?? 0);
      const forut = ut.get(b);
      ut.set(b, {
        passerat: forut
          ? [...forut.passerat.filter((p) => har.passerat.includes(p)), b]
          : [...har.passerat, b],
        svar: forut
          ? new Map(
              [...forut.svar].flatMap(([fraga, val]) => {
                const ny = svar.get(fraga);
                return ny
                  ? [[fraga, new Set(fraga.val.filter((v) => val.has(v) || ny.has(v)))]]
                  : [];
              }),
            )
          : svar,
        minstParter: Math.min(minstParter, forut?.minstParter ?? minstParter),
      });
    });
  }
  return ut;
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

/** How an insats fits those who come to a result page: a criterion that differs between them is unknown. */
function utslagFor<K extends Kriterieform>(
  insats: Guideinsats<K>,
  { svar, minstParter }: Gemensamt,
): Guideutslag<K> {
  const { utslag, avgor, stammer, okanda } = vagSamman(
    insats.kriterier.map((kriterium) => {
      const val = [...svar].find(([fraga]) => fraga.typ === kriterium.typ)?.[1] ?? [];
      const olika = new Set([...val].map((v) => utfallAv(kriterium, v.svar)));
      const [utfall = 'vetInte'] = olika;
      if (kriterium.typ === 'samordning')
        return { kriterium, utfall: utfallAv(kriterium, { minstParter }) };
      return { kriterium, utfall: olika.size > 1 ? 'vetInte' : utfall };
    }),
  );
  return {
    insats: insats.id,
    utslag,
    avgor,
    stammer: stammer.filter((k) => k.slag === 'maste'),
    okanda,
  };
}
