/** Group starts on a day: which are coming, which can still be referred to, and whether there is room. Dates are `YYYY-MM-DD`. */
import { addDays, skrivTid, VECKODAGAR, veckodagFor, type Veckodag } from './tid.ts';

/** What these functions need to know of a start. */
export interface Gruppstart {
  id: string;
  startdatum: string;
  slutdatum: string;
  sistaAnmalan: string;
  veckodagar: readonly {
    dag: Veckodag;
    fran?: string | undefined;
    till?: string | undefined;
  }[];
  platserKvar?: { lage: 'finns' | 'fa' | 'fullt'; sagt: string } | undefined;
}

/** How many days a statement about free places holds. */
const GALLER_DAGAR = 14;

/** The starts that have not been yet, the first one first. The day itself counts as coming. */
export function kommande<T extends Gruppstart>(starter: readonly T[], idag: string): T[] {
  return starter
    .filter((s) => s.startdatum >= idag)
    .sort((a, b) => a.startdatum.localeCompare(b.startdatum) || a.id.localeCompare(b.id));
}

/** The first start that a person can still be referred to: its last day to refer has not passed and nobody has said it is full. */
export function nastaAttAnmala<T extends Gruppstart>(
  starter: readonly T[],
  idag: string,
): T | undefined {
  return kommande(starter, idag).find(
    (s) => s.sistaAnmalan >= idag && platslage(s, idag).lage !== 'fullt',
  );
}

/** Whether there is room in a group, in words with the day it was said. Unknown when nobody has said it in two weeks. */
export function platslage(
  { platserKvar }: Pick<Gruppstart, 'platserKvar'>,
  idag: string,
): { lage: 'finns' | 'fa' | 'fullt' | 'okant'; text: string } {
  if (!platserKvar || platserKvar.sagt > idag || addDays(platserKvar.sagt, GALLER_DAGAR) < idag) {
    return { lage: 'okant', text: 'Okänt – fråga.' };
  }
  const ord = { finns: 'Det fanns plats', fa: 'Det fanns få platser', fullt: 'Det var fullt' };
  return {
    lage: platserKvar.lage,
    text: `${ord[platserKvar.lage]} den ${skrivTid(platserKvar.sagt)}.`,
  };
}

/** The first date on or after `fran` that is the given weekday. */
export function forsta(dag: Veckodag, fran: string): string {
  const steg = VECKODAGAR.indexOf(dag) - VECKODAGAR.indexOf(veckodagFor(fran));
  return addDays(fran, (steg + 7) % 7);
}

/** How many times a weekday occurs from one date to another, both included. */
export function antalGanger(dag: Veckodag, fran: string, till: string): number {
  const dagar = (Date.parse(till) - Date.parse(forsta(dag, fran))) / 86_400_000;
  return dagar < 0 ? 0 : Math.floor(dagar / 7) + 1;
}

/** A weekday with its time as it is written for a reader: `tisdag 13.00–15.30`. */
export function skrivVeckodag({ dag, fran, till }: Gruppstart['veckodagar'][number]): string {
  return fran && till ? `${dag} ${fran.replace(':', '.')}–${till.replace(':', '.')}` : dag;
}
