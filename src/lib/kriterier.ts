import type { Statuskod } from './status.ts';
import { uppraknat } from './svenska.ts';

/**
 * The words that a criterion's machine-readable condition may use, by type of criterion.
 * The guide asks in the same words, so a word that is not here cannot be asked about.
 */
export const villkorOrd = {
  forsorjning: [
    'ekonomiskt-bistand',
    'sjukpenning',
    'rehabiliteringspenning',
    'sjukersattning',
    'aktivitetsersattning',
    'aktivitetsstod',
    'a-kassa',
    'etableringsersattning',
    'ingen',
  ],
  vardkontakt: [
    'vardcentral',
    'psykiatri',
    'psykosmottagning',
    'bup',
    'unga-vuxna-psykiatri',
    'tvangssyndrom',
    'beroendevard',
  ],
  halsa: [
    'ohalsa',
    'psykisk-ohalsa',
    'funktionsnedsattning',
    'neuropsykiatrisk-funktionsnedsattning',
    'psykossjukdom',
    'beroende',
    'psykosociala-svarigheter',
  ],
  arbetsmal: ['arbete', 'studier', 'annan-sysselsattning', 'rutiner'],
  sysselsattning: ['arbetslos', 'sjukskriven', 'varken-arbete-eller-studier', 'nyanland'],
} as const;

/** The types of criteria whose condition is a list of words. */
export type Ordtyp = keyof typeof villkorOrd;

interface Kriteriebas {
  slag: 'maste' | 'bor' | 'inteFor';
  text: string;
  istallet?: string | undefined;
}
/** One criterion, as far as the evaluation needs it. `schemas/insats.ts` holds what a file must contain. */
export type Kriterieform = Kriteriebas &
  (
    | {
        typ: 'alder';
        villkor: { fran?: number | undefined; till?: number | undefined };
      }
    | {
        typ: 'bostad';
        villkor: {
          kommun?: readonly string[] | undefined;
          stadsdel?: readonly string[] | undefined;
        };
      }
    | { typ: 'samordning'; villkor: { minstParter: number } }
    | { typ: Ordtyp; villkor: { nagonAv: readonly string[] } }
  );

/** What is known about a person. What is not here is unknown, and what is unknown never excludes. */
export interface Svar {
  /** The age lies between these, in whole years, both included. */
  alder?: { fran: number; till: number } | undefined;
  /** The home is in one of these kommuner (SCB codes). */
  kommun?: readonly string[] | undefined;
  /** The person needs support from at least this many of the four members. */
  minstParter?: number | undefined;
  /** By type: at least one word of `nagon` is true, and none of `inga`. */
  ord?: Partial<Record<Ordtyp, { nagon?: readonly string[]; inga?: readonly string[] }>>;
}

export type Utfall = 'uppfyllt' | 'ejUppfyllt' | 'vetInte';

/** Whether the condition of a criterion holds. For an `inteFor`, `uppfyllt` means that it excludes. */
export function utfallAv(k: Kriterieform, svar: Svar): Utfall {
  switch (k.typ) {
    case 'alder': {
      if (!svar.alder) return 'vetInte';
      const { fran = 0, till = Infinity } = k.villkor;
      if (svar.alder.fran >= fran && svar.alder.till <= till) return 'uppfyllt';
      return svar.alder.till < fran || svar.alder.fran > till ? 'ejUppfyllt' : 'vetInte';
    }
    case 'bostad': {
      const { kommun } = k.villkor;
      // Whose socialtjänst a person belongs to does not follow from the address: it is always asked in person.
      if (!kommun || !svar.kommun?.length) return 'vetInte';
      const i = svar.kommun.filter((kod) => kommun.includes(kod)).length;
      return i === svar.kommun.length ? 'uppfyllt' : i === 0 ? 'ejUppfyllt' : 'vetInte';
    }
    case 'samordning':
      return (svar.minstParter ?? 0) >= k.villkor.minstParter ? 'uppfyllt' : 'vetInte';
    default: {
      const { nagon = [], inga = [] } = svar.ord?.[k.typ] ?? {};
      const { nagonAv } = k.villkor;
      if (nagonAv.every((ord) => inga.includes(ord))) return 'ejUppfyllt';
      const mojliga = nagon.filter((ord) => !inga.includes(ord));
      return mojliga.length > 0 && mojliga.every((ord) => nagonAv.includes(ord))
        ? 'uppfyllt'
        : 'vetInte';
    }
  }
}

