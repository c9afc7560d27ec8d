/** The pictures of the built site: the same numbers and kommuner in every view. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dist, rot, sida, sidor } from './webbplats.ts';

const las = (fil: string): unknown => parse(readFileSync(join(rot, fil), 'utf8'));
const text = (e: HTMLElement | null) => e!.text.replace(/\s+/g, ' ').trim();

describe('länskartan', () => {
  const kommuner = las('content/kommuner.yaml') as {
    id: string;
    namn: string;
    forbund: string | null;
  }[];
  const adressFor = new Map(
    kommuner.map((k) => [
      k.namn,
      k.forbund ? `/forbund/${k.forbund}/` : '/forbund/kommuner-utan-forbund/',
    ]),
  );
  const { main } = sida('/forbund/');
  const svg = main.querySelector('svg.karta')!;
  const par = (rader: [string, string | undefined][]) =>
    rader.sort(([a], [b]) => a.localeCompare(b, 'sv'));
  const vantat = par([...adressFor]);

  test('lista, tabell och bild har samma 26 kommuner med samma förbund', () => {
    expect(vantat.length).toBe(26);
    const lista = main.querySelectorAll('#forbunden + ul > li').flatMap((li) => {
      const adress = li.querySelector('a')!.getAttribute('href');
      return text(li.querySelector('.text-dov'))
        .split(', ')
        .map((namn) => [namn, adress] as [string, string | undefined]);
    });
    const tabell = main
      .querySelectorAll('tbody tr')
      .map(
        (tr) =>
          [text(tr.querySelector('th')), tr.querySelector('a')!.getAttribute('href')] as [
            string,
            string | undefined,
          ],
      );
    const bild = svg.querySelectorAll('[data-kommun]').map((g) => {
      const rader = g.querySelectorAll('.namn').map(text);
      const namn = rader.join(rader[0]!.endsWith('-') ? '' : ' ');
      return [namn, g.closest('a')!.getAttribute('href')] as [string, string | undefined];
    });
    expect(par(lista)).toEqual(vantat);
    expect(par(tabell)).toEqual(vantat);
    expect(par(bild)).toEqual(vantat);
  });

  test('samma nummer i listan och på rutorna', () => {
    const nummer = new Map(
      main
        .querySelectorAll('#forbunden + ul > li')
        .map((li) => [
          li.querySelector('a')!.getAttribute('href'),
          text(li.querySelector('.nummer')),
        ]),
    );
    for (const g of svg.querySelectorAll('[data-kommun]'))
      expect(text(g.querySelector('text'))).toBe(nummer.get(g.closest('a')!.getAttribute('href')));
  });

  test('listan kommer först, och varje länk i bilden finns i den', () => {
    const html = main.outerHTML;
    expect(html.indexOf('id="forbunden"')).toBeLessThan(html.indexOf('<svg class="karta'));
    const listans = new Set(
      main.querySelectorAll('#forbunden + ul a').map((a) => a.getAttribute('href')),
    );
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    for (const a of svg.querySelectorAll('a')) {
      expect(a.getAttribute('tabindex')).toBe('-1');
      expect(listans.has(a.getAttribute('href'))).toBe(true);
    }
  });

  test('väger högst 15 kB före komprimering', () => {
    for (const { adress, dom } of sidor)
      for (const karta of dom.querySelectorAll('svg.karta'))
        expect(Buffer.byteLength(karta.outerHTML), adress).toBeLessThanOrEqual(15_000);
  });

  test('varje förbunds sida har en liten karta där just dess rutor är ifyllda', () => {
    const rutor = (d: string) => d.split('z').length - 1;
    for (const forbund of new Set(kommuner.map((k) => k.forbund))) {
      const adress = forbund ? `/forbund/${forbund}/` : '/forbund/kommuner-utan-forbund/';
      const karta = sida(adress).main.querySelector('svg.karta-liten')!;
      const ifyllda = karta.querySelectorAll('.framhavd path').map((p) => p.getAttribute('d')!);
      expect(ifyllda.length, adress).toBe(1);
      expect(rutor(ifyllda[0]!), adress).toBe(kommuner.filter((k) => k.forbund === forbund).length);
      expect(karta.querySelectorAll('a').length, adress).toBe(0);
    }
  });
});

describe('diagrammen', () => {
  interface Uppgift {
    id: string;
    varde: number;
    enhet?: string;
  }
  const uppgifter = new Map(
    readdirSync(join(rot, 'content/uppgifter'))
      .flatMap((fil) => (las(`content/uppgifter/${fil}`) as { uppgifter: Uppgift[] }).uppgifter)
      .map((u) => [u.id, u]),
  );
  interface Figur {
    grupper: { helhet?: string; staplar: { uppgift: string; etikett: string }[] }[];
    not?: string[];
  }
  const figurer = readdirSync(join(rot, 'content/diagram')).map((fil) => ({
    id: fil.replace('.yaml', ''),
    figur: las(`content/diagram/${fil}`) as Figur,
  }));
  const paSidor = (id: string) =>
    sidor.flatMap(({ adress, main }) =>
      main.querySelectorAll(`figure#diagram-${id}`).map((figure) => ({ adress, figure })),
    );
  /** The first number in what is printed: `15 440 tkr` → 15440, `61 av 348` → 61, `57,5` → 57.5. */
  const talI = (s: string) =>
    Number(
      /^[\d\u00a0 ]+(?:,\d+)?/
        .exec(s)![0]
        .replace(/[\u00a0 ]/g, '')
        .replace(',', '.'),
    );

  test.each(figurer)('$id: bild, tabell och fil har talen ur uppgifterna', ({ id, figur }) => {
    const staplar = figur.grupper.flatMap((g) => g.staplar.map((s) => s.uppgift));
    const helheter = figur.grupper.flatMap((g) => (g.helhet ? [g.helhet] : []));
    const vantat = (ids: string[]) =>
      Object.fromEntries(ids.map((u) => [u, uppgifter.get(u)!.varde]));

    const fil = readFileSync(join(dist, `diagram/${id}.csv`), 'utf8');
    const [, ...rader] = fil.trimEnd().split('\r\n');
    const ur = rader.map((rad) => rad.match(/"(?:[^"]|"")*"|[^;]+|(?<=;|^)(?=;|$)/g)!);
    expect(Object.fromEntries(ur.map((f) => [f.at(-1)!, Number(f[2]!.replace(',', '.'))]))).toEqual(
      vantat([...staplar, ...helheter]),
    );

    const visade = paSidor(id);
    expect(visade.length).toBeGreaterThan(0);
    for (const { adress, figure } of visade) {
      const bild = figure
        .querySelectorAll('dl [data-uppgift]')
        .map((e) => [e.getAttribute('data-uppgift')!, talI(text(e.querySelector('svg text')))]);
      expect(Object.fromEntries(bild), adress).toEqual(vantat(staplar));
      const tabell = figure
        .querySelectorAll('td[data-uppgift]')
        .map((e) => [e.getAttribute('data-uppgift')!, talI(text(e))]);
      expect(Object.fromEntries(tabell), adress).toEqual(vantat([...staplar, ...helheter]));
      expect(figure.querySelector(`a[href="/diagram/${id}.csv"]`), adress).not.toBeNull();
    }
  });

  test.each(figurer)('$id: staplarna är proportionella mot talen, från noll', ({ id, figur }) => {
    const alla = figur.grupper.flatMap((g) =>
      g.staplar.map((s) => ({ ...uppgifter.get(s.uppgift)!, helhet: g.helhet })),
    );
    const blandat = alla.some((u) => u.enhet === '%') && alla.some((u) => u.enhet !== '%');
    const matt = alla.map((u) =>
      blandat && u.enhet !== '%' ? (100 * u.varde) / uppgifter.get(u.helhet!)!.varde : u.varde,
    );
    for (const { adress, figure } of paSidor(id)) {
      const rektanglar = figure.querySelectorAll('rect');
      expect(rektanglar.every((r) => r.getAttribute('x') === undefined)).toBe(true);
      rektanglar.forEach((r, i) =>
        expect(parseFloat(r.getAttribute('width')!), `${adress} ${alla[i]!.id}`).toBeCloseTo(
          (100 * matt[i]!) / Math.max(...matt),
          1,
        ),
      );
    }
  });

  test('det som saknas i en bild sägs under den', () => {
    const medNot = figurer.filter(({ figur }) => figur.not);
    expect(medNot.length).toBeGreaterThan(0);
    for (const { id, figur } of medNot)
      for (const { adress, figure } of paSidor(id))
        for (const ord of figur.not!.flatMap((not) => not.split(/<[^>]*>|\*\*|\[|\]\([^)]*\)/)))
          expect(text(figure), `${adress} ${id}`).toContain(ord.replace(/\s+/g, ' ').trim());
  });

  test('nollor i budgeten syns', () => {
    const { figur } = figurer.find(({ id }) => id === 'budget-insatser')!;
    const nollor = figur.grupper
      .flatMap((g) => g.staplar)
      .filter((s) => uppgifter.get(s.uppgift)!.varde === 0);
    const budget = sida('/om-forbundet/budget/').main.querySelector('#diagram-budget-insatser')!;
    const noll = budget.querySelectorAll('svg text').filter((t) => text(t) === '0 tkr');
    expect(noll.length).toBe(nollor.length);
  });
});
