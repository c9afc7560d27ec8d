/** The map and the figures as Chromium draws them. */
import { describe, expect, test } from 'vitest';
import { yaml } from '../site/innehall.ts';
import { webblasare } from './webblasare.ts';

const w = webblasare();

describe('länskartan', () => {
  test.each([320, 360, 768, 1024, 1280])(
    'all text på rutorna är minst 14 px, syns hel och ligger inom sin ruta vid %i px',
    async (width) => {
      const { page, stang } = await w.oppna('/forbund/', { viewport: { width, height: 900 } });
      const texter = await page.evaluate(() => {
        const karta = document.querySelector('svg.karta')!.getBoundingClientRect();
        // 52 of the drawing's own units; what a tile takes on the screen.
        const skala =
          karta.width /
          (document.querySelector('svg.karta') as SVGSVGElement).viewBox.baseVal.width;
        return [...document.querySelectorAll<SVGTextElement>('svg.karta text')]
          .filter((t) => getComputedStyle(t).display !== 'none')
          .map((t) => ({
            text: t.textContent!,
            px: parseFloat(getComputedStyle(t).fontSize) * skala,
            bredd: t.getBoundingClientRect().width,
            ruta: 52 * skala,
          }));
      });
      await stang();
      expect(texter.length).toBe(width < 832 ? 26 : 26 + 28);
      expect(texter.filter((t) => t.px < 14)).toEqual([]);
      expect(texter.filter((t) => t.bredd > t.ruta - 6)).toEqual([]);
    },
  );

  test('en ruta leder till sitt förbund, och ingen ruta fångar tangentbordet', async () => {
    const { page, stang } = await w.oppna('/forbund/', { javaScriptEnabled: true });
    const fokuserbara = await page.evaluate(
      () =>
        [...document.querySelectorAll<SVGAElement>('svg.karta a')].filter((a) => a.tabIndex >= 0)
          .length,
    );
    expect(fokuserbara).toBe(0);
    const kommuner = yaml<{ id: string; forbund: string | null }[]>('kommuner.yaml');
    for (const { id, forbund } of [
      kommuner.find((k) => k.forbund)!,
      ...kommuner.filter((k) => !k.forbund).slice(0, 1),
    ]) {
      await page.locator(`svg.karta [data-kommun="${id}"]`).click();
      expect(new URL(page.url()).pathname).toBe(`/forbund/${forbund ?? 'kommuner-utan-forbund'}/`);
      await page.goBack();
    }
    await stang();
  });
});

describe('diagrammen', () => {
  test.each([
    [320, '/om-forbundet/budget/'],
    [320, '/om-forbundet/resultat/'],
    [320, '/malgrupper/vuxna-30-64/'],
    [1280, '/om-forbundet/budget/'],
    [1280, '/om-forbundet/resultat/'],
  ] as const)(
    'vid %i px ritas staplarna på %s från samma nollinje, med talet synligt efter',
    async (width, adress) => {
      const { page, stang } = await w.oppna(adress, { viewport: { width, height: 900 } });
      const figurer = await page.evaluate(() =>
        [...document.querySelectorAll('figure:has(svg.stapel)')].map((figur) => ({
          id: figur.id,
          hoger: document.documentElement.clientWidth,
          staplar: [...figur.querySelectorAll<SVGSVGElement>('svg.stapel')].map((svg) => {
            const rect = svg.querySelector('rect')!;
            const text = svg.querySelector('text')!.getBoundingClientRect();
            const box = rect.getBoundingClientRect();
            return {
              noll: svg.getBoundingClientRect().left,
              // As drawn, without the outline.
              langd: (rect as SVGRectElement).width.baseVal.value,
              andel: parseFloat(rect.getAttribute('width')!),
              slut: box.right,
              textFran: text.left,
              textTill: text.right,
            };
          }),
        })),
      );
      await stang();
      expect(figurer.length).toBeGreaterThan(0);
      for (const { id, hoger, staplar } of figurer) {
        const langst = Math.max(...staplar.map((s) => s.langd));
        expect(langst, id).toBeGreaterThan(width === 320 ? 80 : 300);
        for (const s of staplar) {
          expect(s.noll, id).toBe(staplar[0]!.noll);
          expect(s.langd / langst, id).toBeCloseTo(s.andel / 100, 2);
          expect(s.textFran, id).toBeGreaterThan(s.slut);
          expect(s.textTill, id).toBeLessThanOrEqual(hoger);
        }
      }
    },
  );

  test('fyllda och streckade staplar går att skilja åt i tvingade färger och på papper', async () => {
    for (const lage of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
      const { page, stang } = await w.oppna('/om-forbundet/resultat/');
      await page.emulateMedia(lage);
      const stilar = await page.evaluate(() => {
        const [fylld, streckad] = [...document.querySelectorAll('#diagram-anmalde-2024 rect')].map(
          (r) => getComputedStyle(r),
        );
        return {
          fylld: fylld!.fill,
          streckad: streckad!.fill,
          kant: streckad!.stroke,
          grund: getComputedStyle(document.documentElement).backgroundColor,
          exakt: getComputedStyle(document.querySelector('svg.stapel')!).printColorAdjust,
        };
      });
      expect(stilar.fylld).not.toBe(stilar.grund);
      expect(stilar.streckad).toContain('url(');
      expect(stilar.kant).not.toBe(stilar.grund);
      expect(stilar.exakt).toBe('exact');
      await stang();
    }
  });

  test('tabellen öppnas med tangentbordet, och filen går att hämta', async () => {
    const { page, stang } = await w.oppna('/om-forbundet/resultat/');
    const figur = page.locator('#diagram-anmalde-2024');
    await figur.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await figur.locator('table').isVisible()).toBe(true);
    const hamtning = page.waitForEvent('download');
    await figur.getByText('Hämta talen som fil').click();
    expect((await hamtning).suggestedFilename()).toBe('anmalde-2024.csv');
    await stang();
  });
});
