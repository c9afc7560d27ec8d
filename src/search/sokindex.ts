/** Builds the search of a finished site: the small index that answers first, and Pagefind's full text. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
// Imported here and not in the hook: Vite's module runner is closed by then.
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import type { Kunskap } from './data.ts';
import { sokdata } from './sokdata.ts';

/** Files of Pagefind's own interfaces, which the site does not use. */
const EGET_GRANSSNITT = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/** A kit says what its insats says, and the list of sources only names them: the small index has both. */
const UTAN_FULLTEXT = /^(?:anmalan\/.+\/.+|kallor\/alla)\/index\.html$/;

/**
 * Indexes the pages that have `data-pagefind-body`, all as Swedish, into `pagefind/` of the built site, and completes
 * `sok/index.json` and `sok/mer.json` with them.
 * @throws if Pagefind reports an error
 */
export function sokindex(): AstroIntegration {
  return {
    name: 'sokindex',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const rot = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'sv' });
        if (!index) throw new Error(`Sökindexet kunde inte skapas: ${errors.join('; ')}`);
        const filer = (await readdir(rot, { recursive: true }))
          .filter((f) => f.endsWith('.html'))
          .sort();
        const sidor = new Map<string, string>();
        for (const fil of filer) {
          const content = await readFile(join(rot, fil), 'utf8');
          if (!content.includes('data-pagefind-body')) continue;
          const sourcePath = relative(rot, join(rot, fil)).split(sep).join('/');
          sidor.set(`/${sourcePath.replace(/index\.html$/, '')}`, content);
          if (UTAN_FULLTEXT.test(sourcePath)) continue;
          const added = await index.addHTMLFile({ sourcePath, content });
          if (added.errors.length > 0)
            throw new Error(`Sökindexet: ${fil}: ${added.errors.join('; ')}`);
        }
        const outputPath = join(rot, 'pagefind');
        const written = await index.writeFiles({ outputPath });
        if (written.errors.length > 0) throw new Error(`Sökindexet: ${written.errors.join('; ')}`);
        await close();
        for (const fil of await readdir(outputPath)) {
          if (EGET_GRANSSNITT.test(fil)) await rm(join(outputPath, fil));
        }
        const program = join(outputPath, 'pagefind.js');
        const { code } = await minify(program, await readFile(program, 'utf8'), { module: true });
        await writeFile(program, code);
        const litet = join(rot, 'sok', 'index.json');
        const kunskap = JSON.parse(await readFile(litet, 'utf8')) as Kunskap;
        const { forst, sedan } = sokdata(sidor, kunskap);
        await writeFile(litet, JSON.stringify(forst));
        await writeFile(join(rot, 'sok', 'mer.json'), JSON.stringify(sedan));
        logger.info(`${sidor.size} sidor lästa`);
      },
    },
  };
}
