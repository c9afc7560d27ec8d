import { describe, expect, test } from 'vitest';
import { buildDate } from '#src/lib/byggdatum.ts';
import { personuppgifter } from '#src/lib/personuppgifter.ts';
import { losaSiffror } from '#src/lib/siffror.ts';
import { jamfor, lix, narmast, skrivTal, skrivVarde, uppraknat } from '#src/lib/svenska.ts';

describe('lix', () => {
  test('räknar ord per mening och andel långa ord', () => {
    // 6 words, 2 sentences, 1 long word (samordning): 3 + 100/6.
    expect(lix('Vi ger stöd. Det är samordning.')).toBeCloseTo(3 + 100 / 6);
  });
  test('byråkratsvenska ligger högt', () => {
    expect(
      lix('Rehabiliteringsinsatsernas implementering förutsätter myndighetsgemensam samverkan.'),
    ).toBeGreaterThan(60);
  });
  test('tom text är 0', () => expect(lix('  ')).toBe(0));
});

describe('tal', () => {
  test.each([
    [878, '878'],
    [1000, '1\u00a0000'],
    [36168, '36\u00a0168'],
    [57.77, '57,77'],
    [-782, '−782'],
    [-1500, '−1\u00a0500'],
    [1234567.5, '1\u00a0234\u00a0567,5'],
  ])('%d', (n, vantat) => expect(skrivTal(n)).toBe(vantat));
  test('enhet som hör till talet skrivs ut, andra inte', () => {
    expect(skrivVarde(50, '%')).toBe('50\u00a0%');
    expect(skrivVarde(878, 'deltagare')).toBe('878');
    expect(skrivVarde('16–66', 'år')).toBe('16–66');
  });
});

describe('ord', () => {
  test('å, ä och ö kommer sist', () => {
    expect(['ö', 'a', 'å', 'z', 'ä'].sort(jamfor)).toEqual(['a', 'z', 'å', 'ä', 'ö']);
  });
  test('närmaste ord, om något är nära', () => {
    expect(narmast('unga', ['vuxna-30-64', 'unga-vuxna-16-29'])).toBe('unga-vuxna-16-29');
    expect(narmast('kommunhuben', ['kommunhubben', 'kunskapsdialoger'])).toBe('kommunhubben');
    expect(narmast('xyz', ['kommunhubben'])).toBeUndefined();
    // One sign begins everything, and is never meant.
    expect(narmast('/bild.png', ['/'])).toBeUndefined();
    expect(narmast('/', ['/kontakt/'])).toBeUndefined();
  });
  test('uppräkning', () => {
    expect(uppraknat(['Solna', 'Ekerö', 'Lidingö'])).toBe('Solna, Ekerö och Lidingö');
    expect(uppraknat(['Solna'])).toBe('Solna');
  });
});

describe('losaSiffror', () => {
  test('hittar tal, men inte namn med siffror', () => {
    expect(losaSiffror('Det tar 16 veckor')).toEqual(['16']);
    expect(
      losaSiffror('Ring 112, 114 14 eller 1177. Lag (2003:1210). WCAG 2.2, EN 301 549. Ett A4.'),
    ).toEqual([]);
    expect(losaSiffror('Ett A3 på exempel24.se')).toEqual(['3', '24']);
  });
});

describe('personuppgifter', () => {
  test.each([
    ['skriv till fornamn.efternamn@exempel.se', 'en e-postadress'],
    ['ring 070-123 45 67', 'ett mobilnummer'],
    ['ring 08-508 00 000', 'ett telefonnummer'],
    ['född 850101-1234', 'ett personnummer'],
  ])('%s', (text, slag) => expect(personuppgifter(text).map((p) => p.slag)).toContain(slag));
  test('år, lagar och tusental är inte personuppgifter', () => {
    expect(personuppgifter('2024-11-22, lag (2003:1210), 36 168 tkr, 2016–2024, 1 177')).toEqual(
      [],
    );
  });
});

describe('buildDate', () => {
  test('dagen är Stockholms, inte UTC:s', () => {
    expect(buildDate({}, new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
  });
  test('BUILD_DATE går före, och måste finnas i kalendern', () => {
    expect(buildDate({ BUILD_DATE: '2026-11-22' }, new Date(0))).toBe('2026-11-22');
  });
  test.each(['2026-02-30', '2026-13-01', '2026-11', 'i dag'])('BUILD_DATE=%s är fel', (fel) => {
    expect(() => buildDate({ BUILD_DATE: fel }, new Date(0))).toThrow(
      `BUILD_DATE="${fel}" är inget datum. Skriv år-månad-dag, till exempel 2026-11-22.`,
    );
  });
});
