/** All content as the rules see it: read once, checked against its schemas, with what it points to looked up. */
import type { z } from 'zod';
import { adressrader, type Adressrad } from '../lib/adresser.ts';
import { pekare } from '../lib/prosa.ts';
import { marktaFalt } from '../schemas/marktaFalt.ts';
import { samlingar, type Data, type Samlingsnamn } from '../schemas/samlingar.ts';
import type { Uppgift } from '../schemas/uppgift.ts';
import { lasInnehall, type Post, type Problem } from './las.ts';
import { arTagg, lasMarkdown, type Markdown } from './markdown.ts';

/** An entry whose data has passed its schema. */
export type Giltig<N extends Samlingsnamn = Samlingsnamn> = Post & { samling: N; data: Data<N> };

/** An id as it is written; several entries may have written the same. */
export interface SkrivetId {
  samling: Samlingsnamn;
  id: string;
  post: Post;
  path: readonly PropertyKey[];
}

/** A text with Markdown: a field of an entry, or what stands below its fields. */
export interface Text {
  post: Post;
  /** The field; empty for the text below the fields. */
  path: readonly PropertyKey[];
  iFalt: boolean;
  text: string;
  markdown: Markdown;
  /** The line in the file of a line (from 1) of the text. In a field undefined: the field's own. */
  rad(radIText: number): number | undefined;
}

/** A place in the content that something is said about. */
export interface Stalle {
  post: Post;
  path: readonly PropertyKey[];
  /** In a text; a field has its own line. */
  rad?: number | undefined;
}

/** An id that a field or a text points to. */
export interface Hanvisning extends Stalle {
  till: readonly Samlingsnamn[];
  id: string;
  /** Pointed to by `<Term>`, which links to the glossary. */
  somTerm?: boolean;
}

/** An address of this site in a field. */
export interface Lank extends Stalle {
  mal: string;
}

/** The content of the site, for rules: every rule is a function of this. */
export interface Innehall {
  /** The build date, `YYYY-MM-DD`. */
  idag: string;
  /** Every entry, also those that are wrong. */
  poster: readonly Post[];
  /** What could not be read at all. */
  olasbart: readonly Problem[];
  /** Collections of which entries, and so ids, are unknown because a file cannot be read. */
  olasta: ReadonlySet<Samlingsnamn>;
  /** The entries that have passed their schema. */
  giltiga: readonly Giltig[];
  /** The entries that have not, with what zod says. */
  ogiltiga: readonly { post: Post; issues: readonly z.core.$ZodIssue[] }[];
  /** The entries of one collection that have passed. */
  av<N extends Samlingsnamn>(samling: N): readonly Giltig<N>[];
  skrivnaIds: readonly SkrivetId[];
  /** The ids of a collection, also of entries that are wrong: one error gives one line. */
  ids(samling: Samlingsnamn): ReadonlySet<string>;
  /** A fact whose file has passed its schema. */
  uppgift(id: string): Uppgift | undefined;
  /** Every address that the site will have, once what is wrong is mended. */
  adresser: readonly Adressrad[];
  texter: readonly Text[];
  hanvisningar: readonly Hanvisning[];
  /** The addresses in fields. Links in texts are nodes of `texter`. */
  lankar: readonly Lank[];
}

/** One rule: everything in the content that breaks it. */
export type Regel = (innehall: Innehall) => Problem[];

function provade(poster: readonly Post[]): Pick<Innehall, 'giltiga' | 'ogiltiga'> {
  const giltiga: Giltig[] = [];
  const ogiltiga: { post: Post; issues: readonly z.core.$ZodIssue[] }[] = [];
  for (const post of poster) {
    if (post.data === undefined) continue;
    const result = (samlingar[post.samling].schema as z.ZodType).safeParse(post.data);
    if (result.success) giltiga.push({ ...post, data: result.data } as Giltig);
    else ogiltiga.push({ post, issues: result.error.issues });
  }
  return { giltiga, ogiltiga };
}

/** The ids of an entry: its own, or those of the facts in its file. */
function idsI(post: Post): SkrivetId[] {
  const { samling, id, data } = post;
  if (samling !== 'uppgifter') return id === '' ? [] : [{ samling, id, post, path: ['id'] }];
  const lista: unknown = (data as { uppgifter?: unknown } | null | undefined)?.uppgifter;
  if (!Array.isArray(lista)) return [];
  return lista.flatMap((u: unknown, i) => {
    const uppgift = (u as { id?: unknown } | null)?.id;
    return typeof uppgift === 'string'
      ? [{ samling, id: uppgift, post, path: ['uppgifter', i, 'id'] }]
      : [];
  });
}

