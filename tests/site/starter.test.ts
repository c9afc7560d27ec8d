/** Group starts on the built site as content/ has them, and in a build of a copy of the project with starts of its own. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mdx, skriv } from './innehall.ts';
import { kopieraProjektet } from './kopia.ts';
import { allaFiler, dist, sidor } from './webbplats.ts';

const OKAND = 'Vi känner inte till någon kommande start';

const handelser = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
/** The ids of the starts in a feed. */
const iFlodet = (xml: string) => [...xml.matchAll(/<entry><id>[^<]*#([^<]*)</g)].map((m) => m[1]!);

describe('på webbplatsen', () => {
  const starttider = sidor.filter((s) => /^\/insatser\/[^/]+\/starttider\/$/.test(s.adress));

  test('sidan, kalendern, flödet och underlagen säger samma sak om vilka starter som är kända', () => {
    expect(starttider.length).toBeGreaterThan(0);
    for (const { adress, main } of starttider) {
      const utanSlut = adress.slice(1, -1);
      const las = (fil: string) => readFileSync(join(dist, fil), 'utf8');
      const starter = main.querySelectorAll('[data-start]').map((rad) => rad.id);
      expect(main.text.includes(OKAND), adress).toBe(starter.length === 0);
      expect(iFlodet(las(`${utanSlut}.xml`)), adress).toEqual(starter);
      expect(
        allaFiler.filter((f) => f.startsWith(`${utanSlut}/`) && f.endsWith('.ics')).sort(),
        adress,
      ).toEqual(starter.map((id) => `${utanSlut}/${id}.ics`).sort());
      const alla = starter.flatMap((id) => handelser(las(`${utanSlut}/${id}.ics`)));
      expect(handelser(las(`${utanSlut}.ics`)).length, adress).toBe(alla.length);
      if (starter.length > 0) continue;
      const insats = adress.split('/')[2]!;
      for (const s of sidor.filter((u) => u.adress.startsWith(`/anmalan/${insats}/`)))
        if (s.main.querySelector('#start')) expect(s.main.text, s.adress).toContain(OKAND);
    }
  });
});

describe('med starter', () => {
  const kopia = kopieraProjektet('starter');
  const las = (fil: string) => readFileSync(join(kopia, 'dist', fil), 'utf8');
  const main = (fil: string) => parse(las(fil)).querySelector('main')!;

  // On a day after everything that content/ knows of, for insatser of the test's own: one with starts, one without.
  beforeAll(() => {
    const forebild = 'insatser/aktivitetsplatsen';
    for (const id of ['med', 'utan']) {
      cpSync(join(kopia, 'content', forebild), join(kopia, 'content/insatser', id), {
        recursive: true,
      });
      const { falt, text } = mdx<{ period: { kalla: string }; anmalan: object[] }>(
        `${forebild}/index.mdx`,
      );
      const { kalla } = falt.period;
      const egna = {
        titel: `Insatsen ${id}`,
        kortnamn: `Insatsen ${id}`,
        period: { start: '2019', kalla },
        platser: [{ namn: 'Trädgården', kalla }],
        anmalan: falt.anmalan.map((a) => ({ ...a, kan: 'ja' })),
      };
      skriv(kopia, `insatser/${id}/index.mdx`, { ...falt, ...egna }, text);
      const sida = mdx('sidor/insatser/aktivitetsplatsen/starttider.mdx');
      mkdirSync(join(kopia, 'content/sidor/insatser', id));
      skriv(
        kopia,
        `sidor/insatser/${id}/starttider.mdx`,
        { ...(sida.falt as object), titel: `Starttider för ${id}` },
        sida.text,
      );
    }
    const { kalla } = mdx<{ period: { kalla: string } }>(`${forebild}/index.mdx`).falt.period;
    const start = (
      id: string,
      startdatum: string,
      slutdatum: string,
      sistaAnmalan: string,
      mer: object = {},
    ) => ({
      id,
      insats: 'med',
      plats: 'Trädgården',
      startdatum,
      slutdatum,
      veckodagar: [{ dag: 'tisdag', fran: '13:00', till: '15:30' }, { dag: 'fredag' }],
      sistaAnmalan,
      andrad: '2037-11-20',
      kalla,
      ...mer,
    });
    const platser = (lage: string, sagt: string) => ({ platserKvar: { lage, sagt } });
    skriv(kopia, 'starter.yaml', {
      starter: [
        start('har-varit', '2037-11-03', '2038-02-26', '2037-10-20'),
        start('fullt', '2037-12-01', '2038-03-26', '2037-11-24', platser('fullt', '2037-11-20')),
        start('plats', '2038-03-02', '2038-06-18', '2038-02-16', platser('finns', '2037-11-20')),
        start('gammalt', '2038-04-06', '2038-06-18', '2038-03-23', platser('fa', '2037-11-01')),
      ],
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/bygg.ts'], {
      cwd: kopia,
      env: { ...process.env, BUILD_DATE: '2037-11-22' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout + stderr);
  }, 180_000);
  afterAll(() => rmSync(kopia, { recursive: true }));

  test('sidan visar dem som kommer, i ordning, med vecka och läge', () => {
    const sidan = main('insatser/med/starttider/index.html');
    const rader = sidan.querySelectorAll('[data-start]');
    expect(rader.map((r) => r.id)).toEqual(['fullt', 'plats', 'gammalt']);
    expect(rader.map((r) => r.querySelector('[data-lage]')!.getAttribute('data-lage'))).toEqual([
      'fullt',
      'finns',
      'okant',
    ]);
    expect(rader[1]!.text).toMatch(/2 mars 2038\s*Vecka 9/);
    expect(rader[1]!.text).toContain('tisdag 13.00–15.30');
    expect(sidan.text).not.toContain(OKAND);
  });

  test('underlaget säger sista dagen för den första start som inte är full', () => {
    expect(
      main('anmalan/med/jobbtorg/index.html').querySelector('#start')!.parentNode!.text,
    ).toMatch(
      /Sista dag att anmäla: 16 februari 2038\s*\(vecka\s+7\)\. Gruppen börjar 2 mars 2038/,
    );
  });

  test('en kalenderfil per kommande start, och en med alla', () => {
    expect(existsSync(join(kopia, 'dist/insatser/med/starttider/har-varit.ics'))).toBe(false);
    expect(handelser(las('insatser/med/starttider/plats.ics')).length).toBe(3);
    const alla = las('insatser/med/starttider.ics');
    expect(handelser(alla).length).toBe(9);
    expect(alla).toContain('Starttider för Insatsen med');
  });

  test('flödet har varje kommande start med en länk till den', () => {
    const xml = las('insatser/med/starttider.xml');
    expect(iFlodet(xml)).toEqual(['fullt', 'plats', 'gammalt']);
    expect(xml).toContain('/insatser/med/starttider/#plats"/>');
  });

  test('en insats vars starter ingen känner till säger det, och har tom kalender och tomt flöde', () => {
    const sidan = main('insatser/utan/starttider/index.html');
    expect(sidan.text).toContain(OKAND);
    expect(sidan.querySelectorAll('[data-start]').length).toBe(0);
    expect(main('anmalan/utan/jobbtorg/index.html').text).toContain(OKAND);
    const kalender = new ICAL.Component(ICAL.parse(las('insatser/utan/starttider.ics')));
    expect(kalender.getAllSubcomponents('vevent')).toEqual([]);
    expect(kalender.getAllSubcomponents('vtimezone').length).toBe(1);
    expect(iFlodet(las('insatser/utan/starttider.xml'))).toEqual([]);
  });
});
