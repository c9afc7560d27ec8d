/** A stretch of time as exactly as a source gives it, with ISO dates for its first and last day. */
export interface Tid {
  /** First day, `YYYY-MM-DD`. */
  fran: string;
  /** Last day, `YYYY-MM-DD`. */
  till: string;
  /** How it is written for a reader: `2019`, `april 2019`, `22 november 2024`, `våren 2023`. */
  skriven: string;
}

const MANADER = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const ARSTIDER: Record<string, [from: string, to: string]> = {
  vintern: ['01-01', '03-31'],
  våren: ['01-01', '06-30'],
  sommaren: ['06-01', '08-31'],
  hösten: ['07-01', '12-31'],
};

const pad = (n: number): string => String(n).padStart(2, '0');

/** The number of days in a month (1–12) of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads `2019`, `2019-04`, `2019-04-01`, `våren 2023` or a span `2019-08/2020-06`.
 * Undefined when it is none of these or not in the calendar (2025-02-30).
 */
export function parseTid(text: string): Tid | undefined {
  const span = text.split('/');
  if (span.length === 2) {
    const a = parseTid(span[0]!.trim());
    const b = parseTid(span[1]!.trim());
    if (!a || !b || a.fran > b.till) return undefined;
    return { fran: a.fran, till: b.till, skriven: `${a.skriven}–${b.skriven}` };
  }
  const liten = text.toLowerCase();
  const season = /^(vintern|våren|sommaren|hösten) (\d{4})$/.exec(liten);
  if (season) {
    const [from, to] = ARSTIDER[season[1]!]!;
    return { fran: `${season[2]}-${from}`, till: `${season[2]}-${to}`, skriven: liten };
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) {
    return { fran: `${parts[1]}-01-01`, till: `${parts[1]}-12-31`, skriven: String(year) };
  }
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  const name = MANADER[month - 1]!;
  if (parts[3] === undefined) {
    const last = pad(daysIn(year, month));
    return { fran: `${text}-01`, till: `${text}-${last}`, skriven: `${name} ${year}` };
  }
  const day = Number(parts[3]);
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return { fran: text, till: text, skriven: `${day} ${name} ${year}` };
}

/** Whether a text is a whole date, `2019-04-01`, that is in the calendar. */
export const arDag = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && parseTid(text) !== undefined;

/** A time that the schema has already accepted. Throws if it was not. */
export function tidAv(text: string): Tid {
  const tid = parseTid(text);
  if (!tid) throw new Error(`"${text}" är ingen tid`);
  return tid;
}

/** How a time is written for a reader, e.g. `22 november 2024`. */
export function skrivTid(text: string): string {
  return tidAv(text).skriven;
}

/** The weekdays in Swedish, from Monday. */
export const VECKODAGAR = [
  'måndag',
  'tisdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lördag',
  'söndag',
] as const;
export type Veckodag = (typeof VECKODAGAR)[number];

const DYGN = 86_400_000;

/** The ISO date a number of days after another. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * DYGN).toISOString().slice(0, 10);
}

/** The weekday of an ISO date. */
export function veckodagFor(isoDate: string): Veckodag {
  return VECKODAGAR[(new Date(isoDate).getUTCDay() + 6) % 7]!;
}

/** The week number of an ISO date (ISO 8601, used in Sweden): week 1 is the one with the year's first Thursday. */
export function veckaFor(isoDate: string): number {
  const torsdag = addDays(isoDate, 3 - VECKODAGAR.indexOf(veckodagFor(isoDate)));
  const dagPaAret = (Date.parse(torsdag) - Date.parse(`${torsdag.slice(0, 4)}-01-01`)) / DYGN;
  return Math.floor(dagPaAret / 7) + 1;
}

/** The ISO date a number of months after another; the last day of the month when the day does not exist. */
export function addMonths(isoDate: string, months: number): string {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return `${y}-${pad(m)}-${pad(Math.min(day, daysIn(y, m)))}`;
}