function adresserAv({ av, ids }: Pick<Innehall, 'av' | 'ids'>): Adressrad[] {
  // What an entry with an error would have had: the links to it are not wrong too.
  const ogiltiga = (samling: Samlingsnamn) => {
    const giltiga = new Set(av(samling).map((p) => p.id));
    return [...ids(samling)].filter((id) => !giltiga.has(id));
  };
  const egenSida = av('ordlista').filter((p) => p.data.egenSida);
  return adressrader({
    ids,
    termer: [...egenSida.map((p) => p.id), ...ogiltiga('ordlista')],
    underlag: [
      ...av('insatser').flatMap((p) => p.data.anmalan.map((a) => [p.id, a.roll] as const)),
      ...ogiltiga('insatser').flatMap((id) =>
        [...ids('roller')].map((roll) => [id, roll] as const),
      ),
    ],
  });
}

const TAGG_TILL = {
  Uppgift: 'uppgifter',
  Kalla: 'kallor',
  Term: 'ordlista',
  Diagram: 'diagram',
} as const satisfies Record<string, Samlingsnamn>;

function hanvisningarI({ post, path, text, markdown, rad }: Text): Hanvisning[] {
  const taggar = pekare(text).map(({ slag, mal, index }): Hanvisning => ({
    post,
    path,
    rad: rad(text.slice(0, index).split('\n').length),
    till: [TAGG_TILL[slag]],
    id: mal,
    somTerm: slag === 'Term',
  }));
  const tabeller = markdown.noder.filter((nod) => arTagg(nod) && nod.name === 'Uppgiftstabell');
  const rader = tabeller.flatMap((nod) =>
    String(nod.attributes?.find((a) => a.name === 'ids')?.value ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((id): Hanvisning => ({
        post,
        path,
        rad: rad(nod.position?.start.line ?? 1),
        till: ['uppgifter'],
        id,
      })),
  );
  return [...taggar, ...rader];
}

/** What the texts and the fields of the entries hold for rules to judge. */
function delarAv(
  poster: readonly Post[],
  giltiga: readonly Giltig[],
): Pick<Innehall, 'texter' | 'hanvisningar' | 'lankar'> {
  const texter: Text[] = [];
  const hanvisningar: Hanvisning[] = [];
  const lankar: Lank[] = [];
  for (const post of giltiga) {
    for (const { path, varde, meta } of marktaFalt(samlingar[post.samling].schema, post.data)) {
      const stalle: Stalle = { post, path };
      if (meta.ref) hanvisningar.push({ ...stalle, till: [meta.ref].flat(), id: varde });
      if (meta.adress) lankar.push({ ...stalle, mal: varde });
      if (meta.prosa && varde !== '') {
        const markdown = lasMarkdown(varde, true);
        texter.push({ ...stalle, iFalt: true, text: varde, markdown, rad: () => undefined });
      }
    }
  }
  // A text is read whether its fields are right or not.
  for (const post of poster) {
    const { brodtext } = post;
    if (!brodtext) continue;
    const { text } = brodtext;
    const rad = (radIText: number) => brodtext.rad + radIText - 1;
    texter.push({ post, path: [], iFalt: false, text, markdown: lasMarkdown(text, false), rad });
  }
  hanvisningar.push(...texter.flatMap(hanvisningarI));
  return { texter, hanvisningar, lankar };
}

/**
 * Reads all content below `rot`/content.
 * @param idag the build date, `YYYY-MM-DD`
 */
export function samlaInnehall(rot: string, idag: string): Innehall {
  const { poster, problem, olasta } = lasInnehall(rot);
  const { giltiga, ogiltiga } = provade(poster);
  const perSamling = Map.groupBy(giltiga, (p) => p.samling);
  const av = <N extends Samlingsnamn>(samling: N) =>
    (perSamling.get(samling) ?? []) as unknown as Giltig<N>[];
  const skrivnaIds = poster.flatMap(idsI);
  const idsPer = new Map<Samlingsnamn, Set<string>>();
  for (const { samling, id } of skrivnaIds)
    idsPer.set(samling, (idsPer.get(samling) ?? new Set()).add(id));
  const ids = (samling: Samlingsnamn) => idsPer.get(samling) ?? new Set<string>();
  const uppgifter = new Map(
    av('uppgifter').flatMap((p) => p.data.uppgifter.map((u) => [u.id, u] as const)),
  );

  return {
    idag,
    poster,
    olasbart: problem,
    olasta,
    giltiga,
    ogiltiga,
    av,
    skrivnaIds,
    ids,
    uppgift: (id) => uppgifter.get(id),
    adresser: adresserAv({ av, ids }),
    ...delarAv(poster, giltiga),
  };
}
