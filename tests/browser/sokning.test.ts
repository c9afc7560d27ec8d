import { describe, expect, test } from 'vitest';
import { webblasare } from './webblasare.ts';

const w = webblasare();

describe('sökning', () => {
  test('från startsidans fält till en träff, med frågan i adressen och bakåt som vanligt', async () => {
    const { page, problem, stang } = await w.oppna('/');
    await page.getByLabel('Sök – skriv som du pratar').fill('aktivitetsplatsen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=aktivitetsplatsen/);
    const forsta = page.locator('[data-sokresultat] li a').first();
    await forsta.waitFor();
    expect(await forsta.getAttribute('href')).toMatch(/aktivitetsplatsen/);
    expect(await page.locator('[data-sokresultat]').getAttribute('aria-busy')).toBe('false');
    expect(await page.getByRole('status').innerText()).toMatch(/\d+ sidor passar/);
    await forsta.click();
    await page.goBack();
    await forsta.waitFor();
    expect(problem).toEqual([]);
    await stang();
  });

  test('kroken utifrån ger samma sidor som syns', async () => {
    const { page, stang } = await w.oppna('/sok/?q=novum');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    const syns = await page
      .locator('[data-sokresultat] li a')
      .evaluateAll((a) => a.map((x) => x.getAttribute('href')));
    const krok = await page.evaluate(() => window.sokHook('novum'));
    expect(krok.map((t) => t.url)).toEqual(syns);
    expect(syns[0]).toMatch(/^\/(insatser|anmalan)\/novum\//);
    await stang();
  });

  test('filter visar bara ett slag av sidor', async () => {
    const { page, stang } = await w.oppna('/sok/?q=ips');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    await page.locator('[data-filter] a', { hasText: /^Insats \(/ }).click();
    await page.waitForURL(/typ=Insats/);
    await expect
      .poll(() => page.locator('[data-sokresultat] [data-typ]').allInnerTexts())
      .toEqual(expect.arrayContaining(['Insats']));
    expect(new Set(await page.locator('[data-sokresultat] [data-typ]').allInnerTexts())).toEqual(
      new Set(['Insats']),
    );
    await stang();
  });

  test.each(['<script>alert(1)</script>', '.*(a+)+$', '😀', '?!…', 'x'.repeat(10_000)])(
    'konstig fråga besvaras lugnt: %.20s',
    async (fraga) => {
      const { page, problem, stang } = await w.oppna('/sok/');
      await page.locator('input[name=q]').fill(fraga);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.getByRole('status').innerText(), { timeout: 10_000 })
        .not.toBe('');
      expect(problem).toEqual([]);
      await stang();
    },
  );

  test('inget hittat: listan från A till Ö syns igen', async () => {
    const { page, stang } = await w.oppna('/sok/?q=xyzzyqwv');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('Vi hittade inget');
    expect(await page.getByRole('heading', { name: 'Alla sidor från A till Ö' }).isVisible()).toBe(
      true,
    );
    await stang();
  });

  test('kan indexet inte laddas säger sidan det och visar listan', async () => {
    const { page, stang } = await w.oppna('/sok/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('input[name=q]').fill('novum');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('går inte att ladda');
    expect(await page.getByRole('heading', { name: 'Alla sidor från A till Ö' }).isVisible()).toBe(
      true,
    );
    await stang();
  });

  test('utan skript: listan från A till Ö och besked om varför', async () => {
    const { page, stang } = await w.oppna('/sok/?q=novum', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Sökningen behöver JavaScript');
    expect(await page.locator('[data-alla-sidor] a').count()).toBeGreaterThan(60);
    await stang();
  });
});
