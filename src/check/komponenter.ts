/** What an editor may write in texts besides Markdown. */

/** How a component is written: its attributes, and what stands inside it, if anything. */
interface Skrivsatt {
  attribut: readonly string[];
  inuti?: string;
  /** Whether it may stand in a field too, not only in the text below the fields. */
  iFalt?: boolean;
}

/** The components of `components/mdx/index.ts` that an editor may use. */
export const KOMPONENTER: Readonly<Record<string, Skrivsatt>> = {
  Uppgift: { attribut: ['id'], iFalt: true },
  Kalla: { attribut: ['id'], iFalt: true },
  Term: { attribut: ['id'], inuti: 'ordet', iFalt: true },
  Uppgiftstabell: { attribut: ['rubrik', 'ids'] },
  Diagram: { attribut: ['id'] },
  Notis: { attribut: [], inuti: 'texten' },
};

/** How a component is written, for a message: `<Term id="…">ordet</Term>`. */
export function skrivs(namn: string): string {
  const { attribut, inuti } = KOMPONENTER[namn]!;
  const oppning = [namn, ...attribut.map((a) => `${a}="…"`)].join(' ');
  return inuti === undefined ? `<${oppning}/>` : `<${oppning}>${inuti}</${namn}>`;
}
