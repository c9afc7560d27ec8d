/** The content check on a copy of the real content, with a few files changed at a time. */
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
import { parse, stringify } from 'yaml';
import { kontrollera, skrivProblem } from '#src/check/kontroll.ts';
import { filerUnder } from '#src/check/las.ts';
import { tidAv } from '#src/lib/tid.ts';

export const rot = join(import.meta.dirname, '../../..');

/** The newest day in the content, or the day that the tests were written for: nothing is dated after it. */
export const idag = filerUnder(join(rot, 'content'))
  .filter((fil) => !fil.endsWith('README.md'))
  .flatMap((fil) => [
    ...readFileSync(fil, 'utf8').matchAll(/(?:senast|datum|andrad|sagt): "?([\d-]*\d)/g),
  ])
  .map((m) => tidAv(m[1]!).fran)
  .reduce((a, b) => (a > b ? a : b), '2026-11-22');

let kopia: string;
beforeAll(() => {
  kopia = mkdtempSync(join(tmpdir(), 'innehall-'));
  cpSync(join(rot, 'content'), join(kopia, 'content'), { recursive: true });
});
afterAll(() => rmSync(kopia, { recursive: true }));

/** The real content of a file. */
export const las = (fil: string) => readFileSync(join(rot, fil), 'utf8');

/** The number (from 1) of the first line of a file that holds a text. */
export const rad = (fil: string, sokt: string) =>
  las(fil)
    .split('\n')
    .findIndex((r) => r.includes(sokt)) + 1;

/** A file with what it is to hold, or what becomes of its text ('' if it is missing); without that, it is removed. */
export type Andring = readonly [
  fil: string,
  ny?: string | Uint8Array | ((text: string) => string | Uint8Array),
];

/** A file with one thing in it changed. */
export const byt = (fil: string, fore: string | RegExp, efter: string): Andring => [
  fil,
  (text) => text.replace(fore, efter),
];

/** A file with its fields changed as data: for what an editor may have written in more than one way. */
export const falt = <T>(fil: string, andra: (data: T) => void): Andring => [
  fil,
  (text) => {
    const [, fore, ...under] = text.split(/^---$/m);
    const data = parse(fore ?? text) as T;
    andra(data);
    return fore === undefined ? stringify(data) : `---\n${stringify(data)}---${under.join('---')}`;
  },
];

/** Puts a text last. */
export const slut = (text: string) => (t: string) => `${t.trimEnd()}\n\n${text}\n`;

/** The errors after changes to files, one after the other, and each file put back afterwards. */
export function felEfter(...andringar: Andring[]): string[] {
  const forut: [path: string, innehall: Buffer | undefined][] = [];
  try {
    for (const [fil, ny] of andringar) {
      const path = join(kopia, fil);
      const fore = existsSync(path) ? readFileSync(path) : undefined;
      const efter = typeof ny === 'function' ? ny(fore?.toString() ?? '') : ny;
      if (efter !== undefined && fore?.equals(Buffer.from(efter)))
        throw new Error(`ändringen i ${fil} ändrade inget`);
      forut.unshift([path, fore]);
      mkdirSync(dirname(path), { recursive: true });
      if (efter === undefined) rmSync(path);
      else writeFileSync(path, efter);
    }
    return kontrollera(kopia, idag).fel.map(skrivProblem);
  } finally {
    for (const [path, fore] of forut) {
      if (fore === undefined) rmSync(path, { force: true });
      else writeFileSync(path, fore);
    }
  }
}

/** The errors after a text was put last in a file, a line (from 1) of the text in place of the file's. */
export function felSist(fil: string, text: string): string[] {
  const fore = las(fil).trimEnd().split('\n').length + 1;
  return felEfter([fil, slut(text)]).map((f) =>
    f.startsWith(`${fil}:`)
      ? f.slice(fil.length + 1).replace(/^\d+/, (n) => String(Number(n) - fore))
      : f,
  );
}
