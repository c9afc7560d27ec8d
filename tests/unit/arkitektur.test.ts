/** Holds the rules of the repository's layout that README states. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KOMPONENTER } from '#src/check/komponenter.ts';

const rot = join(import.meta.dirname, '../..');
const las = (fil: string) => readFileSync(join(rot, fil), 'utf8');
const kallkod = readdirSync(join(rot, 'src'), { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile() && /\.(ts|astro|mjs)$/.test(f.name))
  .map((f) => relative(rot, join(f.parentPath, f.name)));

/** What each part may import, by the first part of the path below src. */
const FAR_IMPORTERA: Record<string, string[]> = {
  lib: ['lib'],
  schemas: ['lib', 'schemas'],
  'content.config.ts': ['schemas'],
  'content.ts': ['lib', 'schemas', 'site.ts'],
  'site.ts': ['lib'],
  check: ['check', 'lib', 'schemas'],
  commands: ['commands', 'check', 'lib'],
  search: ['search', 'lib'],
  components: ['components', 'content.ts', 'lib', 'schemas'],
  layouts: ['layouts', 'components', 'content.ts', 'lib', 'schemas', 'styles'],
  pages: ['pages', 'layouts', 'components', 'content.ts', 'site.ts', 'lib', 'schemas', 'search'],
};

/** What presentation may take from content.ts: looking one thing up by id and writing it out, never a list. */
const SLA_UPP = [
  'hitta',
  'aktorsnamn',
  'deltagarnamn',
  'insatsnamn',
  'insatslank',
  'html',
  'plain',
  'uppslag',
  'omstridda',
  'visaUppgift',
  'webbplats',
];

const importer = (text: string) =>
  [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((m) => m[1]!);

describe('arkitektur', () => {
  test('importer går åt ett håll', () => {
    const brott: string[] = [];
    for (const fil of kallkod) {
      const del = fil.split('/')[1]!;
      const tillatna = FAR_IMPORTERA[del];
      if (!tillatna) {
        brott.push(`${fil}: okänd del av src`);
        continue;
      }
      for (const mal of importer(las(fil))) {
        const inom = mal.startsWith('#src/')
          ? mal.slice(5)
          : mal.startsWith('.')
            ? relative('src', join(fil, '..', mal))
            : undefined;
        if (inom && !tillatna.includes(inom.split('/')[0]!)) brott.push(`${fil} importerar ${mal}`);
      }
    }
    expect(brott).toEqual([]);
  });

  test('bara content.ts och content.config.ts läser samlingar', () => {
    const lasare = kallkod.filter((fil) => importer(las(fil)).includes('astro:content'));
    expect(lasare.sort()).toEqual(['src/content.config.ts', 'src/content.ts']);
  });

  test('komponenter slår upp enskilda poster men hämtar aldrig listor', () => {
    const brott = kallkod
      .filter((fil) => fil.startsWith('src/components/'))
      .flatMap((fil) => {
        const namn = /import \{([^}]*)\} from '#src\/content\.ts'/.exec(las(fil))?.[1] ?? '';
        return namn
          .split(',')
          .map((n) => n.trim())
          .filter((n) => n !== '' && !n.startsWith('type ') && !SLA_UPP.includes(n))
          .map((n) => `${fil} hämtar ${n}`);
      });
    expect(brott).toEqual([]);
  });

  test('lib är rent: inga filer, ingen klocka, ingen slump, inget Astro', () => {
    const orent = kallkod
      .filter((fil) => fil.startsWith('src/lib/'))
      .filter((fil) =>
        /node:fs|new Date\(\)|Date\.now|Math\.random|from 'astro|process\./.test(las(fil)),
      );
    expect(orent).toEqual([]);
  });

  test('det en redaktör får skriva är samma sak i kontrollen, på sidorna och i guiden', () => {
    const iKontrollen = Object.keys(KOMPONENTER).sort();
    const [, lista] = /mdxKomponenter = \{([^}]*)\}/.exec(las('src/components/mdx/index.ts'))!;
    expect(
      lista!
        .match(/\b[A-Z]\w+(?=,)/g)!
        .filter((namn) => namn !== 'Tabell')
        .sort(),
    ).toEqual(iKontrollen);
    const [, guide] = /byggstenar:\n([\s\S]*?)\nFälten överst/.exec(las('content/README.md'))!;
    expect([...new Set(guide!.match(/(?<=<)[A-Z]\w+/g))].sort()).toEqual(iKontrollen);
  });

  test('varje väg som README nämner finns', () => {
    const vagar = [
      ...las('README.md').matchAll(
        /`((?:src|content|tests|public|\.ci)\/[\w./[\]-]*|[\w.-]+\.(?:mjs|json))`/g,
      ),
    ].map((m) => m[1]!);
    expect(vagar.length).toBeGreaterThan(10);
    expect(vagar.filter((vag) => !existsSync(join(rot, vag)))).toEqual([]);
  });
});
