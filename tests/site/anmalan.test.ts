/** The referral kits, the pages per role and the comparison, on the built site: what they say is what content/ says. */
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { idn, mdx, yaml } from './innehall.ts';
import { sida, sidor } from './webbplats.ts';

interface Anmalan {
  roll: string;
  kan: string;
  forberedelser?: string[];
  dokument?: string[];
  steg?: string[];
}
interface Insats {
  ordning: number;
  kriterier: { slag: string; text: string; textAnmalare?: string }[];
  anmalan: Anmalan[];
  samtal?: string[];
  tidslinje?: object[];
}
/** The insatser in the order that lists have them. */
const INSATSER = idn('insatser')
  .map((id) => ({ id, ...mdx<Insats>(`insatser/${id}/index.mdx`).falt }))
  .sort((a, b) => a.ordning - b.ordning || a.id.localeCompare(b.id, 'sv'))
  .map((insats) => {
    const { main } = sida(`/insatser/${insats.id}/`);
    const avslutad = main.querySelector('.notis[data-status=avslutad]') !== null;
    // What has ended can be referred to by nobody, whatever its file says.
    const anmalan = insats.anmalan.map((a): Anmalan =>
      avslutad ? { roll: a.roll, kan: 'nej' } : a,
    );
    return { ...insats, avslutad, anmalan };
  });
const ROLLER = yaml<{ id: string; du?: boolean }[]>('roller.yaml');
const UNDERLAG = INSATSER.flatMap((insats) =>
  insats.anmalan.map((svar) => ({
    insats,
    svar,
    du: ROLLER.find((r) => r.id === svar.roll)!.du === true,
    adress: `/anmalan/${insats.id}/${svar.roll}/`,
  })),
);
const underlag = UNDERLAG.map((u) => u.adress);

