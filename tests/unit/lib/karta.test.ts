/** The tile map's geometry, on the real kommuner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  bana,
  horn,
  konturer,
  mitt,
  namnrader,
  vybox,
  type Punkt,
  type Ruta,
} from '#src/lib/karta.ts';

const kommuner = parse(
  readFileSync(join(import.meta.dirname, '../../../content/kommuner.yaml'), 'utf8'),
) as (Ruta & { id: string; namn: string; forbund: string | null })[];
const forbund = [...new Set(kommuner.map((k) => k.forbund))].filter((f) => f !== null);

/** Twice the signed area inside a ring; positive when it runs clockwise on the screen. */
const yta2 = (ring: readonly Punkt[]) =>
  ring.reduce((summa, a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    return summa + a.x * b.y - b.x * a.y;
  }, 0);
const RUTA2 = yta2(horn({ rad: 0, kolumn: 0 }));

/** How many connected parts the tiles form, by walking from tile to tile: the slow, plain way. */
function delar(rutor: readonly Ruta[]): number {
  const kvar = new Set(rutor);
  const delarHorn = (a: Ruta, b: Ruta) =>
    horn(a).filter((p) => horn(b).some((q) => p.x === q.x && p.y === q.y)).length === 2;
  let antal = 0;
  for (const start of rutor) {
    if (!kvar.delete(start)) continue;
    antal++;
    const ko = [start];
    for (let ruta = ko.pop(); ruta; ruta = ko.pop())
      for (const granne of [...kvar].filter((k) => delarHorn(ruta!, k))) {
        kvar.delete(granne);
        ko.push(granne);
      }
  }
  return antal;
}

describe('rutorna', () => {
  test('är 26 lika stora hexagoner som inte går in i varandra', () => {
    expect(kommuner.length).toBe(26);
    for (const [n, a] of kommuner.entries()) {
      expect(yta2(horn(a))).toBe(RUTA2);
      for (const b of kommuner.slice(n + 1)) {
        const [p, q] = [mitt(a), mitt(b)];
        // Two hexagons with a point upwards are apart when their centres are a tile apart in one of three directions.
        const isar = [
          Math.abs(p.x - q.x) / 52,
          Math.abs((p.x - q.x) / 104 + (p.y - q.y) / 60),
          Math.abs((p.x - q.x) / 104 - (p.y - q.y) / 60),
        ];
        expect(Math.max(...isar), `${a.namn} och ${b.namn}`).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('är nästan liksidiga', () => {
    const h = horn({ rad: 3, kolumn: 2 });
    const sidor = h.map((p, i) => Math.hypot(p.x - h[(i + 1) % 6]!.x, p.y - h[(i + 1) % 6]!.y));
    expect(Math.max(...sidor) / Math.min(...sidor)).toBeLessThan(1.002);
  });

  test('grannar delar exakt två hörn', () => {
    const ruta = horn({ rad: 5, kolumn: 3 });
    for (const granne of [
      { rad: 5, kolumn: 4 },
      { rad: 4, kolumn: 3 },
      { rad: 6, kolumn: 3 },
    ]) {
      const delade = ruta.filter((p) => horn(granne).some((q) => p.x === q.x && p.y === q.y));
      expect(delade.length).toBe(2);
    }
  });
});

describe('konturerna', () => {
  test('en ensam ruta har sina sex sidor', () => {
    expect(konturer([{ rad: 2, kolumn: 1 }])).toEqual([horn({ rad: 2, kolumn: 1 })]);
  });

  test.each(forbund)('%s: slutna, en för varje sammanhängande del, runt hela ytan', (id) => {
    const rutor = kommuner.filter((k) => k.forbund === id);
    const ringar = konturer(rutor);
    expect(ringar.length).toBe(delar(rutor));
    for (const ring of ringar) {
      ring.forEach((p, i) => {
        const nasta = ring[(i + 1) % ring.length]!;
        expect(Math.hypot(p.x - nasta.x, p.y - nasta.y)).toBeCloseTo(30, 0);
      });
      expect(new Set(ring.map((p) => `${p.x} ${p.y}`)).size).toBe(ring.length);
    }
    expect(ringar.reduce((summa, ring) => summa + yta2(ring), 0)).toBe(RUTA2 * rutor.length);
  });

  test('två delar som inte möts får var sin ring', () => {
    const isar = [
      { rad: 0, kolumn: 0 },
      { rad: 0, kolumn: 3 },
    ];
    expect(konturer(isar).length).toBe(2);
  });

  test('ett hål får en egen ring åt andra hållet', () => {
    const krans = [
      { rad: 1, kolumn: 1 },
      { rad: 1, kolumn: 2 },
      { rad: 2, kolumn: 1 },
      { rad: 2, kolumn: 3 },
      { rad: 3, kolumn: 1 },
      { rad: 3, kolumn: 2 },
    ];
    const ringar = konturer(krans);
    expect(ringar.map((ring) => ring.length).sort()).toEqual([18, 6].sort());
    expect(ringar.map((ring) => Math.sign(yta2(ring))).sort()).toEqual([-1, 1]);
  });
});

test('bana skriver samma punkter, med steg från den förra', () => {
  expect(bana([horn({ rad: 0, kolumn: 0 })])).toBe('M0 -30l26 15v30l-26 15l-26 -15v-30z');
});

test('vybox rymmer varje hörn', () => {
  const [x, y, bredd, hojd] = vybox(kommuner).split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  for (const p of kommuner.flatMap((k) => horn(k))) {
    expect(p.x).toBeGreaterThan(x);
    expect(p.x).toBeLessThan(x + bredd);
    expect(p.y).toBeGreaterThan(y);
    expect(p.y).toBeLessThan(y + hojd);
  }
});

test('långa namn delas vid bindestreck och mellanrum', () => {
  expect(namnrader('Upplands-Bro')).toEqual(['Upplands-', 'Bro']);
  expect(namnrader('Upplands Väsby')).toEqual(['Upplands', 'Väsby']);
  expect(namnrader('Täby')).toEqual(['Täby']);
});
