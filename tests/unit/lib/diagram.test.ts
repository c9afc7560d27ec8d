import { describe, expect, test } from 'vitest';
import { csv, felIFigur, staplar, tider, type Figur, type Tal } from '#src/lib/diagram.ts';

const tal = (id: string, varde: number | string, enhet?: string, galler = '2024'): Tal => ({
  id,
  varde,
  enhet,
  galler,
  kalla: 'kallan',
  plats: 'Tabell; sida 3',
});
const register = new Map(
  [
    tal('a', 130, 'deltagare'),
    tal('b', 65, 'deltagare'),
    tal('noll', 0, 'deltagare'),
    tal('alla', 352, 'deltagare'),
    tal('p', 32, '%'),
    tal('q', 70, '%'),
    tal('mkr', 36.17, 'mkr', '2025'),
    tal('minus', -782, 'tkr'),
    tal('span', '16–66', 'år'),
  ].map((t) => [t.id, t]),
);
const hitta = (id: string) => register.get(id)!;
const figur = (ids: string[], helhet?: string): Figur => ({
  grupper: [
    {
      etikett: 'Alla',
      helhet,
      staplar: ids.map((uppgift) => ({
        etikett: `Stapel ${uppgift}`,
        uppgift,
        fylld: uppgift === 'a',
      })),
    },
  ],
});
const langder = (f: Figur) => staplar(f, hitta).flatMap((g) => g.staplar.map((s) => s.langd));

describe('staplar', () => {
  test('är lika långa i förhållande till varandra som talen, från noll', () => {
    expect(langder(figur(['a', 'b', 'noll']))).toEqual([100, 50, 0]);
  });

  test('har en skala för hela bilden, även över grupper', () => {
    const f = figur(['a']);
    expect(langder({ ...f, grupper: [...f.grupper, ...figur(['b']).grupper] })).toEqual([100, 50]);
  });

  test('antal bland procent ritas som sin del av helheten, men skrivs som källan skriver', () => {
    const [grupp] = staplar(figur(['b', 'p'], 'alla'), hitta);
    expect(grupp!.staplar.map((s) => s.skrivet)).toEqual(['65 av 352', '32\u00a0%']);
    expect(grupp!.staplar[0]!.langd).toBeCloseTo((100 * 65) / 352 / 0.32, 1);
    expect(grupp!.staplar[1]!.langd).toBe(100);
  });

  test('bara nollor ger inga längder', () => {
    expect(langder(figur(['noll']))).toEqual([0]);
  });
});

describe('fel i en figur', () => {
  test.each([
    ['delar som ryms', ['a', 'b'], 'alla', undefined],
    [
      'procent som är mer än avrundning över hundra',
      ['p', 'q'],
      'alla',
      'delarna är 102\u00a0% tillsammans',
    ],
    [
      'delar som inte ryms',
      ['alla', 'a'],
      'alla',
      'delarna är 482 tillsammans, men helheten "alla" är 352',
    ],
    ['antal och procent som inte ryms', ['alla', 'p'], 'alla', 'delarna är 132\u00a0% tillsammans'],
    ['antal och procent utan helhet', ['a', 'p'], undefined, 'Skriv helhet'],
    ['olika enheter', ['a', 'mkr'], undefined, 'olika enhet: deltagare, mkr'],
    ['helhet i annan enhet', ['a'], 'mkr', 'olika enhet: deltagare, mkr'],
    ['helhet i procent', ['a'], 'p', 'Den ska vara ett antal eller en summa'],
    ['ett spann', ['span'], undefined, 'inget tal'],
    ['mindre än noll', ['minus'], undefined, 'mindre än noll'],
  ])('%s', (_, ids, helhet, vantat) => {
    const fel = felIFigur(figur(ids, helhet), hitta).map((f) => f.text);
    if (vantat === undefined) expect(fel).toEqual([]);
    else expect(fel.join('\n')).toContain(vantat);
  });

  test('säger vilken stapel det gäller', () => {
    expect(felIFigur(figur(['a', 'minus']), hitta)[0]).toMatchObject({ grupp: 0, stapel: 1 });
  });

  test('tål en halv enhets avrundning per stapel', () => {
    const register2 = new Map([...register, ['r', tal('r', 68.9, '%')] as const]);
    expect(felIFigur(figur(['p', 'r'], 'alla'), (id) => register2.get(id)!)).toEqual([]);
  });
});

describe('filen', () => {
  const fil = csv(figur(['a', 'mkr'], undefined), hitta, () => 'Källan "ett"');

  test('börjar med byteordningsmärke, skiljer med semikolon och slutar rader som Excel vill ha dem', () => {
    expect(
      fil.startsWith('\uFEFFGrupp;Vad;Värde;Enhet;Gäller;Källa;Plats i källan;Uppgift\r\n'),
    ).toBe(true);
    expect(fil.endsWith('\r\n')).toBe(true);
  });

  test('har decimalkomma, och citattecken runt text med semikolon eller citattecken', () => {
    expect(fil).toContain(
      '\r\nAlla;Stapel mkr;36,17;mkr;2025;"Källan ""ett""";"Tabell; sida 3";mkr\r\n',
    );
  });

  test('har en rad för helheten', () => {
    expect(csv(figur(['a'], 'alla'), hitta, (k) => k)).toContain(
      'Alla;Alla;352;deltagare;2024;kallan',
    );
  });
});

test('tider räknar upp varje tid en gång', () => {
  expect(tider([hitta('a'), hitta('b'), hitta('mkr')])).toBe('2024 och 2025');
});