/** What can be read of a text, as far as its first link or fact: what those print is for other tests. */
const borjan = (text: string) => text.split(/[<[*]/)[0]!.replace(/\s+/g, ' ').trim();
const iSidan = (e: HTMLElement) => e.text.replace(/\s+/g, ' ').trim();
/** The rows of a section, by the id of its heading. */
const raderna = (main: HTMLElement, id: string) =>
  (main.querySelector(`#${id}`)?.parentNode as HTMLElement | undefined)?.querySelectorAll('li') ??
  [];
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

  test('har allt som behövs för att anmäla, och inget till den som inte kan', () => {
    for (const { adress, insats, svar, du } of UNDERLAG) {
      const finns = (slag: string) => insats.kriterier.some((k) => k.slag === slag);
      const delar: [rubrik: string, finns: boolean][] = [
        [du ? 'Det här måste stämma' : 'Måste stämma', finns('maste')],
        ['Bör stämma', finns('bor')],
        ['Passar inte om', finns('inteFor')],
        ['Förbered', !!svar.forberedelser?.length],
        ['Dokument', !!svar.dokument?.length],
        ['Samtycke', true],
        ['Prata igenom', !!insats.samtal?.length],
        ['Nästa start', sidor.some((s) => s.adress === `/insatser/${insats.id}/starttider/`)],
        ['Gör så här', !!svar.steg?.length],
      ];
      const vantat = delar.filter(([, ska]) => ska && svar.kan !== 'nej').map(([rubrik]) => rubrik);
      const alla = delar.map(([rubrik]) => rubrik);
      expect(
        rubriker(adress).filter((r) => alla.includes(r)),
        adress,
      ).toEqual(vantat);
      expect(
        rubriker(adress).some((r) => /^(?:Vecka|Månad|Steg) för/.test(r)),
        adress,
      ).toBe(svar.kan !== 'nej' && !!insats.tidslinje?.length);
    }
  });

  test('rollens egna förberedelser, dokument och steg, i filens ordning', () => {
    for (const { adress, svar } of UNDERLAG)
      for (const [id, texter = []] of [
        ['forbered', svar.forberedelser],
        ['dokument', svar.dokument],
        ['gor', svar.steg],
      ] as const) {
        const rader = svar.kan === 'nej' ? [] : raderna(sida(adress).main, id).map(iSidan);
        expect(rader.length, `${adress} ${id}`).toBe(texter.length);
        rader.forEach((r, i) => expect(r, adress).toContain(borjan(texter[i]!)));
      }
  });

  test('kriterierna är insatsens, och talar om personen till den som anmäler någon annan', () => {
    for (const { adress, insats, svar, du } of UNDERLAG) {
      const { main } = sida(adress);
      const vantat = ['maste', 'bor', 'inteFor'].flatMap((slag) =>
        insats.kriterier.filter((k) => k.slag === slag && svar.kan !== 'nej'),
      );
      const rader = ['maste', 'bor', 'inte'].flatMap((id) => raderna(main, id)).map(iSidan);
      expect(rader.length, adress).toBe(vantat.length);
      rader.forEach((r, i) => {
        const { text, textAnmalare } = vantat[i]!;
        expect(r, adress).toContain(borjan(du ? text : (textAnmalare ?? text)));
        if (!du) expect(r, adress).not.toMatch(/^Du\b/);
      });
    }
  });

  test('svaret är det som står i insatsens fil, och nej när den är avslutad', () => {
    for (const { adress, svar } of UNDERLAG)
      expect(
        sida(adress).main.querySelector('[data-svar]')!.getAttribute('data-svar'),
        adress,
      ).toBe(svar.kan);
  });

  test('nej och vet inte säger varför och vart man går i stället', () => {
    for (const adress of underlag) {
      const svar = sida(adress).main.querySelector('[data-svar]')!;
      expect(svar.querySelector('p')!.text.trim().length, adress).toBeGreaterThan(20);
      if (svar.getAttribute('data-svar') !== 'ja') {
        expect(svar.text, adress).toMatch(/I stället:|Hitta någon som kan:/);
        expect(svar.querySelector('a[href="/kontakt/"]'), adress).not.toBeNull();
      }
    }
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
  test.each(ROLLER.map((r) => r.id))('%s: varje insats står under rätt svar', (roll) => {
    const { main } = sida(`/anmalan/${roll}/`);
    const under = main
      .querySelectorAll('[data-svar]')
      .flatMap((del) =>
        del
          .querySelectorAll('a.rad')
          .map((a) => `${a.getAttribute('href')} ${del.getAttribute('data-svar')}`),
      );
    expect(under.sort()).toEqual(
      UNDERLAG.filter((u) => u.svar.roll === roll)
        .map((u) => `${u.adress} ${u.svar.kan}`)
        .sort(),
    );
  });
});

describe('jämförelsen', () => {
  /** The cells of a row, each with its insats. */
  const rad = (rubrik: string) => {
    const { main } = sida('/insatser/jamfor/');
    const tr = main
      .querySelectorAll('tbody tr')
      .find((r) => r.querySelector('th')!.text === rubrik)!;
    return tr.querySelectorAll('td').map((cell, i) => ({ cell, ...INSATSER[i]! }));
  };

  test('vem som kan anmäla: varje roll under sitt svar, som i insatsens fil', () => {
    for (const { id, anmalan, cell } of rad('Vem kan anmäla?')) {
      const visade = cell
        .querySelectorAll('[data-svar]')
        .flatMap((del) =>
          del
            .querySelectorAll('a')
            .map((a) => `${a.getAttribute('href')} ${del.getAttribute('data-svar')}`),
        );
      const ingen = anmalan.every((a) => a.kan === 'nej');
      expect(visade.sort(), id).toEqual(
        ingen ? [] : anmalan.map((a) => `/anmalan/${id}/${a.roll}/ ${a.kan}`).sort(),
      );
      if (ingen) expect(cell.text, id).toContain('Ingen.');
    }
  });

  test('förberedelserna saknas bara när ingen roll har några', () => {
    for (const { id, anmalan, avslutad, cell } of rad('Förbered')) {
      const finns = anmalan.some((a) => a.forberedelser?.length);
      expect(cell.querySelectorAll('li').length > 0, id).toBe(finns);
      if (!finns)
        expect(cell.text.trim(), id).toBe(
          avslutad ? 'Insatsen är avslutad.' : 'Källorna säger inte.',
        );
    }
  });

  test('har alla insatser och alla rader', () => {
    const tabell = sida('/insatser/jamfor/').main.querySelector('table')!;
    expect(tabell.querySelectorAll('thead a').map((a) => a.getAttribute('href'))).toEqual(
      INSATSER.map((i) => `/insatser/${i.id}/`),
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
    // Every set of one to four, where one is the beginning of a choice.
    const mangder = Array.from({ length: 2 ** INSATSER.length }, (_, bitar) =>
      INSATSER.filter((_, i) => bitar & (1 << i)),
    ).filter((m) => m.length >= 1 && m.length <= 4);
    expect(val.length).toBe(mangder.length);
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
