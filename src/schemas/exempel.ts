import { falt, granskning, lista, ordning, prosa, ref, sokord, text, tid } from './falt.ts';

/** A historic example from another förbund. */
export const exempel = falt({
  titel: text('Exemplets namn', 80),
  ordning,
  ort: text('Var det fanns', 80),
  period: tid('När det pågick enligt källan'),
  sammanfattning: prosa('Vad det var, i en eller två korta meningar', 200),
  parter: prosa('Vilka som samarbetade', 300),
  forVem: prosa('Vilka det var för', 300),
  resultat: lista('Resultat: id för uppgifter', ref('uppgifter', 'uppgiften')),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
});
