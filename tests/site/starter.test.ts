/** Group starts on the built site: none today, and future ones in a build of a copy of the project. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kopieraProjektet } from './kopia.ts';
import { dist, sida } from './webbplats.ts';

const STARTTIDER = '/insatser/aktivitetsplatsen/starttider/';

describe('i dag', () => {
  test('ingen start är känd, och sidan säger det', () => {
    const { main } = sida(STARTTIDER);
    expect(main.text).toContain('Vi känner inte till någon kommande start');
    expect(main.querySelectorAll('[data-start]').length).toBe(0);
    expect(sida('/anmalan/aktivitetsplatsen/jobbtorg/').main.text).toContain(
      'Vi känner inte till någon kommande start',
    );
  });

  test('kalendern och flödet finns och är tomma', () => {
    const kalender = new ICAL.Component(
      ICAL.parse(readFileSync(join(dist, `${STARTTIDER.slice(1, -1)}.ics`), 'utf8')),
    );
    expect(kalender.getAllSubcomponents('vevent')).toEqual([]);
    expect(kalender.getAllSubcomponents('vtimezone').length).toBe(1);
    expect(readFileSync(join(dist, `${STARTTIDER.slice(1, -1)}.xml`), 'utf8')).not.toContain(
      '<entry>',
    );
  });
});

describe('med starter', () => {
  const kopia = kopieraProjektet('starter');
  const las = (fil: string) => readFileSync(join(kopia, 'dist', fil), 'utf8');

  beforeAll(() => {
    const start = (id: string, startdatum: string, slutdatum: string, sista: string, mer: string) =>
      `  - id: ${id}\n    insats: aktivitetsplatsen\n    plats: Sköndal, Trädgården\n    startdatum: ${startdatum}\n` +
      `    slutdatum: ${slutdatum}\n    veckodagar: [{ dag: tisdag, fran: "13:00", till: "15:30" }, { dag: fredag }]\n` +
      `    sistaAnmalan: ${sista}\n    andrad: 2026-11-20\n    kalla: presentation-2023\n${mer}`;
    writeFileSync(
      join(kopia, 'content/starter.yaml'),
      `starter:\n${[
        start('har-varit', '2026-11-03', '2027-02-26', '2026-10-20', ''),
        start(
          'fullt',
          '2026-12-01',
          '2027-03-26',
          '2026-11-24',
          '    platserKvar: { lage: fullt, sagt: 2026-11-20 }\n',
        ),
        start(
          'plats',
          '2027-03-02',
          '2027-06-18',
          '2027-02-16',
          '    platserKvar: { lage: finns, sagt: 2026-11-20 }\n',
        ),
        start(
          'gammalt-besked',
          '2027-04-06',
          '2027-06-18',
          '2027-03-23',
          '    platserKvar: { lage: fa, sagt: 2026-11-01 }\n',
        ),
      ].join('')}`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/bygg.ts'], {
      cwd: kopia,
      env: { ...process.env, BUILD_DATE: '2026-11-22' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout + stderr);
  }, 180_000);
  afterAll(() => rmSync(kopia, { recursive: true }));

  test('sidan visar dem som kommer, i ordning, med vecka och läge', () => {
    const main = parse(las(`${STARTTIDER}index.html`)).querySelector('main')!;
    const rader = main.querySelectorAll('[data-start]');
    expect(rader.map((r) => r.id)).toEqual(['fullt', 'plats', 'gammalt-besked']);
    expect(rader.map((r) => r.querySelector('[data-lage]')!.getAttribute('data-lage'))).toEqual([
      'fullt',
      'finns',
      'okant',
    ]);
    expect(rader[1]!.text).toMatch(/2 mars 2027\s*Vecka 9/);
    expect(rader[1]!.text).toContain('tisdag 13.00–15.30');
    expect(main.text).not.toContain('Vi känner inte till någon kommande start');
  });

  test('underlaget säger sista dagen för den första start som inte är full', () => {
    const main = parse(las('anmalan/aktivitetsplatsen/jobbtorg/index.html')).querySelector('main')!;
    expect(main.querySelector('#start')!.parentNode!.text).toMatch(
      /Sista dag att anmäla: 16 februari 2027\s*\(vecka\s+7\)\. Gruppen börjar 2 mars 2027/,
    );
  });

  test('en kalenderfil per kommande start, och en med alla', () => {
    expect(existsSync(join(kopia, 'dist', STARTTIDER, 'har-varit.ics'))).toBe(false);
    const handelser = (fil: string) =>
      new ICAL.Component(ICAL.parse(las(fil))).getAllSubcomponents('vevent');
    expect(handelser(`${STARTTIDER}plats.ics`).length).toBe(3);
    expect(handelser(`${STARTTIDER.slice(0, -1)}.ics`).length).toBe(9);
  });

  test('flödet har varje kommande start med en länk till den', () => {
    const xml = las(`${STARTTIDER.slice(0, -1)}.xml`);
    expect([...xml.matchAll(/<entry><id>[^<]*#([^<]*)</g)].map((m) => m[1])).toEqual([
      'fullt',
      'plats',
      'gammalt-besked',
    ]);
  });
});
