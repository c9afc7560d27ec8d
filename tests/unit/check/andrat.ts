/** The content check on a copy of the real content with files changed. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { kontrollera, skrivProblem } from '#src/check/kontroll.ts';

const rot = join(import.meta.dirname, '../../..');
/** After every day that the content may name. */
const IDAG = '2030-01-01';
let kopia: string;

beforeAll(() => {
  kopia = mkdtempSync(join(tmpdir(), 'andrat-'));
  cpSync(join(rot, 'content'), join(kopia, 'content'), { recursive: true });
});
afterAll(() => rmSync(kopia, { recursive: true }));

/** A file with what it is to hold; without that, it is removed. */
export type Andring = readonly [fil: string, innehall?: string | Uint8Array];

/** The errors while files are changed, each put back afterwards. */
export function felMed(...andringar: Andring[]): string[] {
  const forut = andringar.map(([fil]) => {
    const path = join(kopia, fil);
    return [path, existsSync(path) ? readFileSync(path) : undefined] as const;
  });
  try {
    for (const [fil, innehall] of andringar) {
      mkdirSync(dirname(join(kopia, fil)), { recursive: true });
      if (innehall === undefined) rmSync(join(kopia, fil));
      else writeFileSync(join(kopia, fil), innehall);
    }
    return kontrollera(kopia, IDAG).fel.map(skrivProblem);
  } finally {
    for (const [path, fore] of forut) {
      if (fore === undefined) rmSync(path, { force: true });
      else writeFileSync(path, fore);
    }
  }
}

/** The real content of a file. */
export const text = (fil: string) => readFileSync(join(rot, fil), 'utf8');
/** A file with one thing in it changed. */
export const byt = (fil: string, fore: string | RegExp, efter: string): Andring => {
  const ny = text(fil).replace(fore, efter);
  if (ny === text(fil)) throw new Error(`ändringen i ${fil} ändrade inget`);
  return [fil, ny];
};
/** The line in the real content where a text stands first. */
export const rad = (fil: string, sokt: string) =>
  text(fil)
    .split('\n')
    .findIndex((r) => r.includes(sokt)) + 1;
