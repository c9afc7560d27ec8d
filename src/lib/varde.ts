/** How the value of a fact is written for a reader. */
import { skrivVarde } from './svenska.ts';
import { parseTid } from './tid.ts';

/** `36168` with unit `tkr` → `36 168 tkr`; `2024-11-22` → `22 november 2024`; a text stays as it is. */
export function visaVarde(varde: number | string, enhet?: string): string {
  const somTid =
    typeof varde === 'string' && /^\d{4}-\d{2}/.test(varde) ? parseTid(varde) : undefined;
  return somTid?.skriven ?? skrivVarde(varde, enhet);
}
