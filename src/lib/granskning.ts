/** When a text was last compared with its sources, and when that is due again. */
import { addMonths } from './tid.ts';

export interface Granskning {
  /** Last comparison, `YYYY-MM-DD`. */
  senast: string;
  /** When the next is due, `YYYY-MM-DD`. */
  nasta: string;
  /** The role that answers for it. */
  ansvarig: string;
  /** Whether the next comparison should already have been made. */
  forsenad: boolean;
}

/** The review dates of a page on a day (`YYYY-MM-DD`), with the interval in months. */
export function granskningOf(
  granskning: { senast: string; ansvarig: string; intervallManader?: number | undefined },
  standardintervall: number,
  idag: string,
): Granskning {
  const { senast, ansvarig, intervallManader } = granskning;
  const nasta = addMonths(senast, intervallManader ?? standardintervall);
  return { senast, ansvarig, nasta, forsenad: nasta < idag };
}
