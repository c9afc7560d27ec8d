/** Reads the content files as they lie on disk, with the line of every field, before Astro sees them. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { samlingar, type Plats, type Samlingsnamn } from '../schemas/samlingar.ts';

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

interface Yaml {
  doc: Document.Parsed;
  raknare: LineCounter;
  problem: Problem[];
}

function lasYaml(text: string, fil: string, radOffset: number): Yaml {
  const raknare = new LineCounter();
  const doc = parseDocument(text, { lineCounter: raknare, prettyErrors: false });
  const problem = doc.errors.map((e) => ({
    fil,
    rad: raknare.linePos(e.pos[0]).line + radOffset,
    falt: '',
    text: `går inte att läsa: ${YAML_FEL[e.code] ?? 'formen är fel här'}`,
  }));
  return { doc, raknare, problem };
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

/** A file that cannot be read still has its id, so that what points to it is not reported too. */
const olaslig = (samling: Samlingsnamn, id: string, fil: string): Post => ({
  samling,
  id,
  fil,
  data: undefined,
  radFor: () => 1,
});

function lasFil(
  rot: string,
  fil: string,
  samling: Samlingsnamn,
  id: string,
): { post: Post; problem: Problem[] } {
  const text = readFileSync(join(rot, fil), 'utf8');
  if (fil.endsWith('.yaml')) {
    const yaml = lasYaml(text, fil, 0);
    if (yaml.problem.length > 0) return { post: olaslig(samling, id, fil), problem: yaml.problem };
    return {
      post: { samling, id, fil, data: yaml.doc.toJS(), radFor: (p) => radFor(yaml, p, 0) },
      problem: [],
    };
  }
  const match = FRONTMATTER.exec(text);
  if (!match) {
    const saknas = 'filen ska börja med en rad "---", sedan fälten, sedan en rad "---"';
    return { post: olaslig(samling, id, fil), problem: [{ fil, rad: 1, falt: '', text: saknas }] };
  }
  const yaml = lasYaml(match[1]!, fil, 1);
  if (yaml.problem.length > 0) return { post: olaslig(samling, id, fil), problem: yaml.problem };
  const brodtext = { text: text.slice(match[0].length), rad: match[0].split('\n').length };
  return {
    post: { samling, id, fil, data: yaml.doc.toJS(), brodtext, radFor: (p) => radFor(yaml, p, 1) },
    problem: [],
  };
}

function lasLista(
  rot: string,
  fil: string,
  samling: Samlingsnamn,
): { poster: Post[]; problem: Problem[] } {
  if (!existsSync(join(rot, fil)))
    return { poster: [], problem: [{ fil, rad: 1, falt: '', text: 'filen saknas' }] };
  const yaml = lasYaml(readFileSync(join(rot, fil), 'utf8'), fil, 0);
  if (yaml.problem.length > 0) return { poster: [], problem: yaml.problem };
  const data: unknown = yaml.doc.toJS() ?? [];
  if (!Array.isArray(data)) {
    return {
      poster: [],
      problem: [
        { fil, rad: 1, falt: '', text: 'filen ska vara en lista, med "- " framför varje post' },
      ],
    };
  }
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
  return { poster, problem: [] };
}

/** Every entry of every collection, and what could not be read. `rot` is the project's root. */
export function lasInnehall(rot: string): { poster: Post[]; problem: Problem[] } {
  const poster: Post[] = [];
  const problem: Problem[] = [];
  const kandaFiler = new Set<string>(['content/README.md']);
  for (const [samling, { plats }] of Object.entries(samlingar) as [
    Samlingsnamn,
    { plats: Plats },
  ][]) {
    if (plats.slag === 'lista') {
      const fil = `content/${plats.fil}`;
      kandaFiler.add(fil);
      const last = lasLista(rot, fil, samling);
      poster.push(...last.poster);
      problem.push(...last.problem);
      continue;
    }
    const mapp = plats.slag === 'fil' ? 'content' : `content/${plats.mapp}`;
    const andelse = plats.slag === 'fil' ? `/${plats.fil}` : plats.andelse;
    const filer = filerUnder(join(rot, mapp), andelse).map((f) =>
      relative(rot, f).split(sep).join('/'),
    );
    for (const fil of filer) {
      kandaFiler.add(fil);
      const id = plats.slag === 'fil' ? samling : fil.slice(mapp.length + 1, -andelse.length);
      const last = lasFil(rot, fil, samling, id);
      poster.push(last.post);
      problem.push(...last.problem);
    }
  }
  for (const path of filerUnder(join(rot, 'content'))) {
    const fil = relative(rot, path).split(sep).join('/');
    if (kandaFiler.has(fil)) continue;
    problem.push({
      fil,
      rad: 1,
      falt: '',
      text: 'filen hör inte till något slag av innehåll. Se content/README.md för var filer ligger',
    });
  }
  return { poster, problem };
}
