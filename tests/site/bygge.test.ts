import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { rot } from './webbplats.ts';

const BYGGDATUM = '2026-11-22';

function bygg(): Map<string, string> {
  const ut = mkdtempSync(join(tmpdir(), 'bygge-'));
  try {
    execFileSync(
      process.execPath,
      [join(rot, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', ut],
      {
        cwd: rot,
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
