/** The content files read without the site's own code: what the built site is compared with. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { rot } from './webbplats.ts';

const las = (fil: string, projekt: string) => readFileSync(join(projekt, 'content', fil), 'utf8');

/** What a YAML file below content/ holds. */
export const yaml = <T>(fil: string, projekt = rot): T => parse(las(fil, projekt)) as T;

/** The fields and the text of an MDX file below content/. */
export function mdx<T>(fil: string, projekt = rot): { falt: T; text: string } {
  const [, falt, ...text] = las(fil, projekt).split(/^---$/m);
  return { falt: parse(falt!) as T, text: text.join('---') };
}

/** Writes a file below content/ of a copy of the project: fields alone for YAML, and the text below them for MDX. */
export function skriv(projekt: string, fil: string, falt: object, text?: string): void {
  writeFileSync(
    join(projekt, 'content', fil),
    text === undefined ? stringify(falt) : `---\n${stringify(falt)}---\n${text}`,
  );
}

/** The ids of what a folder below content/ holds, a file or a folder for each. */
export const idn = (mapp: string): string[] =>
  readdirSync(join(rot, 'content', mapp)).map((fil) => fil.replace(/\.\w+$/, ''));
