/** The views of Rehabiliteringsbanan show the same steps and hand-overs: those of content/, no more and no fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rot, sida, sidor } from './webbplats.ts';

interface Steg {
  id: string;
  fas: string;
  aktor: string;
  titel: string;
  belagg: keyof typeof BELAGG;
  insatser?: string[];
}
interface Overlamning {
  id: string;
  titel: string;
  fas: string;
  fran: string;
  till: string[];
  belagg: keyof typeof BELAGG;
}
const BELAGG = {
  kalla: 'Dokument',
  oppenKalla: 'Offentlig källa',
  utkast: 'Utkast: vår tolkning',
} as const;

const mapp = join(rot, 'content/rehabiliteringsbanan');
const las = <T>(fil: string): T => parse(readFileSync(join(mapp, fil), 'utf8')) as T;
const aktorer = las<{ id: string; titel: string }[]>('aktorer.yaml');
const faser = las<{ id: string; titel: string }[]>('faser.yaml');
const overlamningar = las<Overlamning[]>('overlamningar.yaml');
const steg = readdirSync(join(mapp, 'steg')).map((fil) => ({
  ...las<Omit<Steg, 'id'>>(`steg/${fil}`),
  id: fil.replace('.yaml', ''),
}));

const ids = (lista: { id: string }[]) => lista.map((p) => p.id).sort();
const text = (e: HTMLElement) => e.text.replace(/\s+/g, ' ').trim();

/** The steps or hand-overs that a part of a page describes. */
const beskrivna = (e: HTMLElement, slag: 'steg' | 'overlamning') =>
  e.querySelectorAll(`li[id^=${slag}-]`).map((li) => li.id.slice(slag.length + 1));
/** Those that the picture shows. */
const ritade = (e: HTMLElement, slag: 'steg' | 'overlamning') =>
  e
    .querySelectorAll('svg a')
    .map((a) => a.getAttribute('href')!.split(`#${slag}-`)[1])
    .filter((id) => id !== undefined);

const banan = sida('/rehabiliteringsbanan/').main;
const bild = banan.querySelector('.banbild')!;
const somText = banan.querySelector('.bantext')!;
const fassida = (id: string) => sida(`/rehabiliteringsbanan/${id}/`).main;

describe('Rehabiliteringsbanan: samma steg och överlämningar i varje vy', () => {
  test('bilden', () => {
    expect(ritade(bild, 'steg').sort()).toEqual(ids(steg));
    expect(ritade(bild, 'overlamning').sort()).toEqual(ids(overlamningar));
  });
  test('texten, i samma ordning som bilden', () => {
    expect(beskrivna(somText, 'steg')).toEqual(ritade(bild, 'steg'));
    expect(beskrivna(somText, 'overlamning')).toEqual(ritade(bild, 'overlamning'));
  });
  test('fasernas sidor, var och en med sina', () => {
    for (const { id } of faser) {
      expect(beskrivna(fassida(id), 'steg').sort(), id).toEqual(
        ids(steg.filter((s) => s.fas === id)),
      );
      expect(beskrivna(fassida(id), 'overlamning').sort(), id).toEqual(
        ids(overlamningar.filter((o) => o.fas === id)),
      );
    }
  });
  test('aktörernas sidor: egna steg, det som kommer från andra, det som lämnas vidare', () => {
    for (const { id } of aktorer) {
      const main = sida(`/rehabiliteringsbanan/${id}/`).main;
      const del = (rubrik: string) => main.querySelector(`section[aria-labelledby=${rubrik}]`);
      expect(beskrivna(main, 'steg').sort(), id).toEqual(ids(steg.filter((s) => s.aktor === id)));
      const far = del('far');
      const ger = del('ger');
      expect(far ? beskrivna(far, 'overlamning').sort() : [], id).toEqual(
        ids(overlamningar.filter((o) => o.till.includes(id))),
      );
      expect(ger ? beskrivna(ger, 'overlamning').sort() : [], id).toEqual(
        ids(overlamningar.filter((o) => o.fran === id)),
      );
    }
  });
});

