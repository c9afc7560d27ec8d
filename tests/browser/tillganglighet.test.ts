import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sidor } from '../site/webbplats.ts';
import { SLAG, webblasare } from './webblasare.ts';

const axe = readFileSync(
  join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);
const w = webblasare();

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

describe('axe finner inget', () => {
  test.each([
    ['320 px', 320],
    ['1280 px', 1280],
  ] as const)('%s, i ljust och i mörkt', { timeout: 240_000 }, async (_, width) => {
    const brister: string[] = [];
    for (const adress of SLAG) {
      const { page, stang } = await w.oppna(adress, {
        viewport: { width, height: 900 },
        bypassCSP: true,
      });
      await page.evaluate(axe);
      const granska = async (lage: string, runOnly: readonly string[]) => {
        const { violations } = await page.evaluate(
          (runOnly) =>
            (window as unknown as { axe: Axe }).axe.run(document, {
              runOnly,
              resultTypes: ['violations'],
            }),
          runOnly,
        );
        brister.push(
          ...violations.map(
            (v) =>
              `${adress} ${lage} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
          ),
        );
      };
      await granska('ljust', [
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
        'best-practice',
      ]);
      // Dark changes the tokens and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      await granska('mörkt', ['color-contrast', 'link-in-text-block']);
      await stang();
    }
    expect(brister).toEqual([]);
  });
});

describe('form', () => {
  test(
    'ingen sida går utanför 320 px, och bara tabeller rullar i sidled',
    { timeout: 180_000 },
    async () => {
      const { page, stang } = await w.oppna('/', { viewport: { width: 320, height: 800 } });
      const breda: string[] = [];
      // The guide's pages are of two kinds with the same words: every tenth is enough.
      const guide = sidor.filter((s) => /^\/hitta-ratt\/./.test(s.adress));
      const valda = sidor.filter((s) => !guide.includes(s) || guide.indexOf(s) % 10 === 0);
      for (const { adress } of valda) {
        await page.goto(w.url(adress));
        const bredd = await page.evaluate(() => document.documentElement.scrollWidth);
        if (bredd > 320) breda.push(`${adress}: ${bredd} px`);
      }
      await stang();
      expect(breda).toEqual([]);
    },
  );

  test(
    'med 400 % förstoring och större textavstånd (WCAG 1.4.10, 1.4.12) klipps ingen text',
    { timeout: 120_000 },
    async () => {
      const { page, stang } = await w.oppna('/', { viewport: { width: 320, height: 256 } });
      const klippta: string[] = [];
      for (const adress of SLAG) {
        await page.goto(w.url(adress));
        await page.addStyleTag({
          content:
            '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        });
        klippta.push(
          ...(await page.evaluate(() =>
            [
              ...document.querySelectorAll<HTMLElement>(
                'main h1, main h2, main h3, main p, main li, main dt, main dd, main a',
              ),
            ]
              .filter(
                (e) =>
                  e.offsetParent &&
                  !e.closest('.tabell, svg, .sr-only') &&
                  e.getBoundingClientRect().right > innerWidth + 1,
              )
              .map(
                (e) => `${location.pathname} ${e.tagName}: ${e.textContent!.trim().slice(0, 60)}`,
              ),
          )),
        );
      }
      await stang();
      expect(klippta).toEqual([]);
    },
  );

  test('länkar utanför löpande text är minst 44 px höga', { timeout: 120_000 }, async () => {
    const { page, stang } = await w.oppna('/', { viewport: { width: 320, height: 800 } });
    const sma: string[] = [];
    for (const adress of SLAG) {
      await page.goto(w.url(adress));
      sma.push(
        ...(await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'header a, footer nav a, nav a, .rad, .dorrar li a, button, input',
            ),
          ]
            .filter((e) => e.offsetParent !== null && e.getBoundingClientRect().height < 43.9)
            .map(
              (e) =>
                `${location.pathname}: ${e.textContent!.trim()} ${Math.round(e.getBoundingClientRect().height)} px`,
            ),
        )),
      );
    }
    await stang();
    expect([...new Set(sma)]).toEqual([]);
  });
});

describe('tangentbord', () => {
  test('första tabben är hoppa till innehållet, och den hoppar dit', async () => {
    const { page, stang } = await w.oppna('/insatser/novum/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
      'Hoppa till innehållet',
    );
    expect(
      await page.evaluate(() => document.activeElement!.getBoundingClientRect().height),
    ).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await stang();
  });

  test.each(['/', '/insatser/aktivitetsplatsen/', '/forbund/', '/sok/'])(
    'allt på %s nås i läsordning och syns när det har fokus',
    { timeout: 60_000 },
    async (adress) => {
      const { page, stang } = await w.oppna(adress);
      const vantade = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, summary, [tabindex="0"]',
            ),
            // Links in the map that the list beside it has too are for the pointer only.
          ].filter((e) => e.checkVisibility() && e.getAttribute('tabindex') !== '-1').length,
      );
      const osynliga: string[] = [];
      let antal = 0;
      for (; antal < vantade + 5; antal++) {
        await page.keyboard.press('Tab');
        const fokus = await page.evaluate(() => {
          const e = document.activeElement as HTMLElement;
          if (e === document.body) return undefined;
          const stil = getComputedStyle(e);
          return {
            text: e.textContent!.trim().slice(0, 40),
            synlig: stil.outlineStyle !== 'none' && parseFloat(stil.outlineWidth) >= 2,
          };
        });
        if (!fokus) break;
        if (!fokus.synlig) osynliga.push(fokus.text);
      }
      await stang();
      expect(osynliga).toEqual([]);
      expect(antal).toBeGreaterThanOrEqual(vantade - 1);
    },
  );
});
