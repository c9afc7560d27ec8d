import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { webblasare } from './webblasare.ts';

const axeFil = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

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
    // What the full text adds comes below.
    expect(syns.slice(0, krok.length)).toEqual(krok.map((t) => t.url));
    expect(syns[0]).toBe('/insatser/novum/');
    await stang();
  });

  test('filter visar bara ett slag av sidor', async () => {
    const { page, stang } = await w.oppna('/sok/?q=ips');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    await page.locator('[data-filter] a', { hasText: /^Insats$/ }).click();
    await page.waitForURL(/typ=Insats/);
    await expect
      .poll(async () => [
        ...new Set(await page.locator('[data-sokresultat] [data-typ]').allInnerTexts()),
      ])
      .toEqual(['Insats']);
    await stang();
  });

  test('ett filter i adressen når också de sidor som inte står bland de första', async () => {
    const { page, stang } = await w.oppna('/sok/?q=novum');
    await page.locator('[data-sokresultat] li a').nth(12).waitFor();
    const typer = await page.locator('[data-sokresultat] [data-typ]').allInnerTexts();
    const sist = typer.find((t) => !typer.slice(0, 8).includes(t)) ?? typer.at(-1)!;
    await page.goto(w.url(`/sok/?q=novum&typ=${encodeURIComponent(sist)}`));
    await page.locator('[data-sokresultat] li a').first().waitFor();
    const antal = typer.filter((t) => t === sist).length;
    await expect.poll(() => page.locator('[data-sokresultat] li').count()).toBe(antal);
    expect(await page.getByRole('status').innerText()).toBe(
      antal === 1 ? 'En sida passar.' : `${antal} sidor passar.`,
    );
    await stang();
  });

  test.each(['<script>alert(1)</script>', '.*(a+)+$', '😀', '?!…', 'x'.repeat(10_000)])(
    'konstig fråga besvaras lugnt: %.20s',
    async (fraga) => {
      const { page, problem, stang } = await w.oppna('/sok/');
      await page.locator('input#sok').fill(fraga);
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

  test('kan motorn inte laddas säger sidan det och visar listan', async () => {
    const { page, stang } = await w.oppna('/sok/');
    await page.route('**/sok/motor-*.json', (route) => route.abort());
    await page.reload();
    await page.locator('input#sok').fill('hunden är sjuk');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('går inte att ladda');
    expect(await page.getByRole('heading', { name: 'Alla sidor från A till Ö' }).isVisible()).toBe(
      true,
    );
    await stang();
  });

  test('kommer motorns skript inte fram syns listan ändå', async () => {
    const { page, stang } = await w.oppna('/kontakt/');
    await page.route('**/sok/motor-*.js', (route) => route.abort());
    await page.goto(w.url('/sok/?q=hunden'));
    await page.getByRole('heading', { name: 'Alla sidor från A till Ö' }).waitFor();
    await stang();
  });

  test('en vanlig fråga besvaras av sidan själv, i en enda begäran', async () => {
    const { page, stang } = await w.oppna('/kontakt/');
    await page.route(/\/sok\/motor|\/pagefind\//, (route) => route.abort());
    const hamtat: string[] = [];
    page.on('request', (r) => hamtat.push(new URL(r.url()).pathname));
    await page.goto(w.url('/sok/?q=Vad är missbruk?'));
    await page.locator('[data-sokresultat] li a').first().waitFor();
    expect(await page.locator('[data-sokresultat] li a').first().getAttribute('href')).toBe(
      '/insatser/ips-beroende/',
    );
    expect(hamtat.filter((p) => !/woff2|ikon|motor/.test(p))).toEqual(['/sok/']);
    await stang();
  });

  test('det som skrevs innan skriptet kom är också en fråga', async () => {
    const { page, stang } = await w.oppna('/sok/', { javaScriptEnabled: true });
    const html = await (await page.request.get(w.url('/sok/'))).text();
    // As when the reader is faster than the script: the field already holds something.
    await page.route('**/sok/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.replace(
          '<script type="application/json" id="sokdata">',
          (m) => `<script>document.querySelector('input#sok').value = 'missbruk'</script>${m}`,
        ),
      }),
    );
    await page.goto(w.url('/sok/'));
    await page.locator('[data-sokresultat] li a').first().waitFor();
    expect(await page.locator('input#sok').inputValue()).toBe('missbruk');
    await stang();
  });

  test('en situation som liknar frågan visas som svar ovanför träffarna', async () => {
    const { page, stang } = await w.oppna('/sok/?q=hoppat av gymnasiet');
    const svar = page.locator('[data-svar]');
    await expect
      .poll(() => svar.locator('a').first().getAttribute('href'))
      .toBe('/for-dig/under-30-utan-jobb-eller-skola/');
    expect(await svar.locator('h2').innerText()).toContain('Jag är under 30');
    await stang();
  });

  test('utan skript: listan från A till Ö och besked om varför', async () => {
    const { page, stang } = await w.oppna('/sok/?q=novum', { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Sökningen behöver JavaScript');
    expect(await page.locator('[data-alla-sidor] a').count()).toBeGreaterThan(60);
    await stang();
  });

  test('utan skript: situationerna också, och fältet i sidhuvudet leder till söksidan', async () => {
    const { page, stang } = await w.oppna('/kontakt/', { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Sök på webbplatsen' }).fill('novum');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=novum/);
    expect(await page.getByRole('heading', { name: 'Känner du igen dig?' }).isVisible()).toBe(true);
    await stang();
  });

  test('i 320 px leder en länk i sidhuvudet till sökningen', async () => {
    const { page, stang } = await w.oppna('/kontakt/', { viewport: { width: 320, height: 700 } });
    await page.getByRole('banner').getByRole('link', { name: 'Sök' }).click();
    await page.waitForURL(/\/sok\//);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await stang();
  });

  test('första svaret behöver bara sidan; motorn och fulltexten ändrar inte det som visas', async () => {
    const { page, stang } = await w.oppna('/sok/');
    const hamtat: string[] = [];
    let byte = 0;
    page.on('request', (r) => hamtat.push(new URL(r.url()).pathname));
    page.on('response', (r) => {
      if (r.url().includes('/pagefind/'))
        void r
          .request()
          .sizes()
          .then(
            (s) => (byte += s.responseBodySize),
            () => undefined,
          );
    });
    let slapp = () => {};
    const vanta = new Promise<void>((klar) => (slapp = klar));
    await page.route(/\/sok\/motor|\/pagefind\//, async (route) => {
      await vanta;
      await route.continue();
    });
    await page.locator('input#sok').fill('utbränd');
    const lankar = page.locator('[data-sokresultat] li a');
    await lankar.first().waitFor();
    expect(await page.locator('[data-sokresultat]').getAttribute('aria-busy')).toBe('false');
    expect(hamtat.filter((p) => p.startsWith('/pagefind/'))).toEqual([]);
    const lage = () =>
      lankar.evaluateAll((a) =>
        a.map((x) => [x.getAttribute('href'), Math.round(x.getBoundingClientRect().top)]),
      );
    const forut = await lage();
    slapp();
    await expect
      .poll(() => hamtat.filter((p) => p.endsWith('.pf_fragment')).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    await page.waitForTimeout(500);
    expect((await lage()).slice(0, forut.length)).toEqual(forut);
    // 70 kB of it is Pagefind's program and about 40 kB one part of its index.
    expect(byte).toBeLessThan(130_000);
    // In the page itself: a worker that cannot start is waited for.
    expect(hamtat.filter((p) => p.includes('worker'))).toEqual([]);
    await stang();
  });

  test('ett ord som bara står i en sidas text hittas, och visas i sin mening', async () => {
    const { page, stang } = await w.oppna('/sok/?q=arbetsterapi');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    expect(await page.locator('[data-sokresultat] li a').first().getAttribute('href')).toBe(
      '/insatser/novum/',
    );
    await stang();
  });

  test('säger varför: officiellt ord, rättad stavning, träffen markerad, avslutad insats', async () => {
    const { page, stang } = await w.oppna('/sok/?q=socialbidrag');
    await expect
      .poll(() => page.locator('[data-skal]').innerText())
      .toContain('Vi sökte även på ekonomiskt bistånd');
    await page.locator('input#sok').fill('aktivitesplatsen');
    await expect
      .poll(() => page.locator('[data-skal]').innerText())
      .toContain('Menade du aktivitetsplatsen?');
    expect(await page.locator('[data-sokresultat] li a').first().locator('mark').innerText()).toBe(
      'Aktivitetsplatsen',
    );
    await page.locator('input#sok').fill('novum');
    await expect
      .poll(() => page.locator('[data-sokresultat] li').first().innerText())
      .toContain('Finansierad till och med');
    await stang();
  });

  test.each([
    ['Jordbro', 'Jordbro ligger i Haninge, som hör till'],
    ['Solna', 'är inte med i något samordningsförbund'],
    ['SGI', 'inkomst'],
    ['remiss', 'I regel kan du inte anmäla dig själv'],
  ])('direkt svar: %s', async (fraga, svar) => {
    const { page, stang } = await w.oppna(`/sok/?q=${fraga}`);
    await expect.poll(() => page.locator('[data-svar]').innerText()).toContain(svar);
    await stang();
  });

  test('med tangentbord: skriv, svar, träff; och tillbaka till frågan innan', async () => {
    const { page, stang } = await w.oppna('/sok/');
    await page.locator('input#sok').focus();
    await page.keyboard.type('novum');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=novum/);
    await page.locator('[data-sokresultat] li a').first().waitFor();
    await page.locator('input#sok').fill('checklista');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=checklista/);
    await page.goBack();
    await expect.poll(() => page.locator('input#sok').inputValue()).toBe('novum');
    await page.locator('input#sok').focus();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('[data-sokresultat]') !== null))
        break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/insatser\/novum\//);
    await stang();
  });

  test('i skärmläsarens träd: läget, svaret och träffarna som rubriker med länkar', async () => {
    const { page, stang } = await w.oppna('/sok/?q=SGI');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    const trad = await page.locator('main').ariaSnapshot();
    expect(trad).toMatch(/status: \d+ sidor passar/);
    expect(trad).toMatch(/heading "[^"]*SGI[^"]*" \[level=2\]/);
    expect(trad).toMatch(/list:\s+- listitem:/);
    expect(trad).toMatch(/navigation "Visa bara"/);
    expect(trad).toMatch(/searchbox "Sök – skriv som du pratar"/);
    await stang();
  });

  test('axe hittar inget på en sida med svar och träffar', async () => {
    const { page, stang } = await w.oppna('/sok/?q=Haninge', { bypassCSP: true });
    await page.locator('[data-sokresultat] li a').first().waitFor();
    await page.addScriptTag({ path: axeFil });
    const fel = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map((v) => [v.id, v.nodes.map((n) => n.html)]);
    });
    expect(fel).toEqual([]);
    await stang();
  });

  test('ingen fråga lämnar webbläsaren', async () => {
    const { page, problem, stang } = await w.oppna('/sok/');
    const hamtat: string[] = [];
    page.on('request', (r) => hamtat.push(decodeURIComponent(r.url())));
    await page.locator('input#sok').fill('självskadebeteende');
    await page.locator('[data-sokresultat] li a').first().waitFor();
    await page.waitForTimeout(1500);
    expect(hamtat.filter((u) => /självskade/i.test(u))).toEqual([]);
    expect(problem).toEqual([]);
    await stang();
  });
});
