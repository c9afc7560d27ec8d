/**
 * Whether an insats runs, computed from dates. Old facts are never shown as current: without a source from the
 * last year nothing is said to run.
 */
import { addMonths, skrivTid, tidAv } from './tid.ts';

/** The period of an insats as its sources give it. Times as in `lib/tid.ts`. */
export interface Period {
  start?: string | undefined;
  slut?: string | undefined;
  finansieradTill?: string | undefined;
  planeradTill?: string | undefined;
}

/** The source that the period comes from. */
export interface Periodkalla {
  /** Short name that fits in a sentence, e.g. `verksamhetsplanen för 2025`. */
  kort: string;
  /** When the source is dated, if known. */
  datum?: string | undefined;
}

export type Statuskod =
  /** A source from the last year says that it runs. */
  | 'pagar'
  /** It has not begun. */
  | 'kommande'
  /** Planned to run today, but no source from the last year confirms it. */
  | 'obekraftad'
  /** The money that is known of has run out; nobody has told us what came then. */
  | 'oviss'
  /** It has ended. */
  | 'avslutad';

export interface Status {
  kod: Statuskod;
  /** A few words, with a date where there is one. */
  rubrik: string;
  /** One or two sentences for the reader, as prose. */
  text: string;
}

const FRAGA = '[Fråga kansliet](/kontakt/)';

/** How long a source can confirm that something still runs. */
const BEKRAFTAR_MANADER = 12;

/** The status on a day (`YYYY-MM-DD`). */
export function statusOf(period: Period, kalla: Periodkalla, idag: string): Status {
  const enligt = kalla.datum ? `${kalla.kort} (${skrivTid(kalla.datum)})` : kalla.kort;
  const bekraftad =
    kalla.datum !== undefined && addMonths(tidAv(kalla.datum).till, BEKRAFTAR_MANADER) >= idag;
  const { start, slut, finansieradTill, planeradTill } = period;

  if (slut && tidAv(slut).till < idag) {
    return {
      kod: 'avslutad',
      rubrik: `Avslutad. Fanns till och med ${skrivTid(slut)}.`,
      text: `Den här insatsen finns inte längre hos oss, enligt ${enligt}.`,
    };
  }
  if (start && tidAv(start).fran > idag) {
    return { kod: 'kommande', rubrik: `Börjar ${skrivTid(start)}.`, text: `Det står i ${enligt}.` };
  }
  const planerad = planeradTill && tidAv(planeradTill).till >= idag;
  if (finansieradTill && tidAv(finansieradTill).till < idag && !planerad) {
    return {
      kod: 'oviss',
      rubrik: `Finansierad till och med ${skrivTid(finansieradTill)}.`,
      text: `Det står i ${enligt}. Vi vet inte om insatsen fortsätter. ${FRAGA}.`,
    };
  }
  if (bekraftad) return { kod: 'pagar', rubrik: 'Pågår.', text: `Det står i ${enligt}.` };
  if (slut) {
    return {
      kod: 'obekraftad',
      rubrik: `Ska pågå till och med ${skrivTid(slut)}.`,
      text: `Det står i ${enligt}. Vi har inte fått bekräftat att den pågår i dag. ${FRAGA}.`,
    };
  }
  if (planeradTill && !planerad) {
    return {
      kod: 'oviss',
      rubrik: `Pengar planerade till och med ${skrivTid(planeradTill)}.`,
      text: `Det står i ${enligt}. Vi vet inte om insatsen fortsätter. ${FRAGA}.`,
    };
  }
  const till = planeradTill ?? finansieradTill;
  if (till) {
    return {
      kod: 'obekraftad',
      rubrik: `Pengar planerade till och med ${skrivTid(till)}.`,
      text: `Det står i ${enligt}. Vi har inte fått bekräftat att insatsen pågår i dag. ${FRAGA} innan du bestämmer något.`,
    };
  }
  return {
    kod: 'obekraftad',
    rubrik: 'Vi vet inte om det pågår i dag.',
    text: `Det senaste vi har är ${enligt}. ${FRAGA}.`,
  };
}

/** What a list of insatser adds to the heading of a status: that nobody has said what holds today. */
export const forbehall = ({ kod }: Pick<Status, 'kod'>): string =>
  kod === 'avslutad' || kod === 'pagar' ? '' : 'Vi vet inte säkert vad som gäller i dag.';

/** The end in a period that comes first, counted from a day (`YYYY-MM-DD`), with its last day; undefined when none lies ahead. */
export function nastaSlut(
  period: Period,
  idag: string,
): { falt: 'slut' | 'finansieradTill' | 'planeradTill'; tid: string; dag: string } | undefined {
  return (['slut', 'finansieradTill', 'planeradTill'] as const)
    .flatMap((falt) => {
      const tid = period[falt];
      return tid ? [{ falt, tid, dag: tidAv(tid).till }] : [];
    })
    .filter(({ dag }) => dag >= idag)
    .sort((a, b) => a.dag.localeCompare(b.dag))[0];
}
