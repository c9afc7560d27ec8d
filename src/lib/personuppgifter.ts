/** Personal data never reaches the site: these patterns find what looks like it. */

const MONSTER: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+\.[a-z]{2,}/gi, 'en e-postadress'],
  [/(?:\+46|\b0)\s?7[0-9](?:[\s-]?\d){7}\b/g, 'ett mobilnummer'],
  [/(?:\+46|\b0)\s?8(?:[\s-]?\d){6,8}\b/g, 'ett telefonnummer'],
  // The third digit is of a month. In the number of an organisation it is 2 or more.
  [/\b(?:19|20)?\d{2}[01]\d{3}[-+]\d{4}\b/g, 'ett personnummer'],
];

/** What in a text looks like personal data: what was found and where (index of its first character), and what kind it is. */
export function personuppgifter(text: string): { funnet: string; slag: string; index: number }[] {
  // Most texts have nothing that a pattern could begin with.
  if (!/[@\d]/.test(text)) return [];
  return MONSTER.flatMap(([monster, slag]) =>
    [...text.matchAll(monster)].map((m) => ({ funnet: m[0], slag, index: m.index })),
  );
}
