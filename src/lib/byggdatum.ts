/**
 * The build date as `YYYY-MM-DD`: BUILD_DATE if it is set, else today in Stockholm.
 * @throws if BUILD_DATE is not a date.
 */
export function buildDate(env: Record<string, string | undefined>, now: Date): string {
  const wanted = env['BUILD_DATE'];
  if (wanted === undefined || wanted === '') {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
  }
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(wanted) ||
    new Date(`${wanted}T00:00:00Z`).toISOString().slice(0, 10) !== wanted
  ) {
    throw new Error(
      `BUILD_DATE="${wanted}" är inget datum. Skriv år-månad-dag, till exempel 2026-11-22.`,
    );
  }
  return wanted;
}
