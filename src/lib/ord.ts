/** Words as search reads them: what the page needs before the engine has come. */

const vikta = new Map<string, string>();

/** A text without case and diacritics, so that `Målgrupp` and `malgrupp` are one word. */
export function vik(text: string): string {
  let vikt = vikta.get(text);
  if (vikt === undefined) {
    vikt = vikOrd(text.toLowerCase());
    if (vikta.size > 20_000) vikta.clear();
    vikta.set(text, vikt);
  }
  return vikt;
}

function vikOrd(sma: string): string {
  if (/^[a-z]*$/.test(sma)) return sma;
  if (/^[a-zåäö]*$/.test(sma)) return sma.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
  return sma
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i');
}

/** The words of a text, in order: runs of letters or digits. A hyphen or a colon ends a word. */
export const ordI = (text: string): string[] =>
  text.replace(/\u00ad/g, '').match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];

/** Words that say nothing about what is looked for. */
export const STOPPORD: ReadonlySet<string> = new Set(
  `och i att det som en på är av för med till den har de ett om var jag du vi ni han hon hen man sig sin sitt
   sina mig dig oss er min mitt mina din ditt dina vår vårt våra ert era deras hans hennes dem dom kan kunna ska skall
   skulle vill vilja måste får få behöver behöva bör blir bli blev blivit varit vara finns finnas fanns inte ej icke
   också men eller så när då hur vad vem vilka vilken vilket vart varför där här från under över mellan innan
   hos ut in ner åt sedan sen än något någon några allt alla mycket lite bara även ju nog väl denna detta
   dessa göra gör gjort ha hade haft fick ge ger gå går kommer komma ta tar tror vet veta undrar tack hej
   snälla varken annan annat andra samma själv mer mest igen redan vid ur utan mot per sån sådan sådana
   någonting ingenting man aldrig alltid ofta gick tog kom snart tiden sak säger säga händer hända jämt nästan hela ganska väldigt jätte riktigt precis typ bara liksom ens the a an of to in is are my i me for and how can what where who when it on you
   your with this that there am be have has need want get at or not from by we they`
    .split(/\s+/)
    .map(vik),
);

/** Words that turn the meaning of a saying, so that it must have them: "vill inte anmäla" is not "vill anmäla". */
export const NEKANDE: ReadonlySet<string> = new Set(
  ['inte', 'ej', 'ingen', 'inget', 'inga', 'utan', 'aldrig', 'varken'].map(vik),
);
