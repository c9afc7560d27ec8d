import { z } from 'zod';
import { villkorOrd, type Ordtyp } from '../lib/kriterier.ts';
import { ejValbart, falt, id, lista, minstEn, ordning, ref, text, val } from './falt.ts';

const typer = ['alder', 'bostad', ...(Object.keys(villkorOrd) as Ordtyp[])] as const;
const ord = (vad: string) => lista(vad, z.string({ error: 'skriv ett ord' }));

/** One question of the guide, its answers, and what each says about a person in the words of the criteria. */
export const guidefraga = falt({
  id,
  ordning,
  typ: val('Vilka kriterier frågan gäller', typer),
  rubrik: text('Frågan', 60),
  hjalp: text('En mening som hjälper läsaren att välja', 160).optional(),
  val: lista(
    'Svaren, i den ordning de visas. Tomt för ålder: de räknas ut av kriterierna',
    falt({
      id,
      text: text('Svaret som läsaren ser', 100),
      kommun: minstEn('Kommuner', ref('kommuner', 'kommunen')).optional(),
      ovrigaKommuner: z.boolean().optional().describe('Alla kommuner som inget annat svar nämner'),
      ja: ord('Minst ett av orden stämmer'),
      nej: ord('Inget av orden stämmer'),
      parter: z
        .int({ error: 'skriv antal parter som ett heltal' })
        .min(1)
        .max(4)
        .optional()
        .describe('Hur många av de fyra medlemmarna svaret visar att personen får stöd från'),
    }),
  ),
  vetInte: text('Svaret för den som inte vet', 60),
}).superRefine((fraga, ctx) => {
  const kanda: readonly string[] = fraga.typ in villkorOrd ? villkorOrd[fraga.typ as Ordtyp] : [];
  fraga.val.forEach((v, i) => {
    for (const falt of ['ja', 'nej'] as const) {
      v[falt].forEach((ord, j) => {
        if (!kanda.includes(ord))
          ctx.addIssue({
            code: 'custom',
            path: ['val', i, falt, j],
            message:
              kanda.length > 0
                ? ejValbart(ord, kanda)
                : `"${ord}" går inte att välja. Frågan gäller inte ord: ta bort raden`,
          });
      });
    }
    for (const ord of v.ja.filter((o) => v.nej.includes(o)))
      ctx.addIssue({
        code: 'custom',
        path: ['val', i, 'nej'],
        message: `"${ord}" står både i ja och nej`,
      });
  });
});
