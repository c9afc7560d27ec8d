import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idn, mdx, skriv, yaml } from './innehall.ts';
import { kopieraProjektet } from './kopia.ts';
import { rot } from './webbplats.ts';

// After every day that content/ knows of, whenever it was edited.
const BYGGDATUM = '2037-11-22';

/** The files of the site as built on a day from a copy of the project, each as base64. */
function bygg(byggdatum = BYGGDATUM, kalla = rot): Map<string, string> {
  const ut = mkdtempSync(join(tmpdir(), 'bygge-'));
  try {
    execFileSync(
      process.execPath,
      [join(kalla, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', ut],
      {
        cwd: kalla,
        env: { ...process.env, BUILD_DATE: byggdatum, ASTRO_TELEMETRY_DISABLED: '1' },
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

describe('gamla uppgifter blir inte dagens när tiden går', () => {
  interface Falt {
    period: { slut?: unknown };
    anmalan: { kan: string }[];
  }
  const mappar = { insatser: '/index.mdx', 'strukturella-insatser': '.mdx' };
  const avslutade = Object.entries(mappar).flatMap(([mapp, andelse]) =>
    idn(mapp).map((id) => ({
      sida: `${mapp}/${id}/index.html`,
      avslutad: mdx<Falt>(`${mapp}/${id}${andelse}`).falt.period.slut !== undefined,
    })),
  );
  const AVSLUTAD = idn('insatser').find((id) =>
    mdx<Falt>(`insatser/${id}/index.mdx`).falt.anmalan.some((a) => a.kan === 'ja'),
  )!;
  let senare: Map<string, string>;
  const sida = (fil: string) => Buffer.from(senare.get(fil)!, 'base64').toString();
  // The insats has got an end in its file, and nothing else in it has been changed.
  beforeAll(() => {
    const kopia = kopieraProjektet('senare');
    try {
      const { falt, text } = mdx<Falt>(`insatser/${AVSLUTAD}/index.mdx`);
      falt.period.slut = 2036;
      skriv(kopia, `insatser/${AVSLUTAD}/index.mdx`, falt, text);
      senare = bygg(BYGGDATUM, kopia);
    } finally {
      rmSync(kopia, { recursive: true });
    }
  }, 180_000);

  test('status och granskning följer dagen', () => {
    for (const { sida: fil, avslutad } of avslutade) {
      const slut = avslutad || fil === `insatser/${AVSLUTAD}/index.html`;
      const status =
        /class="notis[^>]*data-status="(\w+)"|data-status="(\w+)"[^>]*class="notis/.exec(
          sida(fil),
        )!;
      expect(slut ? ['avslutad'] : ['oviss', 'obekraftad'], fil).toContain(status[1] ?? status[2]);
      expect(sida(fil), fil).toContain('Skulle ha stämts av igen');
    }
    expect(sida('redaktion/index.html')).not.toContain('Ingen text är försenad');
  });

  test('till en insats som har tagit slut sägs ingen kunna anmäla, i någon vy', () => {
    const main = (fil: string) => parse(sida(fil)).querySelector('main')!;
    const SLUT = 'Insatsen är avslutad';
    const underlag = [...senare.keys()].filter((fil) =>
      new RegExp(`^anmalan/${AVSLUTAD}/[^/]+/index.html$`).test(fil),
    );
    expect(underlag.length).toBe(yaml<unknown[]>('roller.yaml').length);
    for (const fil of underlag) {
      const svar = main(fil).querySelector('[data-svar]')!;
      expect(svar.getAttribute('data-svar'), fil).toBe('nej');
      expect(svar.text, fil).toContain(SLUT);
      expect(sida(fil), fil).not.toMatch(/<meta[^>]*Du kan anmäla/);
      expect(main(fil).querySelector('#gor, #forbered, #dokument'), fil).toBeNull();
    }
    const delar = [
      main(`insatser/${AVSLUTAD}/index.html`).querySelector('section[aria-labelledby=anmalare]')!,
      ...underlag.map((fil) => main(fil).querySelector('section[aria-labelledby=kan]')!),
      ...underlag.map((fil) => {
        const roll = fil.split('/')[2]!;
        return main(`anmalan/${roll}/index.html`)
          .querySelectorAll('li')
          .find((li) => li.querySelector(`a[href="/anmalan/${AVSLUTAD}/${roll}/"]`))!;
      }),
    ];
    for (const del of delar) {
      expect(del.text).toContain(SLUT);
      // "I stället: du kan anmäla till …" is another insats.
      expect(del.text).not.toMatch(/Du kan (?:själv )?anmäla(?! till)|\bJa\b/);
    }
    const kolumn = main('insatser/jamfor/index.html')
      .querySelectorAll('thead th')
      .findIndex((th) => th.querySelector(`a[href="/insatser/${AVSLUTAD}/"]`));
    const rad = main('insatser/jamfor/index.html')
      .querySelectorAll('tbody tr')
      .find((tr) => tr.querySelector('th')!.text === 'Vem kan anmäla?')!;
    expect(rad.querySelectorAll('th, td')[kolumn]!.text).toContain(SLUT.toLowerCase().slice(9));
    expect(rad.querySelectorAll('th, td')[kolumn]!.querySelector('a')).toBeNull();
    for (const [fil] of senare)
      if (/^(?:hitta-ratt\/.|anmalan\/index)/.test(fil) && fil.endsWith('.html'))
        expect(sida(fil), fil).not.toContain(`href="/anmalan/${AVSLUTAD}/`);
  });
});

describe('ett brutet bygge', () => {
  const kopia = kopieraProjektet('projekt', 'dist', 'package-lock.json');
  const avtryck = () =>
    readdirSync(join(kopia, 'dist'), { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map((f) => join(f.parentPath, f.name))
      .sort()
      .map((f) => createHash('sha256').update(f).update(readFileSync(f)).digest('hex'))
      .join();
  const byggKopian = () =>
    spawnSync(process.execPath, ['src/commands/bygg.ts'], {
      cwd: kopia,
      env: { ...process.env, BUILD_DATE: BYGGDATUM },
      encoding: 'utf8',
    });

  afterAll(() => rmSync(kopia, { recursive: true }));

  test.each([
    [
      'fel i innehållet',
      'content/webbplats.yaml',
      'adress: /kontakt/',
      'adress: /kontackt/',
      'content/webbplats.yaml:',
    ],
    [
      'fel som först syns när sidan ritas',
      'src/pages/kontakt.astro',
      '<Sida id="kontakt"',
      '<Sida id="kontackt"',
      'kontackt',
    ],
  ])(
    '%s: slutar med 1 och rör inte den webbplats som finns',
    { timeout: 120_000 },
    (_, fil, fore, efter, sagt) => {
      const text = readFileSync(join(kopia, fil), 'utf8');
      expect(text).toContain(fore);
      const forut = avtryck();
      writeFileSync(join(kopia, fil), text.replace(fore, efter));
      const { status, stdout, stderr } = byggKopian();
      writeFileSync(join(kopia, fil), text);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain(sagt);
      expect(avtryck()).toBe(forut);
      expect(readdirSync(kopia).filter((f) => f.startsWith('.dist'))).toEqual([]);
    },
  );
});

test(
  'ett ändrat kriterium ändrar insatsens sida, jämförelsen, guiden, situationerna och anmälan på en gång',
  { timeout: 180_000 },
  () => {
    const kopia = kopieraProjektet('kriterium');
    interface Falt {
      period: { slut?: unknown };
      kriterier: { slag: string; typ: string; text: string; textAnmalare?: string }[];
    }
    const efter = 'Du behöver vila.';
    try {
      const kraverHalsa = (k: Falt['kriterier'][number]) => k.slag === 'maste' && k.typ === 'halsa';
      const id = idn('insatser').find((i) => {
        const { period, kriterier } = mdx<Falt>(`insatser/${i}/index.mdx`).falt;
        return period.slut === undefined && kriterier.some(kraverHalsa);
      })!;
      const { falt, text } = mdx<Falt>(`insatser/${id}/index.mdx`);
      const kriterium = falt.kriterier.find(kraverHalsa)!;
      kriterium.text = kriterium.textAnmalare = efter;
      skriv(kopia, `insatser/${id}/index.mdx`, falt, text);
      const med = [...bygg(BYGGDATUM, kopia)]
        .filter(([, innehall]) => Buffer.from(innehall, 'base64').toString().includes(efter))
        .map(([namn]) => namn);
      expect(med).toContain(`insatser/${id}/index.html`);
      expect(med).toContain('insatser/jamfor/index.html');
      const under = (del: string) => med.filter((namn) => namn.startsWith(del)).length;
      expect(under(`anmalan/${id}/`)).toBeGreaterThan(3);
      expect(under('for-dig/')).toBeGreaterThan(0);
      expect(under('hitta-ratt/')).toBeGreaterThan(20);
    } finally {
      rmSync(kopia, { recursive: true });
    }
  },
);
