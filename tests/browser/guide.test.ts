/** The guide as a tired person meets it: a small screen, no script, one thing at a time. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { webblasare } from './webblasare.ts';

const w = webblasare();
const SVAR = 'nav[aria-label^="Svar på frågan"] a';
const liten = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };

/** Answers until there is a result; says how many answers that took. */
async function svaraTillsSvar(page: Page, valj: (page: Page, antal: number) => Promise<void>) {
  let antal = 0;
  for (; (await page.locator(SVAR).count()) > 0 && antal < 10; antal++) {
    const fore = page.url();
    await valj(page, antal);
    await page.waitForURL((url) => url.href !== fore);
  }
  return antal;
}

describe('guiden på 320 px, utan skript', () => {
  test.each([
    ['första svaret', () => 0],
    ['sista svaret: vet inte', () => -1],
    ['olika svar', (antal: number) => antal % 3],
  ])('ger ett svar efter högst sex tryck: %s', { timeout: 60_000 }, async (_, vilket) => {
    const { page, problem, stang } = await w.oppna('/hitta-ratt/', { ...liten, hasTouch: true });
    const antal = await svaraTillsSvar(page, async (p, i) => {
      const lankar = p.locator(SVAR);
      const val = vilket(i);
      const lank = lankar.nth(val < 0 ? (await lankar.count()) - 1 : val);
      expect((await lank.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await lank.tap();
    });
    expect(antal).toBeGreaterThan(0);
    expect(antal).toBeLessThanOrEqual(6);
    expect(await page.locator('h1').innerText()).toMatch(/kan passa|passar/);
    expect(await page.locator('[data-utslag]').count()).toBeGreaterThan(0);
    expect(problem).toEqual([]);
    await stang();
  });

  test('går att svara på med bara tangentbord', { timeout: 60_000 }, async () => {
    const { page, stang } = await w.oppna('/hitta-ratt/', {
      viewport: { width: 320, height: 640 },
    });
    const antal = await svaraTillsSvar(page, async (p) => {
      for (let i = 0; i < 40; i++) {
        await p.keyboard.press('Tab');
        const iSvar = await p.evaluate(() =>
          document.activeElement?.closest('nav')?.ariaLabel?.startsWith('Svar på frågan'),
        );
        if (iSvar) break;
      }
      await p.keyboard.press('Enter');
    });
    expect(antal).toBeLessThanOrEqual(6);
    expect(await page.locator('[data-utslag]').count()).toBeGreaterThan(0);
    await stang();
  });

  test('bakåt, ladda om, dela och ändra ett svar', { timeout: 60_000 }, async () => {
    const { page, stang } = await w.oppna('/hitta-ratt/', liten);
    const fraga = (p: Page) => p.locator('h1').innerText();
    /** Takes one of the answers; says which and where it led. */
    const svara = async (nr: number) => {
      const fore = page.url();
      const svar = await page.locator(SVAR).nth(nr).innerText();
      await page.locator(SVAR).nth(nr).click();
      await page.waitForURL((url) => url.href !== fore);
      return { svar, adress: new URL(page.url()).pathname, fraga: await fraga(page) };
    };
    const ett = await svara(0);
    const tva = await svara(1);
    expect(tva.fraga).not.toBe(ett.fraga);
    await page.reload();
    expect(await fraga(page)).toBe(tva.fraga);
    expect(await page.locator('nav[aria-label="Ändra dina svar"]').innerText()).toContain(tva.svar);
    await page.goBack();
    expect(await fraga(page)).toBe(ett.fraga);
    const annan = await w.oppna(tva.adress, liten);
    expect(await fraga(annan.page)).toBe(tva.fraga);
    await annan.page.getByRole('link', { name: `Ändra svaret på: ${ett.fraga}` }).click();
    await annan.page.waitForURL(`**${ett.adress}`);
    expect(await fraga(annan.page)).toBe(ett.fraga);
    await annan.stang();
    await stang();
  });

  test('på papper: svaren och skälen, inte knapparna', async () => {
    const { page, stang } = await w.oppna('/hitta-ratt/annan-kommun/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Passar inte, därför att').first().isVisible()).toBe(true);
    expect(await page.getByText('Börja om').isVisible()).toBe(false);
    expect(await page.getByText('/hitta-ratt/annan-kommun/').isVisible()).toBe(true);
    await stang();
  });
});
