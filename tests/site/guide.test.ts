/** The guide as it was built. That its answers are right is shown in tests/unit/lib/guide.test.ts. */
import { describe, expect, test } from 'vitest';
import { idn } from './innehall.ts';
import { sida, sidor } from './webbplats.ts';

const guide = sidor.filter((s) => s.adress.startsWith('/hitta-ratt/'));
const resultat = guide.filter((s) => s.main.querySelector('[data-utslag]'));
const fragor = guide.filter((s) => !resultat.includes(s));

describe('guiden', () => {
  test('har frågor och svar', () => {
    expect(fragor.length).toBeGreaterThan(0);
    expect(resultat.length).toBeGreaterThan(0);
  });

  test('bara första sidan finns i sökningen och för sökmotorer', () => {
    for (const { adress, dom, main } of guide) {
      const forsta = adress === '/hitta-ratt/';
      expect(main.hasAttribute('data-pagefind-body'), adress).toBe(forsta);
      expect(dom.querySelector('meta[name=robots]') === null, adress).toBe(forsta);
    }
  });

  test('varje fråga säger var du är, har minst tre svar och ett av dem är att inte veta', () => {
    for (const { adress, dom, main } of fragor) {
      expect(dom.querySelector('main')!.text, adress).toMatch(/Fråga \d av \d/);
      const svar = main
        .querySelectorAll('nav[aria-label^="Svar på frågan"] a')
        .map((a) => a.text.trim());
      expect(svar.length, adress).toBeGreaterThanOrEqual(3);
      expect(svar.at(-1), adress).toMatch(/^Jag (vet inte|vill inte svara)/);
    }
  });

  test('varje sida efter den första visar svaren, med väg att ändra dem', () => {
    for (const { adress, main } of guide.filter((s) => s.adress !== '/hitta-ratt/')) {
      const rader = main.querySelectorAll('nav[aria-label="Ändra dina svar"] li');
      expect(rader.length, adress).toBeGreaterThan(0);
      for (const rad of rader) {
        const mal = rad.querySelector('a')!.getAttribute('href')!;
        expect(
          fragor.some((f) => f.adress === mal),
          `${adress} → ${mal}`,
        ).toBe(true);
      }
    }
  });

  test('varje svar säger om alla insatser som inte är avslutade, och det som inte passar säger varför', () => {
    const antal = sida('/insatser/').main.querySelectorAll(
      '[data-status]:not([data-status="avslutad"])',
    ).length;
    for (const { adress, main } of resultat) {
      expect(main.querySelectorAll('[data-utslag]').length, adress).toBe(antal);
      const nej = main.querySelectorAll('[data-utslag="passarInte"]');
      const skal = main.text.match(/Passar inte, därför att/g)?.length ?? 0;
      expect(skal > 0, adress).toBe(nej.length > 0);
      for (const li of main.querySelectorAll('[data-utslag="kanPassa"]'))
        expect(li.querySelector('[data-kriterier="okanda"] li'), adress).not.toBeNull();
      const nagotPassar = main.querySelector('[data-utslag="passar"], [data-utslag="kanPassa"]');
      if (nagotPassar) expect(main.querySelector('#anmalare'), adress).not.toBeNull();
      else expect(main.text, adress).toContain('Vänd dig hit i stället');
      for (const mal of ['/hitta-ratt-instans/', '/forbund/', '/for-dig/'])
        expect(main.querySelector(`a[href="${mal}"]`), adress).not.toBeNull();
    }
  });

  test('det som inte passar föreslås inte i stället för något annat', () => {
    for (const { adress, main } of resultat) {
      const foreslas = main
        .querySelectorAll('.notis p a, #passar-inte ~ ul > li > p a')
        .map((a) => a.getAttribute('href')!);
      for (const nej of main.querySelectorAll('[data-utslag="passarInte"] > a'))
        expect(foreslas, adress).not.toContain(nej.getAttribute('href'));
    }
  });

  test('den som anmäler kommer till ett underlag för varje insats som kan passa', () => {
    for (const { adress, main } of resultat) {
      const passar = main
        .querySelectorAll('[data-utslag="passar"], [data-utslag="kanPassa"]')
        .map((li) => li.getAttribute('data-insats')!);
      const lankar = main
        .querySelectorAll('#anmalare ~ div a')
        .map((a) => a.getAttribute('href')!.split('/'));
      expect([...new Set(lankar.map(([, , insats]) => insats))].sort(), adress).toEqual(
        passar.sort(),
      );
      // Who needs the support is told how to get in at the top of the page.
      expect(
        lankar.filter(([, , , roll]) => roll === 'sjalv'),
        adress,
      ).toEqual([]);
    }
  });

  test('en insats som ingen har bekräftat sägs inte pågå', () => {
    for (const { adress, main } of resultat)
      for (const p of main.querySelectorAll('[data-utslag] > p[data-status]'))
        if (p.getAttribute('data-status') !== 'pagar')
          expect(p.text, adress).toMatch(/vi vet inte om insatsen pågår|har inte börjat/);
  });
});

describe('situationer', () => {
  test('varje situation visar vad som kan passa, med skäl, och aldrig en avslutad insats', () => {
    const avslutade = new Set(
      sida('/insatser/')
        .main.querySelectorAll('[data-status="avslutad"]')
        .map((e) => e.closest('li')!.querySelector('a')!.getAttribute('href')!.split('/')[2]!),
    );
    for (const id of idn('situationer')) {
      const { adress, main } = sida(`/for-dig/${id}/`);
      const rader = main.querySelectorAll('li[data-insats]');
      expect(rader.length, adress).toBeGreaterThan(0);
      for (const rad of rader) {
        const insats = rad.getAttribute('data-insats')!;
        expect(rad.querySelector('[data-kriterier] li'), `${adress} ${insats}`).not.toBeNull();
        expect(avslutade.has(insats), `${adress} ${insats}`).toBe(false);
      }
      expect(main.querySelector('.notis')!.text, adress).toContain('Nästa steg.');
    }
  });
});
