import { arDag } from './tid.ts';

/**
 * The build date as `YYYY-MM-DD`: BUILD_DATE if it is set, else today in Stockholm.
 * @throws if BUILD_DATE is not a date.
 */
export function buildDate(env: Record<string, string | undefined>, now: Date): string {
  const wanted = env['BUILD_DATE'];
  if (wanted === undefined || wanted === '') {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
  }
  if (!arDag(wanted)) {
    throw new Error(
      `BUILD_DATE="${wanted}" är inget datum. Skriv år-månad-dag, till exempel 2026-11-22.`,
    );
  }
  return wanted;
}
