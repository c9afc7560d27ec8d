/** Figures: horizontal bars from zero, and the same numbers as a table and as a file. */
import { scaleLinear } from 'd3-scale';
import { skrivVarde, uppraknat } from './svenska.ts';
import { skrivTid } from './tid.ts';

/** What a figure needs to know of a fact. */
export interface Tal {
  id: string;
  varde: string | number;
  enhet?: string | undefined;
  galler: string;
  kalla: string;
  plats: string;
}

/** A figure as editors write it: `content/diagram/`. */
export interface Figur {
  grupper: readonly {
    etikett?: string | undefined;
    helhet?: string | undefined;
    staplar: readonly { etikett: string; uppgift: string; fylld: boolean }[];
  }[];
}

/** Finds the fact with an id. Throws when there is none. */
type Hitta = (id: string) => Tal;

/** One bar as it is drawn. */
export interface Stapel {
  etikett: string;
  tal: Tal;
  /** The value as it is printed: `130`, `32 %`, `15 440 tkr`, or `61 av 348` among percentages. */
  skrivet: string;
  /** Its length from zero, in percent of the longest bar of the figure. */
  langd: number;
  fylld: boolean;
}

export interface Grupp {
  etikett: string | undefined;
  helhet: { tal: Tal; skrivet: string } | undefined;
  staplar: Stapel[];
}

const skriv = (tal: Tal) => ({ tal, skrivet: skrivVarde(tal.varde, tal.enhet) });
const number = ({ id, varde }: Tal): number => {
  if (typeof varde !== 'number') throw new Error(`Uppgiften ${id} är inget tal`);
  return varde;
};

/**
 * The measure that the bars of a figure are compared in. Where a source gives some parts as numbers and others in
 * percent, all are compared as percent of the whole; what is printed is still what the source says.
 */
function matt(tal: Tal, blandat: boolean, helhet: Tal | undefined): number {
  if (!blandat || tal.enhet === '%') return number(tal);
  if (!helhet) throw new Error(`${tal.id}: tal och procent i samma bild behöver en helhet`);
  return (100 * number(tal)) / number(helhet);
}
const arBlandat = (tal: readonly Tal[]): boolean =>
  tal.some((t) => t.enhet === '%') && tal.some((t) => t.enhet !== '%');

/** The bars of a figure, all on one scale from zero. */
export function staplar(figur: Figur, hitta: Hitta): Grupp[] {
  const blandat = arBlandat(figur.grupper.flatMap((g) => g.staplar.map((s) => hitta(s.uppgift))));
  const grupper = figur.grupper.map((g) => {
    const tal = g.staplar.map((s) => hitta(s.uppgift));
    const helhet = g.helhet === undefined ? undefined : hitta(g.helhet);
    return { ...g, tal, helhet, matt: tal.map((t) => matt(t, blandat, helhet)) };
  });
  const langst = Math.max(...grupper.flatMap((g) => g.matt));
  const skala = scaleLinear([0, langst || 1], [0, 100]);
  return grupper.map((g) => ({
    etikett: g.etikett,
    helhet: g.helhet && skriv(g.helhet),
    staplar: g.staplar.map((s, i) => ({
      etikett: s.etikett,
      fylld: s.fylld,
      langd: Math.round(skala(g.matt[i]!) * 100) / 100,
      ...skriv(g.tal[i]!),
      // Among percentages a bare number says too little.
      ...(blandat && g.helhet && g.tal[i]!.enhet !== '%'
        ? { skrivet: `${skriv(g.tal[i]!).skrivet} av ${skriv(g.helhet).skrivet}` }
        : {}),
    })),
  }));
}

/** Something wrong in a figure: in which group, and at which bar when it is about one. */
export interface Figurfel {
  grupp: number;
  stapel?: number;
  text: string;
}

