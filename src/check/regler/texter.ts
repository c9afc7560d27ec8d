import type { Regel, Text } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { KOMPONENTER } from '../komponenter.ts';
import { arTagg, type Nod } from '../markdown.ts';
import { menade, problemI } from '../problem.ts';

/** A text can be read, and uses only Markdown and the components that an editor may use. */
export const texter: Regel = (innehall) =>
  innehall.texter.flatMap((text) => [
    ...felILasning(text),
    ...text.markdown.noder.flatMap((nod) =>
      felINod(nod, text).map((fel): Problem =>
        problemI(text.post, text.path, fel, text.rad(nod.position?.start.line ?? 1)),
      ),
    ),
  ]);

function okand(namn: string, iFalt: boolean): string {
  if (iFalt) return `taggen <${namn}> går inte att använda här`;
  const finns = Object.keys(KOMPONENTER);
  const forslag = menade(namn, finns) || ` Välj mellan ${finns.join(', ')}`;
  return `komponenten <${namn}> finns inte.${forslag}`;
}

const finnsHar = (namn: string, iFalt: boolean): boolean =>
  namn in KOMPONENTER && (!iFalt || KOMPONENTER[namn]!.iFalt === true);

function felILasning({ post, path, iFalt, markdown, rad }: Text): Problem[] {
  const { stopp } = markdown;
  if (!stopp) return [];
  const { oppen } = stopp;
  const fel =
    oppen === undefined
      ? 'texten går inte att läsa här. Ett < eller { som ska synas skrivs \\< eller \\{'
      : finnsHar(oppen, iFalt)
        ? `taggen <${oppen}> är inte avslutad. Skriv <${oppen} … /> eller </${oppen}>`
        : okand(oppen, iFalt);
  return [problemI(post, path, fel, rad(stopp.rad))];
}

function felINod(nod: Nod, text: Text): string[] {
  if (arTagg(nod)) return felITagg(nod, text);
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
    default:
      return [];
  }
}

function felITagg(nod: Nod, { iFalt }: Text): string[] {
  const namn = nod.name ?? '';
  if (!finnsHar(namn, iFalt)) return [okand(namn, iFalt)];
  const { attribut } = KOMPONENTER[namn]!;
  const skrivna = (nod.attributes ?? []).map((a) => a.name ?? `{${String(a.value)}}`);
  return [
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
}