export type Utslag = 'passar' | 'kanPassa' | 'passarInte';

/** How an insats fits a person, and why. */
export interface Bedomning<K extends Kriterieform = Kriterieform> {
  utslag: Utslag;
  /** Every criterion with its outcome, in the order of the file. */
  kriterier: { kriterium: K; utfall: Utfall }[];
  /** The criterion that excludes, when `utslag` is `passarInte`. */
  avgor: K | undefined;
  /** The måste and bör that hold. */
  stammer: K[];
  /** What must still be found out: måste that are unknown, and inte för that may apply. */
  okanda: K[];
}

/** In which order a reader is told why an insats does not fit: what is quickest to understand comes first. */
const AVGORANDE = [
  'bostad',
  'alder',
  'halsa',
  'arbetsmal',
  'vardkontakt',
  'samordning',
  'forsorjning',
  'sysselsattning',
] as const satisfies readonly Kriterieform['typ'][];

/**
 * How an insats with these criteria fits a person with these answers. Passar: every måste holds and no inte för.
 * Passar inte: a måste fails or an inte för applies. Otherwise kan passa. A bör explains but never decides.
 */
export function bedom<K extends Kriterieform>(kriterier: readonly K[], svar: Svar): Bedomning<K> {
  return vagSamman(
    kriterier.map((kriterium) => ({ kriterium, utfall: utfallAv(kriterium, svar) })),
  );
}

/** The verdict that follows from the outcomes of all criteria. */
export function vagSamman<K extends Kriterieform>(
  alla: { kriterium: K; utfall: Utfall }[],
): Bedomning<K> {
  const [avgor] = alla
    .filter(({ kriterium: { slag }, utfall }) =>
      slag === 'maste' ? utfall === 'ejUppfyllt' : slag === 'inteFor' && utfall === 'uppfyllt',
    )
    .map((k) => k.kriterium)
    .sort(
      (a, b) =>
        AVGORANDE.indexOf(a.typ) - AVGORANDE.indexOf(b.typ) ||
        Number(a.istallet === undefined) - Number(b.istallet === undefined),
    );
  const med = (slag: readonly Kriterieform['slag'][], utfall: Utfall): K[] =>
    alla
      .filter((k) => slag.includes(k.kriterium.slag) && k.utfall === utfall)
      .map((k) => k.kriterium);
  const okandaMaste = med(['maste'], 'vetInte');
  // An inte för that says the opposite of a måste would only repeat it.
  const okandaInteFor = med(['inteFor'], 'vetInte').filter(
    (k) => !okandaMaste.some((m) => m.typ === k.typ),
  );
  const okanda = [...okandaMaste, ...okandaInteFor];
  return {
    utslag: avgor ? 'passarInte' : okanda.length > 0 ? 'kanPassa' : 'passar',
    kriterier: alla,
    avgor,
    stammer: med(['maste', 'bor'], 'uppfyllt'),
    okanda,
  };
}

/** What is known about the person in a situation (`profil` of a situation): several values mean any of them. */
export function svarAv(
  profil: {
    alder?: { fran: number; till: number } | undefined;
    minstParter?: number | undefined;
  } & {
    [T in Ordtyp]?: readonly string[];
  },
): Svar {
  const ord = Object.keys(villkorOrd) as Ordtyp[];
  return {
    alder: profil.alder,
    minstParter: profil.minstParter,
    ord: Object.fromEntries(
      ord.filter((typ) => profil[typ]?.length).map((typ) => [typ, { nagon: profil[typ] }]),
    ),
  };
}

