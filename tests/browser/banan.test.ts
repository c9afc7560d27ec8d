/** Rehabiliteringsbanan as it is seen: the picture at the fonts used, what is brought forward, and paper. */
import { describe, expect, test } from 'vitest';
import { idn, yaml } from '../site/innehall.ts';
import { webblasare } from './webblasare.ts';

const w = webblasare();
const ADRESS = '/rehabiliteringsbanan/';
const banan = (fil: string) => yaml<{ id: string }[]>(`rehabiliteringsbanan/${fil}.yaml`);
const AKTORER = banan('aktorer').map((a) => a.id);
const STEG = idn('rehabiliteringsbanan/steg').length;
const OVERLAMNINGAR = banan('overlamningar').length;
const BOKSTAVER = 'abcdefghijklmnopqrstuvwxyz'.slice(0, OVERLAMNINGAR);

describe('bilden', () => {
  test.each([1024, 1280, 1600])(
    'i %i px: hel bredd utan att rulla, text på minst 14 px, inget på vartannat',
    async (width) => {
      const { page, stang } = await w.oppna(ADRESS, { viewport: { width, height: 900 } });
      // The second time the font is there from the start.
      await page.reload({ waitUntil: 'networkidle' });
      const matt = await page.evaluate(() => {
        const ruta = (e: Element) => {
          const { left, right, top, bottom } = e.getBoundingClientRect();
          return { vad: e.closest('a')!.getAttribute('href')!, left, right, top, bottom };
        };
        const svg = document.querySelector('.banor')!;
        const skala =
          svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
        const steg = [...svg.querySelectorAll('a[href*="#steg-"]')].map(ruta2);
        function ruta2(a: Element) {
          return ruta(a.querySelector('text')!);
        }
        const overlamningar = [...svg.querySelectorAll('.o > :is(path, circle)')].map(ruta);
        const krock = (a: ReturnType<typeof ruta>, b: ReturnType<typeof ruta>) =>
          a.left < b.right - 0.5 &&
          b.left < a.right - 0.5 &&
          a.top < b.bottom - 2.5 &&
          b.top < a.bottom - 2.5;
        return {
          typsnitt: document.fonts.check('14px "Atkinson Hyperlegible Next"'),
          rullar: document.documentElement.scrollWidth > innerWidth,
          utanfor: steg.filter((s) => s.left < 0 || s.right > innerWidth).map((s) => s.vad),
          minst: Math.min(
            ...[...document.querySelectorAll('.banbild > svg > :not(.tecken) text')]
              .filter((t) => !t.closest('.tecken'))
              .map((t) => parseFloat(getComputedStyle(t).fontSize) * skala),
          ),
          krockar: steg.flatMap((a) =>
            [...steg, ...overlamningar]
              .filter((b) => a !== b && krock(a, b))
              .map((b) => `${a.vad} × ${b.vad}`),
          ),
          antal: [steg.length, overlamningar.length],
        };
      });
      await stang();
      expect(matt.rullar).toBe(false);
      expect(matt.utanfor).toEqual([]);
      expect(matt.minst).toBeGreaterThanOrEqual(14);
      expect(matt.krockar).toEqual([]);
      expect(matt.antal).toEqual([STEG, 2 * OVERLAMNINGAR]);
    },
  );

  test.each([320, 768, 1023])('i %i px: bara texten, hel', async (width) => {
    const { page, stang } = await w.oppna(ADRESS, { viewport: { width, height: 900 } });
    expect(await page.locator('.banbild').isVisible()).toBe(false);
    const synliga = (v: string) =>
      page.locator(v).evaluateAll((es) => es.filter((e) => e.checkVisibility()).length);
    expect(await synliga('.bantext li[id^=steg-]')).toBe(STEG);
    expect(await synliga('.bantext li[id^=overlamning-]')).toBe(OVERLAMNINGAR);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await stang();
  });

  const framlyfta = () =>
    [...document.querySelectorAll('.banor .o')]
      .filter((o) => getComputedStyle(o).opacity === '1')
      .map((o) => o.querySelector('text')!.textContent!.trim())
      .join('');

  test('det man pekar på eller har fokus på, eller den aktör man väljer, lyfts fram utan skript', async () => {
    const { page, stang } = await w.oppna(ADRESS, { javaScriptEnabled: true });
    expect(await page.evaluate(framlyfta)).toBe(BOKSTAVER);
    const steg = page.locator('.banor a[href$="#steg-fk-tar-emot"]');
    await steg.hover();
    expect(await page.evaluate(framlyfta)).toBe('cde');
    await page.mouse.move(1, 1);
    // Focus by keyboard, as :focus-visible wants it: from the step before.
    await page.locator('.banor a[href$="#steg-rehabkoordinator-stod"]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toContain(
      'steg-fk-tar-emot',
    );
    expect(await page.evaluate(framlyfta)).toBe('cde');
    await page.locator('.banor a[href$="#overlamning-sip"] circle').hover();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await page.evaluate(framlyfta)).toBe('i');
    await page.mouse.move(1, 1);
    await page.getByLabel('Försäkringskassan', { exact: true }).check();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await page.evaluate(framlyfta)).toBe('bcdegkln');
    await stang();
  });
});

describe('på papper', () => {
  const papper = async (adress: string) => {
    const { page, stang } = await w.oppna(adress);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await stang();
    return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((m) =>
      [m[1], m[2]].map((punkter) => Math.round((Number(punkter) / 72) * 25.4)),
    );
  };
  test('hela banan är en liggande A3', async () => {
    expect(await papper(ADRESS)).toEqual([[420, 297]]);
  });
  test.each(AKTORER)('%s är en A4', async (id) => {
    expect(await papper(`${ADRESS}${id}/`)).toEqual([[210, 297]]);
  });
  test('A3:an har bilden och varje överlämning, med vem som kallar och belägg', async () => {
    const { page, stang } = await w.oppna(ADRESS);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.banor').isVisible()).toBe(true);
    expect(await page.locator('.notis-utkast').isVisible()).toBe(true);
    const rader = page.locator('.bantext li[id^=overlamning-] small');
    expect(await rader.evaluateAll((es) => es.filter((e) => e.checkVisibility()).length)).toBe(
      OVERLAMNINGAR,
    );
    expect(await page.locator('.bantext li[id^=steg-]').first().isVisible()).toBe(false);
    expect(await page.locator('fieldset').isVisible()).toBe(false);
    await stang();
  });
});
