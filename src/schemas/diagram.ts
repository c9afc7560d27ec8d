import { falt, jaNej, lista, minstEn, prosa, ref, text } from './falt.ts';

const stapel = falt({
  etikett: text('Vad stapeln visar', 90),
  uppgift: ref('uppgifter', 'uppgiften som stapeln visar'),
  fylld: jaNej('true: stapeln är den som rubriken handlar om, och ritas fylld', false),
});

/** Bars that belong together. With a whole (`helhet`) they are parts of it, and may not exceed it. */
const grupp = falt({
  etikett: text('Vad gruppen är: alla som räknas, eller gruppens rubrik', 90).optional(),
  helhet: ref('uppgifter', 'uppgiften som staplarna är delar av').optional(),
  staplar: minstEn('Staplar', stapel),
});

/** A figure: horizontal bars from zero, a table and a file with the same numbers. */
export const diagram = falt({
  rubrik: prosa('Vad bilden visar, som en mening: det läsaren ska ta med sig', 120),
  text: prosa('Vad som räknas, och av hur många', 300),
  rad: text('Rubrik över första kolumnen i tabellen, till exempel "Vem som anmälde"', 60),
  varde: text('Rubrik över talen i tabellen, till exempel "Deltagare"', 40),
  grupper: minstEn('Grupper av staplar', grupp),
  not: lista('Det som läsaren behöver veta för att läsa bilden rätt', prosa('En mening', 400)),
});