/** The verdict in words to the reader. An insats that nobody has confirmed is never said simply to fit. */
export function utslagsord(utslag: Utslag, status: Statuskod): string {
  if (utslag === 'passarInte') return 'Passar inte';
  const ord = utslag === 'passar' ? 'Passar enligt kriterierna' : 'Kan passa';
  switch (status) {
    case 'pagar':
      return utslag === 'passar' ? 'Passar' : ord;
    case 'kommande':
      return `${ord}, men insatsen har inte börjat än`;
    case 'avslutad':
      return 'Insatsen finns inte längre';
    default:
      return `${ord}, men vi vet inte om insatsen pågår`;
  }
}

interface MedKriterier {
  kriterier: readonly Kriterieform[];
}

/** The types of criteria that every one of these insatser has as a måste, in the order in which a reader is told. */
function deladeTyper(insatser: readonly MedKriterier[]): Kriterieform['typ'][] {
  return AVGORANDE.filter((typ) =>
    insatser.every((i) => i.kriterier.some((k) => k.slag === 'maste' && k.typ === typ)),
  );
}

/**
 * What every one of these insatser requires, as words after "du ska": `bo i Stockholm`, `ha rätt ålder`.
 * `kommunnamn` gives the name of a kommun by its code.
 */
export function delas(
  insatser: readonly MedKriterier[],
  kommunnamn: (kod: string) => string,
): string[] {
  const kommuner = insatser.flatMap((i) =>
    i.kriterier.flatMap((k) =>
      k.slag === 'maste' && k.typ === 'bostad' ? (k.villkor.kommun ?? []) : [],
    ),
  );
  const ord: Record<Kriterieform['typ'], string> = {
    bostad: `bo i ${uppraknat([...new Set(kommuner)].map(kommunnamn), 'eller') || 'rätt område'}`,
    alder: 'ha rätt ålder',
    halsa: 'ha viss ohälsa eller funktionsnedsättning',
    arbetsmal: 'ha vissa mål',
    vardkontakt: 'ha viss kontakt med vården',
    samordning: 'behöva stöd från flera',
    forsorjning: 'ha viss försörjning',
    sysselsattning: 'vara i viss sysselsättning',
  };
  return deladeTyper(insatser).map((typ) => ord[typ]);
}

/** An insats that may fit a person. */
export interface Passande<T extends MedKriterier> {
  insats: T;
  bedomning: Bedomning<T['kriterier'][number]>;
  /** The unknown criteria that set the insatser apart: not those that all have, such as where the person lives. */
  egna: T['kriterier'][number][];
  /** More of what sets it apart is known to hold than is unknown, or nothing of it is unknown. */
  nara: boolean;
}

/** The insatser that these answers do not exclude, the nearest first, else in their order. */
export function passandeFor<T extends MedKriterier>(
  insatser: readonly T[],
  svar: Svar,
): Passande<T>[] {
  const delade = deladeTyper(insatser);
  const egen = (k: Kriterieform): boolean => !delade.includes(k.typ);
  return insatser
    .map((insats) => {
      const bedomning = bedom<T['kriterier'][number]>(insats.kriterier, svar);
      const egna = bedomning.okanda.filter(egen);
      const stammer = bedomning.stammer.filter(egen).length;
      const overvikt = stammer - egna.length;
      const nara = egna.length === 0 || overvikt > 0;
      return { insats, bedomning, egna, stammer, overvikt, nara };
    })
    .filter(({ bedomning }) => bedomning.utslag !== 'passarInte')
    .sort(
      (a, b) =>
        Number(b.nara) - Number(a.nara) ||
        b.overvikt - a.overvikt ||
        b.stammer - a.stammer ||
        a.bedomning.okanda.length - b.bedomning.okanda.length,
    )
    .map(({ insats, bedomning, egna, nara }) => ({ insats, bedomning, egna, nara }));
}
