import type { Regel, Text } from '../innehall.ts';
import { KOMPONENTER, skrivs } from '../komponenter.ts';
import type { Problem } from '../las.ts';
import { arTagg, type Nod } from '../markdown.ts';
import { menade, problemI } from '../problem.ts';

/** A text can be read, and uses only Markdown and the components that an editor may use. */
export const texter: Regel = (innehall) =>
  innehall.texter.flatMap((text) => [
    ...felILasning(text),
    ...text.markdown.noder.flatMap((nod) =>
      felINod(nod, text).map((fel) =>
        problemI(text.post, text.path, fel, text.rad(nod.position?.start.line ?? 1)),
      ),
    ),
  ]);

const finnsHar = (namn: string, iFalt: boolean): boolean =>
  namn in KOMPONENTER && (!iFalt || KOMPONENTER[namn]!.iFalt === true);

function okand(namn: string, iFalt: boolean): string {
  if (iFalt) return `taggen <${namn}> går inte att använda här`;
  const finns = Object.keys(KOMPONENTER);
  const forslag = menade(namn, finns) || ` Välj mellan ${finns.join(', ')}`;
  return `komponenten <${namn}> finns inte.${forslag}`;
}

function felILasning({ post, path, iFalt, markdown, rad }: Text): Problem[] {
  const { stopp } = markdown;
  if (!stopp) return [];
  const namn = stopp.oppen ?? stopp.stangd;
  const inuti = KOMPONENTER[namn ?? '']?.inuti;
  const fel =
    namn === undefined
      ? 'texten går inte att läsa här. Ett < eller { som ska synas skrivs \\< eller \\{'
      : !finnsHar(namn, iFalt)
        ? okand(namn, iFalt)
        : stopp.oppen === undefined
          ? `</${namn}> avslutar inget. Skriv ${skrivs(namn)}`
          : `taggen <${namn}> är inte avslutad. Skriv ${inuti ? `</${namn}> efter ${inuti}` : `<${namn} … />`}`;
  return [problemI(post, path, fel, rad(stopp.rad))];
}

/** Blocks, which the one paragraph of a field has no room for. */
const BLOCK: Readonly<Record<string, string>> = {
  heading: 'rubriker',
  list: 'listor',
  blockquote: 'citat',
  table: 'tabeller',
  code: 'kod',
  thematicBreak: 'streck',
};

function felINod(nod: Nod, text: Text): string[] {
  const { iFalt } = text;
  if (arTagg(nod)) return felITagg(nod, text);
  if (iFalt && BLOCK[nod.type])
    return [`${BLOCK[nod.type]} går inte att använda i ett fält. Skriv hela meningar`];
  switch (nod.type) {
    case 'mdxjsEsm':
      return ['texten får inte innehålla import eller export'];
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return [`{${nod.value ?? ''}} läses som kod. Ska klammern synas, skriv \\{`];
    case 'heading':
      return nod.depth === 1
        ? ['rubriken börjar med ett #. Sidans rubrik är fältet titel; börja på ##']
        : [];
    case 'image':
    case 'imageReference':
      return [
        `bilder går inte att lägga in här.${iFalt ? '' : ` Ett diagram skrivs ${skrivs('Diagram')}`}`,
      ];
    default:
      return [];
  }
}

const TOM_LISTA =
  '<Uppgiftstabell> har inga uppgifter. Skriv deras id i ids, med mellanslag mellan';

function felITagg(nod: Nod, { text, iFalt }: Text): string[] {
  const namn = nod.name ?? '';
  if (!finnsHar(namn, iFalt)) return [okand(namn, iFalt)];
  const { attribut, inuti } = KOMPONENTER[namn]!;
  const skrivna = (nod.attributes ?? []).map((a) => a.name ?? `{${String(a.value)}}`);
  const fel = [
    ...attribut
      .filter((a) => !skrivna.includes(a))
      .map((saknas) => `<${namn}> saknar ${saknas}="…"`),
    ...skrivna
      .filter((a) => !attribut.includes(a))
      .map(
        (finnsInte) =>
          `<${namn}> har inget som heter ${finnsInte}. Det som finns: ${attribut.join(', ')}`,
      ),
  ];
  if (fel.length > 0) return fel;
  const tagg = /^<[^>]*>/.exec(text.slice(nod.position?.start.offset))?.[0] ?? '';
  // Pages find what a text points to by this form (`pekare`): in another, the source would be missing from their list.
  const rattSkriven = /^<\w+(?:\s+\w+="[^"]*")*\s*\/?>$/.test(tagg);
  if (!rattSkriven || new Set(skrivna).size < skrivna.length)
    return [`${tagg} är fel skrivet. Skriv ${skrivs(namn)}`];
  const tom = (nod.children ?? []).every((n) => n.type === 'text' && !n.value?.trim());
  if (inuti && tom) return [`<${namn}> är tom. Skriv ${skrivs(namn)}`];
  if (!inuti && !tom) return [`<${namn}> har något inuti, som inte visas. Skriv ${skrivs(namn)}`];
  const ids = nod.attributes?.find((a) => a.name === 'ids')?.value;
  return namn === 'Uppgiftstabell' && String(ids).trim() === '' ? [TOM_LISTA] : [];
}
