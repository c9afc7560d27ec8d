import { alder, falt, granskning, lista, ordning, prosa, ref, sokord, text } from './falt.ts';

/** A group of people that the förbund is for. */
export const malgrupp = falt({
  titel: text('Målgruppens namn', 80),
  kortnamn: text('Kort namn i listor', 40),
  ordning,
  sammanfattning: prosa('Vilka det är, i en eller två korta meningar', 200),
  alder: alder.describe('Åldern, och uppgiften som ger den').optional(),
  diagram: ref('diagram', 'diagrammet som visar hur många det är').optional(),
  kallornaSkiljer: prosa('Hur källorna beskriver gruppen olika', 500),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
});
