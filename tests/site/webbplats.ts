/** The built site, read once for all site tests. Fails if it is missing or older than what it is built from. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';

export const rot = join(import.meta.dirname, '../..');
export const dist = join(rot, 'dist');

const filer = (mapp: string): string[] =>
  readdirSync(mapp, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name));

if (!existsSync(join(dist, 'index.html')))
  throw new Error('dist/ saknas. Kör npm run build först.');
const byggd = statSync(join(dist, 'index.html')).mtimeMs;
const nyast = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json']
  .flatMap((v) => (statSync(join(rot, v)).isDirectory() ? filer(join(rot, v)) : [join(rot, v)]))
  .find((fil) => statSync(fil).mtimeMs > byggd);
if (nyast) throw new Error(`dist/ är äldre än ${relative(rot, nyast)}. Kör npm run build först.`);

/** Every file of the site, relative to dist. */
export const allaFiler: string[] = filer(dist)
  .map((f) => relative(dist, f).split(sep).join('/'))
  .sort();

export interface Sida {
  /** `/insatser/novum/`, or `/404.html`. */
  adress: string;
  html: string;
  dom: HTMLElement;
  main: HTMLElement;
}

/** Every page of the site. */
export const sidor: Sida[] = allaFiler
  .filter((f) => f.endsWith('.html'))
  .map((fil) => {
    const html = readFileSync(join(dist, fil), 'utf8');
    const dom = parse(html, { comment: false });
    return {
      adress: `/${fil.replace(/index\.html$/, '')}`,
      html,
      dom,
      main: dom.querySelector('main')!,
    };
  });

export const sida = (adress: string): Sida => {
  const found = sidor.find((s) => s.adress === adress);
  if (!found) throw new Error(`Sidan ${adress} finns inte`);
  return found;
};
