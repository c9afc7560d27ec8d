/** A Chromium and a server of the built site, shared by the browser tests of one file. */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArgs, hittaChromium } from '#src/commands/chromium.ts';
import { servera } from '#src/commands/servera.ts';
import { sidor } from '../site/webbplats.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Starts both before the tests of a file and stops both after. */
export function webblasare() {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof servera>>;
  beforeAll(async () => {
    server = await servera(dist, 0);
    browser = await chromium.launch({ executablePath: await hittaChromium(), args: chromiumArgs });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stang();
  });
  return {
    /** The whole address of a page. */
    url: (adress: string) => `http://127.0.0.1:${server.port}${adress}`,
    /** A page in a context of its own, with the problems that the browser reported on it. */
    async oppna(
      adress: string,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; problem: string[]; stang: () => Promise<void> }> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      const problem: string[] = [];
      page.on('console', (m) => ['error', 'warning'].includes(m.type()) && problem.push(m.text()));
      page.on('pageerror', (e) => problem.push(e.message));
      page.on('request', (r) => {
        if (!r.url().startsWith(`http://127.0.0.1:${server.port}/`) && !r.url().startsWith('data:'))
          problem.push(`begärde ${r.url()}`);
      });
      await page.goto(adress.startsWith('/') ? `http://127.0.0.1:${server.port}${adress}` : adress);
      return { page, problem, stang: () => context.close() };
    },
  };
}

// Which pages the guide has follows from the criteria.
const guide = sidor.filter((s) => /^\/hitta-ratt\/./.test(s.adress));
const guidesida = (...delar: string[]) =>
  guide.find(({ main }) => delar.every((del) => main.querySelector(del) !== null))!.adress;

/** One page of each kind. */
export const SLAG = [
  '/',
  '/insatser/',
  '/insatser/aktivitetsplatsen/',
  '/insatser/novum/lattlast/',
  '/insatser/aktivitetsplatsen/starttider/',
  '/strukturella-insatser/',
  '/strukturella-insatser/kommunhubben/',
  '/malgrupper/',
  '/malgrupper/unga-vuxna-16-29/',
  '/for-dig/',
  '/for-dig/sjukskriven-utan-sgi/',
  '/hitta-ratt/',
  guidesida('nav[aria-label^="Svar på frågan"]', 'nav[aria-label="Ändra dina svar"]'),
  '/hitta-ratt/annan-kommun/',
  guidesida('[data-utslag="passar"]', '[data-utslag="kanPassa"]', '[data-utslag="passarInte"]'),
  '/anmalan/',
  '/anmalan/checklista/',
  '/anmalan/aktivitetsplatsen/halso-och-sjukvard/',
  '/anmalan/ips-beroende/jobbtorg/',
  '/anmalan/forsakringskassan/',
  '/insatser/jamfor/',
  '/insatser/jamfor/aktivitetsplatsen/novum/',
  '/forbund/',
  '/forbund/samsund/',
  '/forbund/kommuner-utan-forbund/',
  '/insatser-i-din-stadsdel/',
  '/rehabiliteringsbanan/',
  '/rehabiliteringsbanan/forsakringskassan/',
  '/rehabiliteringsbanan/kartlagga/',
  '/om-forbundet/',
  '/om-forbundet/medlemmar/',
  '/om-forbundet/budget/',
  '/om-forbundet/resultat/',
  '/malgrupper/vuxna-30-64/',
  '/exempel-fran-landet/',
  '/ordlista/',
  '/ordlista/sip/',
  '/kallor/',
  '/sok/',
  '/kontakt/',
  '/vald-i-nara-relationer/',
  '/english/',
  '/tillganglighet/',
  '/webbplatskarta/',
  '/redaktion/',
  '/404.html',
];
