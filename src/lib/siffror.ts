/**
 * Numbers in running text come from the fact registry, so that each has a source and a date.
 * Only names that happen to hold digits may be written out.
 */
const NAMN_MED_SIFFROR = [
  /\b112\b/g, // SOS Alarm
  /\b1177\b/g, // Vårdguiden
  /\b114 14\b/g, // Polisen
  /\bWCAG 2\.[12]\b/g,
  /\bEN 301 549\b/g,
  /\bA4\b/g, // the paper
  /\b(?:19|20)?\d{2}:\d+\b/g, // numbers of laws and reports: 2003:1210
];

/** The bare numbers in a text, apart from names; `text` must be free from tags and link addresses. */
export function losaSiffror(text: string): string[] {
  const rest = NAMN_MED_SIFFROR.reduce((t, namn) => t.replace(namn, ''), text);
  return rest.match(/\d[\d\s.,:–-]*\d|\d/g) ?? [];
}
