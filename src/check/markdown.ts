/** Reads the texts of the content into nodes, as Astro reads them when it builds. */
import { mdxToMdast } from 'satteri';

/** An attribute of a tag. `{...x}` has no name; `id={x}` has a value that is not a text. */
export interface Attribut {
  name?: string;
  value?: unknown;
}

/** One node of a Markdown tree, as far as the check reads it. */
export interface Nod {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  url?: string;
  attributes?: readonly Attribut[];
  children?: readonly Nod[];
  position?: { start: { line: number; offset: number }; end: { offset: number } };
}

/** A text as nodes in reading order, or the line (from 1) where it cannot be read, with the tag left open or closed there. */
export interface Markdown {
  noder: readonly Nod[];
  stopp?: { rad: number; oppen?: string | undefined; stangd?: string | undefined };
}

const iOrdning = (nod: Nod): Nod[] => [nod, ...(nod.children ?? []).flatMap(iOrdning)];

/** Braces outside tags, as spaces. */
const utanKlamrar = (text: string): string =>
  text.replace(/<[A-Z][^>]*>|[{}]/g, (m) => (m.length > 1 ? m : ' '));

/** Reads a text. In a field of an entry braces are plain text; in a text below the fields they are code. */
export function lasMarkdown(text: string, iFalt: boolean): Markdown {
  try {
    const rot = mdxToMdast(iFalt ? utanKlamrar(text) : text) as unknown as Nod;
    return { noder: iOrdning(rot) };
  } catch (error) {
    const { message } = error as Error;
    return {
      noder: [],
      stopp: {
        rad: Number(/^(\d+):\d+: /.exec(message)?.[1] ?? 1),
        oppen: /closing tag for `<(\w+)>`/.exec(message)?.[1],
        stangd: /Unexpected closing tag `<\/(\w+)>`/.exec(message)?.[1],
      },
    };
  }
}

/** Whether a node is a tag, `<Notis>`. */
export const arTagg = (nod: Nod): boolean =>
  nod.type === 'mdxJsxTextElement' || nod.type === 'mdxJsxFlowElement';

/** The words inside a node, without markup. */
export const ordInuti = (nod: Nod): string =>
  (nod.value ?? '') + (nod.children ?? []).map(ordInuti).join('');