/** What cannot be drawn, or cannot be true, in a figure; in Swedish, for an editor. */
export function felIFigur(figur: Figur, hitta: Hitta): Figurfel[] {
  const grupper = figur.grupper.map((g, grupp) => ({
    grupp,
    tal: g.staplar.map((s) => hitta(s.uppgift)),
    helhet: g.helhet === undefined ? undefined : hitta(g.helhet),
  }));
  const fel: Figurfel[] = [];
  for (const { grupp, tal, helhet } of grupper) {
    tal.forEach((t, stapel) => {
      if (typeof t.varde !== 'number')
        fel.push({
          grupp,
          stapel,
          text: `uppgiften "${t.id}" är "${t.varde}" och inget tal, så den går inte att rita`,
        });
      else if (t.varde < 0)
        fel.push({
          grupp,
          stapel,
          text: `uppgiften "${t.id}" är mindre än noll, så den går inte att rita som stapel`,
        });
    });
    if (helhet && (typeof helhet.varde !== 'number' || helhet.varde <= 0 || helhet.enhet === '%'))
      fel.push({
        grupp,
        text: `helheten "${helhet.id}" är ${skriv(helhet).skrivet}. Den ska vara ett antal eller en summa, större än noll`,
      });
  }
  if (fel.length > 0) return fel;

  const alla = grupper.flatMap((g) => g.tal);
  const blandat = arBlandat(alla);
  const enheter = new Map(
    grupper.flatMap((g) =>
      [...g.tal, ...(g.helhet ? [g.helhet] : [])]
        .filter((t) => t.enhet !== '%')
        .map((t) => [t.enhet ?? 'ingen', g.grupp] as const),
    ),
  );
  if (enheter.size > 1)
    return [
      {
        grupp: [...enheter.values()].at(-1)!,
        text: `staplarna har olika enhet: ${[...enheter.keys()].join(', ')}. Välj uppgifter med samma enhet`,
      },
    ];
  for (const { grupp, tal, helhet } of grupper) {
    if (!helhet) {
      if (blandat)
        fel.push({
          grupp,
          text: 'bilden har både antal och procent. Skriv helhet, så att staplarna går att jämföra',
        });
      continue;
    }
    const iProcent = blandat || tal.some((t) => t.enhet === '%');
    const summa = tal.reduce((s, t) => s + matt(t, blandat, helhet), 0);
    // Percentages are printed without decimals, so each may be half a unit too large.
    if (summa <= (iProcent ? 100 + tal.length / 2 : number(helhet))) continue;
    const [delar, hela] = iProcent
      ? [skrivVarde(Math.round(summa), '%'), skrivVarde(100, '%')]
      : [skrivVarde(summa, helhet.enhet), skriv(helhet).skrivet];
    fel.push({
      grupp,
      text: `delarna är ${delar} tillsammans, men helheten "${helhet.id}" är ${hela}. Rätta uppgifterna. Går delarna in i varandra? Ta bort helhet`,
    });
  }
  return fel;
}

/** The times that the facts of a figure are valid for, in order, as text: `2024`, `2024, 2025 och 2026`. */
export function tider(tal: readonly Tal[]): string {
  return uppraknat([...new Set(tal.map((t) => t.galler))].map(skrivTid));
}

const falt = (text: string): string =>
  /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
/** A number with a decimal comma and no spaces. */
const csvTal = (varde: string | number): string => String(varde).replace('.', ',');

/**
 * A figure as a file that a Swedish Excel opens right when it is double-clicked: semicolons and decimal commas, since
 * that is what Swedish Windows settings expect, and a byte order mark, since Excel otherwise reads å, ä and ö wrong.
 * `kallnamn` gives the name of a source.
 */
export function csv(figur: Figur, hitta: Hitta, kallnamn: (id: string) => string): string {
  const rader = staplar(figur, hitta).flatMap((g) => {
    const rad = (del: string, { id, varde, enhet, galler, kalla, plats }: Tal) => [
      g.etikett ?? '',
      del,
      csvTal(varde),
      enhet ?? '',
      skrivTid(galler),
      kallnamn(kalla),
      plats,
      id,
    ];
    return [
      ...g.staplar.map((s) => rad(s.etikett, s.tal)),
      ...(g.helhet ? [rad('Alla', g.helhet.tal)] : []),
    ];
  });
  const rubriker = [
    'Grupp',
    'Vad',
    'Värde',
    'Enhet',
    'Gäller',
    'Källa',
    'Plats i källan',
    'Uppgift',
  ];
  return `\uFEFF${[rubriker, ...rader].map((r) => r.map(falt).join(';')).join('\r\n')}\r\n`;
}
