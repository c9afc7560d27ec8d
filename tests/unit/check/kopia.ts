/** A copy of the real content, with one thing broken at a time. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { kontrollera, skrivProblem } from '#src/check/kontroll.ts';
import { filerUnder } from '#src/check/las.ts';

export const rot = join(import.meta.dirname, '../../..');

/** The newest day in the content, or the day that the tests were written for: nothing is dated after it. */
export const idag = filerUnder(join(rot, 'content'))
  .flatMap((fil) => [
    ...readFileSync(fil, 'utf8').matchAll(/(?:senast|datum|andrad|sagt): "?(\d{4}-\d{2}-\d{2})/g),
  ])
  .map((m) => m[1]!)
  .reduce((a, b) => (a > b ? a : b), '2026-11-22');

type Andring = [fil: string, andra: (text: string) => string];

/** A copy for the tests of a file. */
export function kopieraInnehallet() {
  let kopia = '';
  beforeAll(() => {
    kopia = mkdtempSync(join(tmpdir(), 'innehall-'));
    cpSync(join(rot, 'content'), join(kopia, 'content'), { recursive: true });
  });
  afterAll(() => rmSync(kopia, { recursive: true }));

  const las = (fil: string) => readFileSync(join(kopia, fil), 'utf8');

  /** The errors after changes to files, each put back afterwards. A file that is missing is changed from ''. */
  function felEfter(...andringar: Andring[]): string[] {
    const forut: [fil: string, text: string | undefined][] = [];
    try {
      for (const [fil, andra] of andringar) {
        const finns = filerUnder(join(kopia, dirname(fil)), fil).length > 0;
        const text = finns ? las(fil) : '';
        const ny = andra(text);
        if (ny === text) throw new Error(`ändringen i ${fil} ändrade inget`);
        forut.unshift([fil, finns ? text : undefined]);
        mkdirSync(dirname(join(kopia, fil)), { recursive: true });
        writeFileSync(join(kopia, fil), ny);
      }
      return kontrollera(kopia, idag).fel.map(skrivProblem);
    } finally {
      for (const [fil, text] of forut) {
        if (text === undefined) rmSync(join(kopia, fil));
        else writeFileSync(join(kopia, fil), text);
      }
    }
  }

  /** The number (from 1) of the first line of a file that holds a text. */
  const rad = (fil: string, sokt: string) =>
    las(fil)
      .split('\n')
      .findIndex((r) => r.includes(sokt)) + 1;

  /** The errors after a text was put last in a file, a line (from 1) of the text in place of the file's. */
  function felSist(fil: string, text: string): string[] {
    const fore = las(fil).trimEnd().split('\n').length + 1;
    return felEfter([fil, slut(text)]).map((f) =>
      f.startsWith(`${fil}:`)
        ? f.slice(fil.length + 1).replace(/^\d+/, (n) => String(Number(n) - fore))
        : f,
    );
  }

  return { felEfter, felSist, rad, las };
}

/** Puts a text last. */
export const slut = (text: string) => (t: string) => `${t.trimEnd()}\n\n${text}\n`;
