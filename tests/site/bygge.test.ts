import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rot } from './webbplats.ts';

const BYGGDATUM = '2026-11-22';

/** Every file of a new build of the site in a folder, by its path. */
function bygg(kalla = rot): Map<string, string> {
  const ut = mkdtempSync(join(tmpdir(), 'bygge-'));
  try {
    execFileSync(
      process.execPath,
      [join(kalla, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', ut],
      {
        cwd: kalla,
        env: { ...process.env, BUILD_DATE: BYGGDATUM, ASTRO_TELEMETRY_DISABLED: '1' },
        stdio: 'pipe',
      },
    );
    return new Map(
      readdirSync(ut, { recursive: true, withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => join(f.parentPath, f.name))
        .sort()
        .map((f) => [relative(ut, f), readFileSync(f).toString('base64')]),
    );
  } finally {
    rmSync(ut, { recursive: true });
  }
}

test(
  'två byggen av samma innehåll och byggdatum är lika, byte för byte',
  { timeout: 180_000 },
  () => {
    const [a, b] = [bygg(), bygg()];
    expect(a.size).toBeGreaterThan(100);
    expect([...b.keys()]).toEqual([...a.keys()]);
    expect([...a].filter(([fil, innehall]) => b.get(fil) !== innehall).map(([fil]) => fil)).toEqual(
      [],
    );
  },
);

test(
  'ett ändrat kriterium ändrar insatsens sida, guiden, situationerna och anmälan på en gång',
  { timeout: 180_000 },
  () => {
    const kopia = mkdtempSync(join(tmpdir(), 'kriterium-'));
    try {
      for (const del of [
        'content',
        'src',
        'public',
        'astro.config.mjs',
        'package.json',
        'tsconfig.json',
      ])
        cpSync(join(rot, del), join(kopia, del), { recursive: true });
      symlinkSync(join(rot, 'node_modules'), join(kopia, 'node_modules'));
      const fil = join(kopia, 'content/insatser/aktivitetsplatsen/index.mdx');
      const [fore, efter] = ['Du har ohälsa eller en funktionsnedsättning.', 'Du behöver vila.'];
      const text = readFileSync(fil, 'utf8');
      const kriterium = `    text: ${fore}`;
      expect(text.split(kriterium).length).toBe(2);
      writeFileSync(fil, text.replace(kriterium, `    text: ${efter}`));
      const sidor = [...bygg(kopia)]
        .filter(([namn]) => namn.endsWith('.html'))
        .map(([namn, innehall]) => [namn, Buffer.from(innehall, 'base64').toString()] as const);
      const med = sidor.filter(([, html]) => html.includes(efter)).map(([namn]) => namn);
      expect(med).toContain('insatser/aktivitetsplatsen/index.html');
      expect(med).toContain('anmalan/aktivitetsplatsen/jobbtorg/index.html');
      expect(med).toContain('for-dig/sjukskriven-utan-sgi/index.html');
      expect(med.filter((namn) => namn.startsWith('hitta-ratt/')).length).toBeGreaterThan(20);
    } finally {
      rmSync(kopia, { recursive: true });
    }
  },
);
