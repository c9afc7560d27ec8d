import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rot } from './webbplats.ts';

const DELAR = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project, and of what more is named, in a new folder to be changed and built; whoever asks for it removes it. */
export function kopieraProjektet(namn: string, ...mer: string[]): string {
  const kopia = mkdtempSync(join(tmpdir(), `${namn}-`));
  for (const del of [...DELAR, ...mer])
    cpSync(join(rot, del), join(kopia, del), { recursive: true });
  symlinkSync(join(rot, 'node_modules'), join(kopia, 'node_modules'));
  return kopia;
}
