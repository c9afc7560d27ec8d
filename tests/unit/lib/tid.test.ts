import { describe, expect, test } from 'vitest';
import { addMonths, parseTid, skrivTid } from '#src/lib/tid.ts';

describe('parseTid', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31', '2019'],
    ['2019-04', '2019-04-01', '2019-04-30', 'april 2019'],
    ['2024-02-29', '2024-02-29', '2024-02-29', '29 februari 2024'],
    ['våren 2023', '2023-01-01', '2023-06-30', 'våren 2023'],
    ['Våren 2023', '2023-01-01', '2023-06-30', 'våren 2023'],
    ['2019-08/2020-06', '2019-08-01', '2020-06-30', 'augusti 2019–juni 2020'],
  ])('%s', (text, fran, till, skriven) => {
    expect(parseTid(text)).toEqual({ fran, till, skriven });
  });

  test.each([
    '2025-02-30',
    '2025-13-01',
    '2023-02-29',
    '2025-00',
    'förra året',
    '2020/2019',
    '',
    '25-01-01',
  ])('%s finns inte i kalendern', (text) => expect(parseTid(text)).toBeUndefined());
});

describe('skrivTid', () => {
  test('kastar på det som inte är en tid', () => {
    expect(() => skrivTid('snart')).toThrow('"snart" är ingen tid');
  });
});

describe('addMonths', () => {
  test.each([
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s + %i månader', (datum, manader, vantat) => {
    expect(addMonths(datum, manader)).toBe(vantat);
  });
});
