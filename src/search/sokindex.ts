/** Builds the search of a finished site: the answers in the page, the engine's data and Pagefind's full text. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
// Imported here and not in the hook: Vite's module runner is closed by then.
import { close, createIndex } from 'pagefind';
import { build, minify, type Rolldown } from 'vite';
import { arUnderlag } from '../lib/adresser.ts';
import type { Forst, Kunskap } from './data.ts';
import { sokdata } from './sokdata.ts';

/** Files of Pagefind's own interfaces, which the site does not use. */
const EGET_GRANSSNITT = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/;

/** A kit says what its insats says, and the list of sources only names them: the engine has both. */
const utanFulltext = (adress: string): boolean => arUnderlag(adress) || adress === '/kallor/alla/';

/** A module of this folder with all that it imports, as one script. */
async function skript(modul: string): Promise<string> {
  const ut = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, modul),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const [fil] = (ut as Rolldown.RolldownOutput).output;
  return fil.code.trim();
}

/** The search page with its answers and its script in it, last: one request brings both the page and the first result. */
async function medSvar(html: string, forst: Forst): Promise<string> {
  if (!html.includes(PLATS)) throw new Error(`Sökindexet: söksidan saknar ${PLATS}`);
  const data = JSON.stringify(forst).replaceAll('<', '\\u003c');
  const program = await skript('soksida.ts');
  return html.replace(
    PLATS,
    (plats) => `${plats.replace('><', () => `>${data}<`)}<script type="module">${program}</script>`,
  );
}
/** Where the search page leaves room for them. */
const PLATS = '<script type="application/json" id="sokdata"></script>';

/**
 * Indexes the pages that have `data-pagefind-body`, all as Swedish, into `pagefind/` of the built site, and completes
 * the search page with the answers and the engine with its data.
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
          const adress = `/${sourcePath.replace(/index\.html$/, '')}`;
          sidor.set(adress, content);
          if (utanFulltext(adress)) continue;
          const added = await index.addHTMLFile({ sourcePath, content });
          if (added.errors.length > 0)
            throw new Error(`Sökindexet: ${fil}: ${added.errors.join('; ')}`);
        }
        // Written here: Pagefind's own writing may not have reached the disk when it is closed.
        const { errors: fel, files } = await index.getFiles();
        if (fel.length > 0) throw new Error(`Sökindexet: ${fel.join('; ')}`);
        await close();
        for (const { path, content } of files) {
          if (EGET_GRANSSNITT.test(path)) continue;
          const fil = join(rot, 'pagefind', path);
          await mkdir(dirname(fil), { recursive: true });
          const { code } =
            path === 'pagefind.js'
              ? await minify(path, Buffer.from(content).toString('utf8'), { module: true })
              : { code: content };
          await writeFile(fil, code);
        }
        const motorfil = join(rot, 'sok', 'motor.json');
        const kunskap = JSON.parse(await readFile(motorfil, 'utf8')) as Kunskap;
        const { forst, motor } = sokdata(sidor, kunskap);
        await rm(motorfil);
        const motorn = { js: await skript('motor.ts'), json: JSON.stringify(motor) };
        // Named by its content: a page that is open when the site is replaced never gets another engine than its own.
        const version = createHash('sha256').update(motorn.js).update(motorn.json).digest('hex');
        const namn = `motor-${version.slice(0, 8)}`;
        for (const [slag, text] of Object.entries(motorn))
          await writeFile(join(rot, 'sok', `${namn}.${slag}`), text);
        const soksida = join(rot, 'sok', 'index.html');
        const html = await medSvar(await readFile(soksida, 'utf8'), forst);
        await writeFile(soksida, html.replaceAll('/sok/motor.', `/sok/${namn}.`));
        logger.info(`${sidor.size} sidor lästa`);
      },
    },
  };
}
