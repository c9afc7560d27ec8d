/** Builds the search index of a finished site with Pagefind. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
// Imported here and not in the hook: Vite's module runner is closed by then.
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's own interfaces, which the site does not use. */
const EGET_GRANSSNITT = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/**
 * Indexes the pages that have `data-pagefind-body`, all as Swedish, into `pagefind/` of the built site.
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
        let antal = 0;
        for (const fil of filer) {
          const content = await readFile(join(rot, fil), 'utf8');
          if (!content.includes('data-pagefind-body')) continue;
          antal++;
          const sourcePath = relative(rot, join(rot, fil)).split(sep).join('/');
          const added = await index.addHTMLFile({
            sourcePath,
            content,
          });
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
        logger.info(`${antal} sidor lästa`);
      },
    },
  };
}
