import { z } from 'zod';
import { uppraknat } from '../lib/svenska.ts';
import { VECKODAGAR, veckodagFor } from '../lib/tid.ts';
import { arFel, datum, falt, id, lista, minstEn, prosa, ref, text, val } from './falt.ts';

const klockslag = (vad: string) =>
  z
    .string({ error: arFel('ska vara ett klockslag, till exempel 13:00', vad) })
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
      error: (i) => `"${String(i.input)}" är inget klockslag. Skriv till exempel 13:00`,
    })
    .describe(vad);

/** A group that starts: where, when, the last day to refer, and whether there was room when somebody last said so. */
export const start = falt({
  id,
  insats: ref('insatser', 'insatsen'),
  plats: text('Platsens namn, precis som bland insatsens platser', 80),
  startdatum: datum('Första dagen'),
  slutdatum: datum('Sista dagen'),
  veckodagar: minstEn(
    'Veckodagar som gruppen träffas',
    falt({
      dag: val('Veckodagen', VECKODAGAR),
      fran: klockslag('När träffen börjar').optional(),
      till: klockslag('När träffen slutar').optional(),
    }).refine(
      ({ fran, till }) =>
        (fran === undefined && till === undefined) ||
        (fran !== undefined && till !== undefined && fran < till),
      { error: 'skriv både fran och till, eller inget av dem. fran ska vara före till' },
    ),
  ),
  sistaAnmalan: datum('Sista dagen att anmäla'),
  platserKvar: falt({
    lage: val('Finns det plats?', ['finns', 'fa', 'fullt']),
    sagt: datum('Dagen då någon sa det'),
  })
    .describe('Om det finns plats. Efter två veckor visas det som okänt')
    .optional(),
  text: prosa('Det läsaren mer behöver veta, till exempel vilka gruppen är för', 300).optional(),
  andrad: datum('Dagen då starten skrevs in här eller senast ändrades'),
  kalla: ref('kallor', 'källan'),
})
  .refine((s) => s.startdatum <= s.slutdatum, {
    error: 'gruppen slutar innan den börjar. Rätta startdatum eller slutdatum',
    path: ['slutdatum'],
  })
  .refine((s) => s.sistaAnmalan <= s.startdatum, {
    error: (i) => {
      const { sistaAnmalan, startdatum } = i.input as { sistaAnmalan: string; startdatum: string };
      return `sista anmälningsdagen ${sistaAnmalan} är efter starten ${startdatum}. Skriv en dag före starten`;
    },
    path: ['sistaAnmalan'],
  })
  .refine((s) => s.veckodagar.some((v) => v.dag === veckodagFor(s.startdatum)), {
    error: (i) => {
      const { startdatum, veckodagar } = i.input as {
        startdatum: string;
        veckodagar: { dag: string }[];
      };
      return `${startdatum} är en ${veckodagFor(startdatum)}, men gruppen träffas ${uppraknat(veckodagar.map((v) => v.dag))}. Rätta datumet eller veckodagarna`;
    },
    path: ['startdatum'],
  });
export type Start = z.infer<typeof start>;

/** The file of all known starts. */
export const starter = falt({
  starter: lista('Gruppstarter som är kända. Tomt när ingen är känd', start),
});
