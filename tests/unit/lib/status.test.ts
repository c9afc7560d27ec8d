import { describe, expect, test } from 'vitest';
import { granskningOf } from '#src/lib/granskning.ts';
import { nastaSlut, statusOf } from '#src/lib/status.ts';

const plan = { kort: 'verksamhetsplanen för 2025', datum: '2024-11-22' };
const idag = '2026-11-22';

describe('statusOf', () => {
  test('pengar som tagit slut gör insatsen oviss, aldrig pågående', () => {
    const status = statusOf({ start: 'våren 2023', finansieradTill: '2025-12' }, plan, idag);
    expect(status.kod).toBe('oviss');
    expect(status.rubrik).toBe('Finansierad till och med december 2025.');
    expect(status.text).toContain(
      'Vi vet inte om insatsen fortsätter. [Fråga kansliet](/kontakt/).',
    );
  });

  test('en preliminär plan räcker inte för att säga att den pågår', () => {
    expect(statusOf({ start: '2019', planeradTill: '2027' }, plan, idag).kod).toBe('obekraftad');
  });

  test('en källa från det senaste året gör det', () => {
    expect(
      statusOf(
        { start: '2019', planeradTill: '2027' },
        { kort: 'planen', datum: '2026-06-01' },
        idag,
      ).kod,
    ).toBe('pagar');
  });

  test('samma uppgift åldras: ett år senare är den obekräftad', () => {
    const period = { start: '2019', planeradTill: '2030' };
    const kalla = { kort: 'planen', datum: '2026-06-01' };
    expect(statusOf(period, kalla, '2027-06-01').kod).toBe('pagar');
    expect(statusOf(period, kalla, '2027-06-02').kod).toBe('obekraftad');
  });

  test('slut som passerats är avslutad, slut i dag är det inte', () => {
    expect(statusOf({ slut: '2024' }, plan, idag).kod).toBe('avslutad');
    expect(statusOf({ slut: idag }, plan, idag).kod).toBe('obekraftad');
  });

  test('start i framtiden är kommande', () => {
    expect(statusOf({ start: '2027-01-15' }, plan, idag)).toMatchObject({
      kod: 'kommande',
      rubrik: 'Börjar 15 januari 2027.',
    });
  });

  test('en källa utan datum bekräftar ingenting', () => {
    expect(statusOf({ slut: '2027-08-31' }, { kort: 'registret' }, idag).kod).toBe('obekraftad');
  });
});

describe('granskningOf', () => {
  const granskning = { senast: '2026-05-22', ansvarig: 'kommunikatör' };
  test('förfaller dagen efter nästa granskning', () => {
    expect(granskningOf(granskning, 6, '2026-11-22')).toMatchObject({
      nasta: '2026-11-22',
      forsenad: false,
    });
    expect(granskningOf(granskning, 6, '2026-11-23').forsenad).toBe(true);
  });
  test('eget intervall går före', () => {
    expect(granskningOf({ ...granskning, intervallManader: 12 }, 6, '2026-11-23').forsenad).toBe(
      false,
    );
  });
});

describe('nastaSlut', () => {
  test('det första slut som ligger framåt, med sin sista dag', () => {
    const period = {
      start: '2019',
      finansieradTill: '2025-12',
      planeradTill: '2027',
      slut: '2030',
    };
    expect(nastaSlut(period, idag)).toEqual({
      falt: 'planeradTill',
      tid: '2027',
      dag: '2027-12-31',
    });
    expect(nastaSlut(period, '2025-12-31')?.falt).toBe('finansieradTill');
    expect(nastaSlut(period, '2028-01-01')?.falt).toBe('slut');
    expect(nastaSlut({ start: '2019', slut: '2025' }, idag)).toBeUndefined();
  });
});
