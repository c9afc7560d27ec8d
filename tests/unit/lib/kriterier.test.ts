import { describe, expect, test } from 'vitest';
import {
  bedom,
  delas,
  svarAv,
  utfallAv,
  utslagsord,
  type Kriterieform,
} from '#src/lib/kriterier.ts';

const bas = { text: '', istallet: 'Fråga.' };
const alder: Kriterieform = {
  ...bas,
  slag: 'maste',
  typ: 'alder',
  villkor: { fran: 16, till: 29 },
};
const halsa: Kriterieform = {
  ...bas,
  slag: 'maste',
  typ: 'halsa',
  villkor: { nagonAv: ['ohalsa', 'beroende'] },
};
const inteFor: Kriterieform = {
  ...bas,
  slag: 'inteFor',
  typ: 'bostad',
  villkor: { kommun: ['0114'] },
};
const bor: Kriterieform = {
  ...bas,
  slag: 'bor',
  typ: 'arbetsmal',
  villkor: { nagonAv: ['arbete'] },
};

describe('utfallAv', () => {
  test.each([
    [{ fran: 16, till: 29 }, 'uppfyllt'],
    [{ fran: 29, till: 29 }, 'uppfyllt'],
    [{ fran: 30, till: 64 }, 'ejUppfyllt'],
    [{ fran: 25, till: 35 }, 'vetInte'],
    [undefined, 'vetInte'],
  ] as const)('ålder %o: %s', (svar, utfall) => {
    expect(utfallAv(alder, { alder: svar })).toBe(utfall);
  });

  test.each([
    [{ nagon: ['beroende'] }, 'uppfyllt'],
    [{ nagon: ['beroende', 'psykossjukdom'] }, 'vetInte'],
    [{ nagon: ['psykossjukdom'] }, 'vetInte'],
    [{ nagon: ['psykossjukdom'], inga: ['ohalsa', 'beroende'] }, 'ejUppfyllt'],
    [{ inga: ['ohalsa'] }, 'vetInte'],
    [{}, 'vetInte'],
  ] as const)('ord %o: %s', (ord, utfall) => {
    expect(utfallAv(halsa, { ord: { halsa: ord } })).toBe(utfall);
  });
});

describe('bedom', () => {
  const alla = [bor, halsa, alder, inteFor];
  test('det som är okänt utesluter aldrig', () => {
    const { utslag, okanda, avgor } = bedom(alla, {});
    expect(utslag).toBe('kanPassa');
    expect(avgor).toBeUndefined();
    expect(okanda).toEqual([halsa, alder, inteFor]);
  });
  test('passar när varje måste stämmer och inget inte för gäller, med eller utan bör', () => {
    const svar = {
      alder: { fran: 20, till: 20 },
      kommun: ['0180'],
      ord: { halsa: { nagon: ['ohalsa'] }, arbetsmal: { inga: ['arbete'] } },
    };
    expect(bedom(alla, svar).utslag).toBe('passar');
  });
  test('det skäl som är lättast att förstå avgör, och säger vart man vänder sig', () => {
    const svar = { alder: { fran: 40, till: 40 }, kommun: ['0114'] };
    expect(bedom(alla, svar)).toMatchObject({ utslag: 'passarInte', avgor: inteFor });
    expect(bedom(alla, { alder: svar.alder })).toMatchObject({
      utslag: 'passarInte',
      avgor: alder,
    });
  });
  test('flera ord i en profil betyder något av dem', () => {
    expect(bedom([halsa], svarAv({ halsa: ['ohalsa', 'beroende'] })).utslag).toBe('passar');
    expect(bedom([halsa], svarAv({ halsa: ['ohalsa', 'psykossjukdom'] })).utslag).toBe('kanPassa');
  });
});

describe('det som alla insatser kräver', () => {
  const bostad = (...kommun: string[]): Kriterieform => ({
    slag: 'maste',
    typ: 'bostad',
    text: 'Du bor här.',
    villkor: { kommun },
  });
  const namn = (kod: string) => ({ '0180': 'Stockholm', '0184': 'Solna' })[kod]!;
  test('är det som är ett måste i var och en, i den ordning som läsaren får skäl', () => {
    const alla = [
      { kriterier: [alder, bostad('0180'), halsa] },
      { kriterier: [bostad('0180'), alder] },
    ];
    expect(delas(alla, namn)).toEqual(['bo i Stockholm', 'ha rätt ålder']);
    expect(delas([...alla, { kriterier: [bostad('0184'), inteFor] }], namn)).toEqual([
      'bo i Stockholm eller Solna',
    ]);
    expect(delas([...alla, { kriterier: [inteFor, bor] }], namn)).toEqual([]);
  });
});

test('en insats som ingen har bekräftat sägs aldrig bara passa', () => {
  expect(utslagsord('passar', 'pagar')).toBe('Passar');
  expect(utslagsord('passar', 'oviss')).toBe(
    'Passar enligt kriterierna, men vi vet inte om insatsen pågår',
  );
  expect(utslagsord('kanPassa', 'obekraftad')).toContain('men vi vet inte');
  expect(utslagsord('passarInte', 'oviss')).toBe('Passar inte');
});