describe('Rehabiliteringsbanan: varje steg och överlämning', () => {
  const alla = [
    ...steg.map((s) => ({ ...s, mal: `steg-${s.id}`, aktorsidor: [s.aktor] })),
    ...overlamningar.map((o) => ({
      ...o,
      mal: `overlamning-${o.id}`,
      aktorsidor: [o.fran, ...o.till],
    })),
  ];
  test('har namn, belägg i ord och vem, på varje sida där det står', () => {
    for (const { mal, titel, belagg, fas, aktorsidor } of alla) {
      for (const main of [banan, fassida(fas), ...aktorsidor.map(fassida)]) {
        const li = main.querySelector(`#${mal}`)!;
        expect(text(li), mal).toContain(titel);
        expect(text(li), mal).toContain(BELAGG[belagg]);
      }
    }
  });
  test('som är utkast sägs vara det i bilden också, och bara de', () => {
    const utkast = bild
      .querySelectorAll('svg a')
      .filter((a) => text(a).includes('(utkast)'))
      .map((a) => a.getAttribute('href')!.split('#steg-')[1]);
    expect(utkast.sort()).toEqual(ids(steg.filter((s) => s.belagg === 'utkast')));
  });
  test('har samma bokstav i bilden, i texten, på fasens och på aktörernas sidor', () => {
    for (const o of overlamningar) {
      const i = bild.querySelector(`a[href$="#overlamning-${o.id}"] text`)!.text.trim();
      const bokstaver = [
        banan.querySelector(`#overlamning-${o.id} .bokstav`)!,
        ...[o.fas, o.fran, ...o.till].map((id) =>
          fassida(id).querySelector(`#overlamning-${o.id} [data-bokstav]`)!,
        ),
      ].map((e) => e.text.trim());
      expect([...new Set(bokstaver)], o.id).toEqual([i]);
    }
  });
  test('leder i bilden och i texten till hela texten på fasens sida', () => {
    for (const { mal, fas } of alla) {
      const adress = `/rehabiliteringsbanan/${fas}/#${mal}`;
      expect(bild.querySelector(`a[href="${adress}"]`), mal).not.toBeNull();
      expect(somText.querySelector(`#${mal} a[href="${adress}"]`), mal).not.toBeNull();
    }
  });
  test('läses rätt i bilden, fast raderna är brutna', () => {
    for (const s of steg) {
      const a = bild.querySelector(`a[href$="#steg-${s.id}"]`)!;
      const bokstaver = (t: string) => t.replace(/[- ]/g, '');
      expect(bokstaver(text(a)), s.id).toContain(bokstaver(s.titel));
    }
  });
});

test('varje sida om banan säger att den är ett utkast', () => {
  const banans = sidor.filter((s) => s.adress.startsWith('/rehabiliteringsbanan/'));
  expect(banans.length).toBe(1 + aktorer.length + faser.length);
  for (const { adress, main } of banans)
    expect(main.querySelector('.notis-utkast')?.text, adress).toContain('Utkast');
});

test('från varje insats till dess steg på banan, och tillbaka', () => {
  const insatser = [...new Set(steg.flatMap((s) => s.insatser ?? []))];
  expect(insatser.length).toBeGreaterThan(5);
  for (const id of insatser) {
    const insats = sidor.find(
      (s) => s.adress === `/insatser/${id}/` || s.adress === `/strukturella-insatser/${id}/`,
    )!;
    const mina = steg.filter((s) => s.insatser?.includes(id));
    const lankar = insats.main
      .querySelector('section[aria-labelledby=banan]')!
      .querySelectorAll('a')
      .map((a) => a.getAttribute('href')!);
    expect(lankar.sort(), id).toEqual(
      mina.map((s) => `/rehabiliteringsbanan/${s.fas}/#steg-${s.id}`).sort(),
    );
    for (const s of mina)
      expect(
        fassida(s.fas).querySelector(`#steg-${s.id} a[href="${insats.adress}"]`),
        `${s.id} → ${id}`,
      ).not.toBeNull();
  }
});
