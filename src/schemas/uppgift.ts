import { z } from 'zod';
import { falt, id, lista, minstEn, ref, text, tid } from './falt.ts';

const varde = z
  .union(
    [z.number(), z.string().trim().min(1), z.date().transform((d) => d.toISOString().slice(0, 10))],
    {
      error: 'skriv värdet som ett tal, ett datum eller en kort text',
    },
  )
  .describe('Värdet: ett tal (36168), ett datum (2024-11-22) eller en kort text ("16–66")');

/** Another source that says something else, or a reason why the printed value cannot be taken as it stands. */
const avvikelse = falt({
  varde: varde.optional(),
  kalla: ref('kallor', 'källan som säger något annat'),
  plats: text('Var i källan', 160).optional(),
  kommentar: text('Vad som skiljer, i klartext för läsaren', 400),
});

/** One fact: a number, date or span that texts use by its id. */
export const uppgift = falt({
  id,
  text: text('Vad uppgiften säger, som en hel mening eller rad', 300),
  varde,
  enhet: text('Enhet: %, tkr, mkr, kr, personer, deltagare …', 40).optional(),
  galler: tid('Tiden som uppgiften gäller för'),
  kalla: ref('kallor', 'källan'),
  plats: text('Var i källan: rubrik, tabell eller sida', 160),
  avviker: lista('Källor som säger något annat', avvikelse),
});
export type Uppgift = z.infer<typeof uppgift>;

/** A file of facts about one area. */
export const uppgifter = falt({
  rubrik: text('Vad uppgifterna i filen handlar om'),
  uppgifter: minstEn('Uppgifterna', uppgift),
});
