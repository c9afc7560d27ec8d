/** Checks all content and returns everything that is wrong at once. Nothing is written. */
import { samlaInnehall, type Regel } from './innehall.ts';
import type { Problem } from './las.ts';
import { noterOm } from './noter.ts';
import { adresser } from './regler/adresser.ts';
import { anmalan } from './regler/anmalan.ts';
import { banan } from './regler/banan.ts';
import { diagram } from './regler/diagram.ts';
import { falt } from './regler/falt.ts';
import { fragor } from './regler/fragor.ts';
import { guide } from './regler/guide.ts';
import { hanvisningar } from './regler/hanvisningar.ts';
import { ids } from './regler/ids.ts';
import { insatser } from './regler/insatser.ts';
import { kommuner } from './regler/kommuner.ts';
import { kriterier } from './regler/kriterier.ts';
import { lankar } from './regler/lankar.ts';
import { ordlista } from './regler/ordlista.ts';
import { orter } from './regler/orter.ts';
import { personuppgifter } from './regler/personuppgifter.ts';
import { starter } from './regler/starter.ts';
import { tal } from './regler/tal.ts';
import { texter } from './regler/texter.ts';
import { tider } from './regler/tider.ts';

/** Every rule of the content. They do not depend on each other: a new one is a file in `regler/` and a line here. */
const REGLER: readonly Regel[] = [
  ids,
  falt,
  adresser,
  lankar,
  hanvisningar,
  texter,
  tal,
  personuppgifter,
  tider,
  insatser,
  anmalan,
  starter,
  kriterier,
  guide,
  kommuner,
  orter,
  diagram,
  banan,
  ordlista,
  fragor,
];

/** What the check found: errors stop the build, notes are for editors to look at when they can. */
export interface Resultat {
  fel: Problem[];
  noter: Problem[];
  antalPoster: number;
}

/** A problem on one line, as editors see it. */
export function skrivProblem({ fil, rad, falt, text }: Problem): string {
  return `${fil}:${rad} ${falt === '' ? '' : `${falt}: `}${text}`;
}

const efterPlats = (a: Problem, b: Problem): number =>
  a.fil.localeCompare(b.fil, 'sv') || a.rad - b.rad;

/**
 * Checks all content below `rot`/content.
 * @param rot the project's root
 * @param idag the build date, `YYYY-MM-DD`
 */
export function kontrollera(rot: string, idag: string): Resultat {
  const innehall = samlaInnehall(rot, idag);
  const fel = [...innehall.olasbart, ...REGLER.flatMap((regel) => regel(innehall))];
  const olika = new Map(fel.map((problem) => [skrivProblem(problem), problem]));
  return {
    fel: [...olika.values()].sort(efterPlats),
    noter: noterOm(innehall),
    antalPoster: innehall.poster.length,
  };
}
