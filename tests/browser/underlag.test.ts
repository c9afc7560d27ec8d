import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { arUnderlag } from '#src/lib/adresser.ts';
import { idn, yaml } from '../site/innehall.ts';
import { sidor } from '../site/webbplats.ts';
import { webblasare } from './webblasare.ts';

const w = webblasare();
const underlag = sidor.filter((s) => arUnderlag(s.adress));

/** What an editor does about a kit that has become too long. */
const forLangt = (adress: string, antal: number): string => {
  const [, , insats, roll] = adress.split('/');
  return `content/insatser/${insats}/index.mdx anmalan: underlaget för "${roll}" blir ${antal} A4-sidor, högst en får plats. Korta forberedelser, dokument, steg, samtal eller okant`;
};

describe('underlag på papper', () => {
  test('det finns ett för varje insats och roll', () => {
    expect(underlag.length).toBe(idn('insatser').length * yaml<unknown[]>('roller.yaml').length);
  });

  // The font is optional, so a first print may come in the reserve face: both must fit.
  test.each([
    ['webbplatsens typsnitt', false],
    ['reservtypsnittet', true],
  ])('varje underlag får plats på ett A4, med %s', { timeout: 240_000 }, async (_, reserv) => {
    const { page, stang } = await w.oppna('/');
    if (reserv) await page.route('**/*.woff2', (r) => r.abort());
    const forLanga: string[] = [];
    for (const { adress } of underlag) {
      await page.goto(w.url(adress));
      // A group start that somebody has told us of takes more room than none.
      await page.evaluate(async () => {
        const start = document.querySelector('#start + .prosa > p');
        if (start)
          start.textContent =
            'Sista dag att anmäla: 22 september 2027 (vecka 38). Gruppen börjar 28 september 2027 i Sköndal, Trädgården. Finns det plats? Det fanns få platser den 20 september 2027.';
        await document.fonts.ready;
      });
      const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      const { width, height } = pdf.getPage(0).getSize();
      expect([Math.round(width), Math.round(height)], adress).toEqual([595, 842]);
      if (pdf.getPageCount() !== 1) forLanga.push(forLangt(adress, pdf.getPageCount()));
    }
    await stang();
    expect(forLanga).toEqual([]);
  });
});

test('jämförelsen skrivs ut med alla kolumner på papperet', async () => {
  // The width between the margins of an A4.
  const { page, stang } = await w.oppna('/insatser/jamfor/', {
    viewport: { width: 680, height: 1028 },
  });
  const utanfor = () =>
    page.evaluate(() => {
      const ram = document.querySelector('.tabell')!;
      return ram.scrollWidth - ram.clientWidth;
    });
  expect(await utanfor()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await utanfor()).toBe(0);
  // No word of a question is divided into letters.
  const smal = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.tabell tbody th')]
      .filter((th) => th.scrollWidth > th.clientWidth || th.clientWidth < 40)
      .map((th) => th.innerText),
  );
  expect(smal).toEqual([]);
  await stang();
});
