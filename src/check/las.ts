/** Reads the content files as they lie on disk, with the line of every field, before Astro sees them. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  isAlias,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import { vik } from '../lib/ord.ts';
import { narmast } from '../lib/svenska.ts';
import { id as giltigtId } from '../schemas/falt.ts';
import { platser, samlingsnamn, type Plats, type Samlingsnamn } from '../schemas/platser.ts';

/** Something wrong in the content, as an editor reads it. */
export interface Problem {
  /** Path from the project's root. */
  fil: string;
  rad: number;
  /** The field, e.g. `svar.forVem`; empty when the whole file is meant. */
  falt: string;
  text: string;
}

/** One entry, unchecked, with a way to find the line of a field. `data` is undefined when the file cannot be read. */
export interface Post {
  samling: Samlingsnamn;
  id: string;
  fil: string;
  data: unknown;
  /** The Markdown below the frontmatter, and the line that it starts on. */
  brodtext?: { text: string; rad: number };
  radFor(path: readonly PropertyKey[]): number;
}

const YAML_FEL: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'samma fält står två gånger',
  TAB_AS_INDENT: 'raden börjar med tabb. Använd mellanslag',
  BAD_INDENT: 'indraget stämmer inte med raderna runt om',
  MULTILINE_IMPLICIT_KEY:
    'ett kolon saknas, eller texten behöver stå i citattecken eftersom den innehåller ett kolon',
  BLOCK_AS_IMPLICIT_KEY: 'texten innehåller ett kolon. Sätt hela texten i citattecken',
  MISSING_CHAR: 'ett citattecken eller en parentes är inte avslutad',
  UNEXPECTED_TOKEN: 'ett tecken står där det inte kan stå. Sätt texten i citattecken',
  BAD_SCALAR_START:
    'texten börjar med ett tecken som betyder något särskilt. Sätt den i citattecken',
};

