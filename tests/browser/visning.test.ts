import { describe, expect, test } from 'vitest';
import { SLAG, webblasare } from './webblasare.ts';

const w = webblasare();

describe('visning', () => {
  test(
    'inga fel i konsolen, inget från andra webbplatser, inget sparat, högst ett typsnitt',
    { timeout: 120_000 },
    async () => {
      for (const adress of SLAG) {
        const { page, problem, stang } = await w.oppna(adress);
        await page.waitForLoadState('networkidle');
        expect(problem, adress).toEqual([]);
        const { resurser, lagrat } = await page.evaluate(() => ({
          resurser: performance.getEntriesByType('resource').map((r) => new URL(r.name).pathname),
          lagrat: localStorage.length + sessionStorage.length + document.cookie.length,
        }));
        expect(lagrat, adress).toBe(0);
        expect(await page.context().cookies(), adress).toEqual([]);
        const andra = resurser.filter((r) => !r.endsWith('.woff2') && r !== '/ikon.svg');
        if (adress !== '/sok/') expect(andra, adress).toEqual([]);
        expect(resurser.filter((r) => r.endsWith('.woff2')).length, adress).toBeLessThanOrEqual(1);
        await stang();
      }
    },
  );

  test(
    'inget flyttar sig medan sidan laddas, inte heller på en långsam linje',
    { timeout: 180_000 },
    async () => {
      for (const adress of SLAG.slice(0, 12)) {
        const { page, stang } = await w.oppna('/404.html', {
          viewport: { width: 412, height: 823 },
        });
        const cdp = await page.context().newCDPSession(page);
        await cdp.send('Network.enable');
        await cdp.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 150,
          downloadThroughput: 200_000,
          uploadThroughput: 90_000,
        });
        await page.goto(w.url(adress), { waitUntil: 'networkidle' });
        const skift = await page.evaluate(
          () =>
            new Promise<number>((done) => {
              let summa = 0;
              new PerformanceObserver((lista) => {
                for (const post of lista.getEntries())
                  summa += (post as PerformanceEntry & { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(summa), 300);
            }),
        );
        expect(skift, adress).toBe(0);
        await stang();
      }
    },
  );

  test('utan skript och utan CSS finns allt innehåll i läsordning', async () => {
    const { page, stang } = await w.oppna('/insatser/aktivitetsplatsen/', {
      javaScriptEnabled: false,
    });
    const med = await page.locator('main').innerText();
    for (const text of [
      'Vad är det?',
      'Det här krävs',
      'Introduktionsmöte',
      'Vem kan anmäla?',
      'Källor och datum',
    ])
      expect(med).toContain(text);
    await stang();
    const utan = await w.oppna('/insatser/aktivitetsplatsen/');
    await utan.page.evaluate(() => document.querySelectorAll('style').forEach((s) => s.remove()));
    const ordning = await utan.page.evaluate(() =>
      [...document.querySelectorAll('h1, h2')].map((h) => h.textContent!.trim()),
    );
    expect(ordning.slice(0, 3)).toEqual([
      'Aktivitetsplatsen',
      'Är det rätt för mig?',
      'Vecka för vecka',
    ]);
    expect(await utan.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await utan.stang();
  });

  test('i tvingade färger finns ingen text med egen färg', async () => {
    const { page, stang } = await w.oppna('/', { forcedColors: 'active' });
    const farger = await page.evaluate(() => {
      const tillatna = new Set<string>();
      const prov = document.createElement('i');
      document.body.append(prov);
      for (const f of [
        'CanvasText',
        'LinkText',
        'ButtonText',
        'HighlightText',
        'Canvas',
        'VisitedText',
        'FieldText',
        'GrayText',
      ]) {
        prov.style.color = f;
        tillatna.add(getComputedStyle(prov).color);
      }
      return [...document.querySelectorAll('h1, h2, p, a, li, button')]
        .map((e) => [e.textContent!.trim().slice(0, 30), getComputedStyle(e).color] as const)
        .filter(([, farg]) => !tillatna.has(farg));
    });
    expect(farger).toEqual([]);
    await stang();
  });

  test('på papper syns innehållet men inte menyer och knappar', async () => {
    const { page, stang } = await w.oppna('/insatser/novum/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('footer').isVisible()).toBe(false);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.getByText('Avstämd mot källorna').isVisible()).toBe(true);
    await stang();
  });

  test('på papper är startsidans båda dörrar mörk text på vitt', async () => {
    const { page, stang } = await w.oppna('/');
    await page.emulateMedia({ media: 'print' });
    const farger = await page.evaluate(() =>
      ['body', '.dorrar > :first-child a', '.dorrar > :last-child a'].map(
        (s) => getComputedStyle(document.querySelector(s)!).color,
      ),
    );
    expect(new Set(farger).size, farger.join(' ')).toBe(1);
    await stang();
  });
});
