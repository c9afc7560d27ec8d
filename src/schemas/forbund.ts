import { z } from 'zod';
import {
  falt,
  granskning,
  heltal,
  id,
  jaNej,
  lista,
  ordning,
  prosa,
  ref,
  sokord,
  text,
  tid,
  url,
} from './falt.ts';

/** One of the eight samordningsförbund in Stockholms län. Its kommuner are named in kommuner.yaml. */
export const forbund = falt({
  titel: text('Förbundets fulla namn', 120),
  kortnamn: text('Kort namn', 40),
  ordning,
  vart: jaNej('Om det är förbundet som har den här webbplatsen', false),
  sammanfattning: prosa('Vilka kommuner förbundet finns för', 200),
  webbplats: url('Förbundets officiella webbplats. Utelämna om ingen källa ger den').optional(),
  webbplatsKalla: ref('kallor', 'källan som ger webbplatsen').optional(),
  historia: lista(
    'Historia, i tidsordning',
    falt({ tid: tid('När'), text: prosa('Vad som hände'), kalla: ref('kallor', 'källan') }),
  ),
  okant: lista('Det som källorna inte säger', prosa('En sak vi inte vet')),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
});

/** A kommun in Stockholms län: SCB code, its förbund if any, and its place on the tile map. */
export const kommun = falt({
  id: z
    .string({ error: 'skriv kommunkoden inom citattecken, t.ex. "0180"' })
    .regex(/^01\d{2}$/, {
      error: (i) => `"${String(i.input)}" är ingen kommunkod i Stockholms län. Skriv t.ex. "0180"`,
    })
    .describe('SCB:s kommunkod'),
  namn: text('Kommunens namn', 40),
  forbund: ref('forbund', 'förbundet')
    .nullable()
    .describe('Förbundets id, eller null om kommunen inte är med i något'),
  rad: heltal('rad på rutkartan, uppifrån', 0, 20),
  kolumn: heltal('kolumn på rutkartan, från vänster', 0, 20),
  orter: lista('Orter som folk söker på', text('en ort', 60)),
  sokorter: lista('Fler orter, som bara sökningen läser', text('en ort', 60)),
});

/** One of the eleven stadsdelsområden in Stockholms stad. */
export const stadsdel = falt({
  id,
  namn: text('Stadsdelsområdets namn', 60),
  orter: lista('Stadsdelar och orter som folk söker på', text('en ort', 60)),
  sokorter: lista('Fler namn på platser där, som bara sökningen läser', text('en plats', 60)),
  utbud: lista(
    'Vad som finns eller har funnits där',
    falt({
      insats: ref('insatser', 'insatsen'),
      text: prosa('Vad, och när'),
      start: tid('Från').optional(),
      slut: tid('Till').optional(),
      kalla: ref('kallor', 'källan'),
    }),
  ),
});