/** Every file below a folder whose path ends as given, sorted. Empty if the folder is missing. */
export function filerUnder(mapp: string, andelse = ''): string[] {
  if (!existsSync(mapp)) return [];
  return readdirSync(mapp, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .filter((f) => f.split(sep).join('/').endsWith(andelse))
    .sort();
}

/** The text of a file without its byte order mark, or undefined when it is not UTF-8. */
function lasText(fil: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(fil));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

interface Yaml {
  doc: Document.Parsed;
  raknare: LineCounter;
  problem: Problem[];
}

function lasYaml(text: string, fil: string, radOffset: number): Yaml {
  const raknare = new LineCounter();
  const doc = parseDocument(text, { lineCounter: raknare, prettyErrors: false });
  const fel: [index: number, text: string][] =
    doc.errors.length > 0
      ? doc.errors.map((e) => [e.pos[0], YAML_FEL[e.code] ?? 'formen är fel här'])
      : slukadeOrd(doc, text);
  const problem = fel.map(([index, vad]) => ({
    fil,
    rad: raknare.linePos(index).line + radOffset,
    falt: '',
    text: `går inte att läsa: ${vad}`,
  }));
  // What comes after the first error of a line mostly follows from it.
  const forstPaRaden = problem.filter((p, i) => p.rad !== problem[i - 1]?.rad);
  return { doc, raknare, problem: forstPaRaden };
}

/** Where YAML takes an editor's words for signs of its own, and leaves them out without an error. */
function slukadeOrd(doc: Document.Parsed, text: string): [index: number, text: string][] {
  const slukade: [number, string][] = [];
  visit(doc, (_, node) => {
    if (!isNode(node) || !node.range) return;
    const [start, slut, efter] = node.range;
    const tecken = isAlias(node) ? '*' : node.anchor ? '&' : node.tag ? '!' : undefined;
    if (tecken)
      slukade.push([start, `texten börjar med ${tecken}. Sätt hela texten i citattecken`]);
    else if (isScalar(node) && node.type === 'PLAIN' && /^[ \t]+#/.test(text.slice(slut, efter)))
      slukade.push([
        start,
        'det som står efter # kommer inte med. Sätt hela texten i citattecken. En anteckning skrivs på en egen rad',
      ]);
  });
  return slukade;
}

/** The line of the field at a path, or of the nearest field above it that exists. */
function radFor({ doc, raknare }: Yaml, path: readonly PropertyKey[], radOffset: number): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = doc.getIn(path.slice(0, depth), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return raknare.linePos(range[0]).line + radOffset;
  }
  return 1 + radOffset;
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** What was read of a collection. `hel` is false when there are more ids than can be read. */
interface Last {
  poster: Post[];
  problem: Problem[];
  hel: boolean;
}

const foga = (delar: readonly Last[]): Last => ({
  poster: delar.flatMap((d) => d.poster),
  problem: delar.flatMap((d) => d.problem),
  hel: delar.every((d) => d.hel),
});

const iFilen = (fil: string, text: string): Problem => ({ fil, rad: 1, falt: '', text });

/** The text of a file, or what is wrong with the file. */
function textI(rot: string, fil: string): string | Problem {
  const path = join(rot, fil);
  if (!existsSync(path)) return iFilen(fil, 'filen saknas. Lägg tillbaka den');
  const text = lasText(path);
  return text ?? iFilen(fil, 'filen är inte sparad som UTF-8. Spara om den med UTF-8');
}

/** The one entry of a file. A file that cannot be read keeps its id, so that links to it are not reported too. */
function lasFil(rot: string, fil: string, samling: Samlingsnamn, id: string): Last {
  const olaslig = (problem: Problem[]): Last => ({
    poster: [{ samling, id, fil, data: undefined, radFor: () => 1 }],
    problem,
    // A file of facts holds many ids.
    hel: samling !== 'uppgifter',
  });
  const text = textI(rot, fil);
  if (typeof text !== 'string') return olaslig([text]);
  const match = fil.endsWith('.yaml') ? undefined : FRONTMATTER.exec(text);
  if (match === null) {
    const form = 'filen ska börja med en rad "---", sedan fälten, sedan en rad "---"';
    return olaslig([iFilen(fil, form)]);
  }
  const radOffset = match ? 1 : 0;
  const yaml = lasYaml(match ? match[1]! : text, fil, radOffset);
  if (yaml.problem.length > 0) return olaslig(yaml.problem);
  const post: Post = {
    samling,
    id,
    fil,
    data: yaml.doc.toJS(),
    radFor: (p) => radFor(yaml, p, radOffset),
  };
  if (match)
    post.brodtext = { text: text.slice(match[0].length), rad: match[0].split('\n').length };
  return { poster: [post], problem: [], hel: true };
}

/** The entries of a file that is a list. */
function lasLista(rot: string, fil: string, samling: Samlingsnamn): Last {
  const olaslig = (problem: Problem[]): Last => ({ poster: [], problem, hel: false });
  const text = textI(rot, fil);
  if (typeof text !== 'string') return olaslig([text]);
  const yaml = lasYaml(text, fil, 0);
  if (yaml.problem.length > 0) return olaslig(yaml.problem);
  const data: unknown = yaml.doc.toJS();
  if (!Array.isArray(data))
    return olaslig([iFilen(fil, 'filen ska vara en lista, med "- " framför varje post')]);
  const poster = data.map((post: unknown, i): Post => {
    const id = (post as { id?: unknown } | null)?.id;
    return {
      samling,
      id: typeof id === 'string' ? id : '',
      fil,
      data: post,
      radFor: (p) => radFor(yaml, [i, ...p], 0),
    };
  });
  return { poster, problem: [], hel: true };
}

/** The entries of a collection with one file for each. */
function lasFiler(
  rot: string,
  samling: Samlingsnamn,
  { mapp, andelse, bredvid }: Extract<Plats, { slag: 'filer' }>,
): Last {
  const filer = filerUnder(join(rot, 'content', mapp), andelse).map((f) => franRot(rot, f));
  const idFor = (fil: string) => fil.slice(`content/${mapp}/`.length, -andelse.length);
  const delar = filer.map((fil): Last => {
    const id = idFor(fil);
    // Only a page has an address of several parts.
    if (id === '' || (id.includes('/') && samling !== 'sidor')) {
      const ratt = `filen ligger på fel plats. Den ska ligga så här: content/${mapp}/<id>${andelse}`;
      return { poster: [], problem: [iFilen(fil, ratt)], hel: false };
    }
    const last = lasFil(rot, fil, samling, id);
    // A folder that two files share has one name: it is the other file's to answer for.
    const fel = bredvid ? saknasBredvid(rot, fil, bredvid) : namnfel(id);
    return fel ? { ...last, problem: [iFilen(fil, fel), ...last.problem] } : last;
  });
  if (samling === 'sidor') {
    const saknade = rutter(rot).filter((id) => !filer.map(idFor).includes(id));
    delar.push(...saknade.map((id) => lasFil(rot, `content/sidor/${id}.mdx`, samling, id)));
  }
  return foga(delar);
}

/** What is wrong with an id that is the name of a file or a folder, if anything. */
function namnfel(id: string): string | undefined {
  const del = id.split('/').find((d) => !giltigtId.safeParse(d).success);
  if (del === undefined) return undefined;
  const forslag = vik(del).match(/[a-z0-9]+/g);
  const byt = forslag ? `. Byt namn till "${forslag.join('-')}"` : '';
  return `namnet "${del}" blir en del av adressen. Använd små bokstäver a–z, siffror och bindestreck${byt}`;
}

/** What is wrong when the file that must lie in the same folder does not, with the folder that was perhaps meant. */
function saknasBredvid(rot: string, fil: string, bredvid: string): string | undefined {
  const mapp = dirname(fil);
  if (existsSync(join(rot, mapp, bredvid))) return undefined;
  const mappar = filerUnder(join(rot, dirname(mapp)), `/${bredvid}`).map((f) =>
    dirname(franRot(rot, f)),
  );
  const nara = narmast(mapp, mappar);
  return `${bredvid} saknas i samma mapp. Skapa ${mapp}/${bredvid} eller flytta den här filen${nara ? `. Menade du "${nara}/"?` : ''}`;
}

/** The pages that have a route of their own in src/pages, which takes its texts from content/sidor. */
const rutter = (rot: string): string[] =>
  filerUnder(join(rot, 'src/pages'), '.astro')
    .map((f) => franRot(rot, f).slice('src/pages/'.length))
    .filter((f) => !f.includes('[') && f !== '404.astro')
    .map((f) => f.replace(/(?:\/?index)?\.astro$/, '') || 'index');

const franRot = (rot: string, fil: string): string => relative(rot, fil).split(sep).join('/');

function lasSamling(rot: string, samling: Samlingsnamn): Last {
  const { plats }: { plats: Plats } = platser[samling];
  switch (plats.slag) {
    case 'filer':
      return lasFiler(rot, samling, plats);
    case 'lista':
      return lasLista(rot, `content/${plats.fil}`, samling);
    case 'fil':
      return lasFil(rot, `content/${plats.fil}`, samling, samling);
  }
}

/**
 * Every entry of every collection, what could not be read, and the collections whose ids are not all known because
 * of that. `rot` is the project's root.
 */
export function lasInnehall(rot: string): {
  poster: Post[];
  problem: Problem[];
  olasta: Set<Samlingsnamn>;
} {
  const olasta = new Set<Samlingsnamn>();
  const delar = samlingsnamn.map((samling) => {
    const last = lasSamling(rot, samling);
    if (!last.hel) olasta.add(samling);
    return last;
  });
  const { poster, problem } = foga(delar);
  const kandaFiler = new Set(['content/README.md', ...[...poster, ...problem].map((p) => p.fil)]);
  for (const { plats } of Object.values(platser))
    if (plats.slag !== 'filer') kandaFiler.add(`content/${plats.fil}`);
  for (const path of filerUnder(join(rot, 'content'))) {
    const fil = franRot(rot, path);
    if (kandaFiler.has(fil)) continue;
    const vart =
      'filen hör inte till något slag av innehåll. Se content/README.md för var filer ligger';
    problem.push(iFilen(fil, vart));
  }
  return { poster, problem, olasta };
}
