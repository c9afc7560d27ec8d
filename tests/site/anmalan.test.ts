/** The referral kits, the pages per role and the comparison, on the built site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rot, sida, sidor } from './webbplats.ts';

const INSATSER = [
  'finsam-team',
  'aktivitetsplatsen',
  'novum',
  'ips-psykosvarden',
  'ips-beroende',
  'halsoframjande-nyanlanda',
];
const ROLLER = [
  'stadsdelsforvaltning',
  'jobbtorg',
  'halso-och-sjukvard',
  'forsakringskassan',
  'arbetsformedlingen',
  'sjalv',
];
/** What each insats answers each role, as its file says it. */
const SVAR = new Map(
  INSATSER.map((id) => {
    const fil = readFileSync(join(rot, `content/insatser/${id}/index.mdx`), 'utf8');
    const { anmalan } = parse(fil.split(/^---$/m)[1]!) as {
      anmalan: { roll: string; kan: string; forberedelser?: string[] }[];
    };
    return [id, anmalan];
  }),
);
const svar = (insats: string, roll: string) => SVAR.get(insats)!.find((a) => a.roll === roll)!.kan;
const underlag = INSATSER.flatMap((i) => ROLLER.map((r) => `/anmalan/${i}/${r}/`));
const lankar = (adress: string) =>
  new Set(
    sida(adress)
      .dom.querySelectorAll('a[href^="/"]')
      .map((a) => a.getAttribute('href')!.replace(/#.*/, '')),
  );
const rubriker = (adress: string) =>
  sida(adress)
    .main.querySelectorAll('h2')
    .map((h) => h.text.trim());

describe('underlag', () => {
  test('varje underlag är två klick från startsidan', () => {
    const ett = lankar('/');
    const finns = new Set(sidor.map((s) => s.adress));
    const tva = new Set([...ett].filter((a) => finns.has(a)).flatMap((a) => [...lankar(a)]));
    expect(underlag.filter((a) => !tva.has(a))).toEqual([]);
  });

  test('har allt som behövs för att anmäla', () => {
    expect(rubriker('/anmalan/aktivitetsplatsen/jobbtorg/').slice(0, 11)).toEqual([
      'Kan du anmäla?',
      'Måste stämma',
      'Bör stämma',
      'Passar inte om',
      'Förbered',
      'Dokument',
      'Samtycke',
      'Prata igenom',
      'Nästa start',
      'Gör så här',
      'Vecka för vecka',
    ]);
    const text = (roll: string) => sida(`/anmalan/aktivitetsplatsen/${roll}/`).main.text;
    expect(text('jobbtorg')).toContain('Personen bor i Stockholms stad.');
    expect(text('sjalv')).toContain('Du bor i Stockholms stad.');
    expect(text('jobbtorg')).toContain('FIA');
    expect(text('forsakringskassan')).not.toContain('FIA');
  });

  test('kriterierna är samma som på insatsens sida, talar om personen, och har ord för var och en', () => {
    for (const id of INSATSER) {
      const pa = sida(`/insatser/${id}/`).main.querySelectorAll('[data-kriterier] li').length;
      const { main } = sida(`/anmalan/${id}/forsakringskassan/`);
      const rader = ['maste', 'bor', 'inte'].flatMap(
        (h) =>
          (main.querySelector(`#${h}`)?.parentNode as typeof main | undefined)?.querySelectorAll(
            'li',
          ) ?? [],
      );
      expect(rader.length, id).toBe(pa);
      for (const rad of rader) expect(rad.text.trim(), id).toMatch(/^Personen /);
    }
  });

  test('svaret är det som står i insatsens fil', () => {
    for (const adress of underlag) {
      const [, , insats, roll] = adress.split('/');
      const { main } = sida(adress);
      expect(main.querySelector('[data-svar]')!.getAttribute('data-svar'), adress).toBe(
        svar(insats!, roll!),
      );
    }
  });

  test('nej och vet inte säger varför och vart man går i stället', () => {
    for (const adress of underlag) {
      const svar = sida(adress).main.querySelector('[data-svar]')!;
      const kan = svar.getAttribute('data-svar')!;
      expect(['ja', 'nej', 'viaAnnan', 'okant'], adress).toContain(kan);
      expect(svar.querySelector('p')!.text.trim().length, adress).toBeGreaterThan(20);
      if (kan !== 'ja') {
        expect(svar.text, adress).toMatch(/I stället:|Hitta någon som kan:/);
        expect(svar.querySelector('a[href="/kontakt/"]'), adress).not.toBeNull();
      }
    }
    expect(
      sida('/anmalan/halsoframjande-nyanlanda/jobbtorg/').main.querySelector('#maste'),
    ).toBeNull();
  });

  test('säger vilken dag utskriften gäller och var den aktuella finns', () => {
    for (const adress of underlag) {
      const { main } = sida(adress);
      expect(main.text, adress).toMatch(/Utskriven version gäller \d+ \w+ \d{4}/);
      expect(main.querySelector('.fot')!.text, adress).toContain(`samordningstockholm.se${adress}`);
    }
  });

  test('leder till rollens sida, till insatsen och till situationerna', () => {
    for (const adress of underlag) {
      const [, , insats, roll] = adress.split('/');
      const har = lankar(adress);
      for (const mal of [`/anmalan/${roll}/`, `/insatser/${insats}/`, '/for-dig/'])
        expect(har.has(mal), `${adress} → ${mal}`).toBe(true);
    }
  });
});

describe('rollernas sidor', () => {
  test.each(ROLLER)('%s: varje insats står under rätt svar', (roll) => {
    const { main } = sida(`/anmalan/${roll}/`);
    const under = main
      .querySelectorAll('[data-svar]')
      .flatMap((del) =>
        del
          .querySelectorAll('a.rad')
          .map((a) => `${a.getAttribute('href')} ${del.getAttribute('data-svar')}`),
      );
    expect(under.sort()).toEqual(
      INSATSER.map((i) => `/anmalan/${i}/${roll}/ ${svar(i, roll)}`).sort(),
    );
  });
});

describe('jämförelsen', () => {
  /** The cells of a row, by insats. */
  const rad = (rubrik: string) => {
    const { main } = sida('/insatser/jamfor/');
    const tr = main
      .querySelectorAll('tbody tr')
      .find((r) => r.querySelector('th')!.text === rubrik)!;
    return new Map(tr.querySelectorAll('td').map((td, i) => [INSATSER[i]!, td]));
  };

  test('vem som kan anmäla: varje roll under sitt svar, som i insatsens fil', () => {
    for (const [insats, cell] of rad('Vem kan anmäla?')) {
      const visade = cell
        .querySelectorAll('[data-svar]')
        .flatMap((del) =>
          del
            .querySelectorAll('a')
            .map((a) => `${a.getAttribute('href')} ${del.getAttribute('data-svar')}`),
        );
      const svaren = SVAR.get(insats)!;
      const ingen = svaren.every((a) => a.kan === 'nej');
      expect(visade.sort(), insats).toEqual(
        ingen ? [] : svaren.map((a) => `/anmalan/${insats}/${a.roll}/ ${a.kan}`).sort(),
      );
      if (ingen) expect(cell.text, insats).toContain('Ingen.');
    }
  });

  test('förberedelserna saknas bara när ingen roll har några', () => {
    for (const [insats, cell] of rad('Förbered')) {
      const finns = SVAR.get(insats)!.some((a) => a.forberedelser?.length);
      expect(cell.querySelectorAll('li').length > 0, insats).toBe(finns);
      if (!finns) expect(cell.text.trim(), insats).not.toBe('');
    }
  });

  test('har alla insatser och alla rader', () => {
    const tabell = sida('/insatser/jamfor/').main.querySelector('table')!;
    expect(tabell.querySelectorAll('thead a').map((a) => a.getAttribute('href'))).toEqual(
      INSATSER.map((i) => `/insatser/${i}/`),
    );
    expect(tabell.querySelectorAll('tbody th').map((t) => t.text.trim())).toEqual([
      'Finns den?',
      'För vem? Det här krävs',
      'Ålder',
      'Var?',
      'Vad händer, och när?',
      'Vem kan anmäla?',
      'Förbered',
    ]);
  });

  test('två till fyra väljs med länkar, och varje val har en egen sida', () => {
    const valda = (adress: string) =>
      sida(adress)
        .main.querySelectorAll('thead a')
        .map((a) => a.getAttribute('href')!.split('/')[2]!)
        .sort();
    const val = sidor.filter((s) => /^\/insatser\/jamfor\/./.test(s.adress)).map((s) => s.adress);
    expect(val.length).toBe(6 + 15 + 20 + 15);
    for (const adress of val) {
      expect(`/insatser/jamfor/${valda(adress).join('/')}/`).toBe(adress);
      const vidare = [...lankar(adress)].filter((a) => /^\/insatser\/jamfor\/./.test(a));
      for (const mal of vidare) {
        const skillnad = valda(mal).filter((v) => !valda(adress).includes(v)).length;
        const antal = valda(mal).length - valda(adress).length;
        if (!adress.startsWith(mal))
          expect([skillnad, antal], `${adress} → ${mal}`).toEqual(antal === 1 ? [1, 1] : [0, -1]);
      }
    }
  });
});
