/** The picture of Rehabiliteringsbanan on its real content, and on content made to be hard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  linje,
  MATT,
  onabara,
  ordnaOverlamningar,
  ordnaSteg,
  ritaBanan,
  type Banbild,
} from '#src/lib/banan.ts';
import { radbryt, textbredd } from '#src/lib/textbredd.ts';
import * as schema from '#src/schemas/banan.ts';

const mapp = join(import.meta.dirname, '../../../content/rehabiliteringsbanan');
const las = (fil: string): unknown => parse(readFileSync(join(mapp, fil), 'utf8'));
const aktorer = schema.aktor.array().parse(las('aktorer.yaml'));
const faser = schema.fas.array().parse(las('faser.yaml'));
const steg = ordnaSteg(
  readdirSync(join(mapp, 'steg')).map((fil) => ({
    ...schema.steg.parse(las(`steg/${fil}`)),
    id: fil.replace('.yaml', ''),
  })),
  faser,
  aktorer,
);
const overlamningar = ordnaOverlamningar(
  schema.overlamning.array().parse(las('overlamningar.yaml')),
  faser,
  aktorer,
);
type Innehall = Parameters<typeof ritaBanan>[0];
const riktigt: Innehall = { aktorer, faser, steg, overlamningar };

/** Long words, four steps in a cell, ten hand-overs after one phase, actors with many units. */
const svart: Innehall = {
  aktorer: aktorer.map((a) => ({ ...a, enheter: ['Enhet ett', 'Enheten med ett långt namn'] })),
  faser,
  steg: aktorer.flatMap((a, n) =>
    Array.from({ length: n === 2 ? 4 : 1 }, (_, i) => ({
      id: `${a.id}-${i}`,
      fas: faser[(n + (n === 2 ? 0 : i)) % 6]!.id,
      aktor: a.id,
      enhet: i % 2 ? 'Enheten med ett långt namn' : 'En annan enhet',
      slag: 'aktivitet',
      titel: 'Arbetsmarknadsrehabiliteringssamordnare Flaggstångsknoppsförgyllare',
      belagg: 'utkast',
      lederTill: [],
    })),
  ),
  overlamningar: Array.from({ length: 10 }, (_, i) => ({
    id: `o${i}`,
    titel: 'Överlämning',
    fas: faser[1]!.id,
    fran: aktorer[i % 6]!.id,
    till: aktorer.filter((_, n) => n !== i % 6 && (n + i) % 2 === 0).map((a) => a.id),
  })).filter((o) => o.till.length > 0),
};

interface Ruta {
  vad: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}
const traffas = (a: Ruta, b: Ruta) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
const krockar = (as: Ruta[], bs: Ruta[]) =>
  as.flatMap((a) => bs.filter((b) => a !== b && traffas(a, b)).map((b) => `${a.vad} × ${b.vad}`));

/** Every text of the picture as the rectangle that it takes. */
function texter(bild: Banbild): Ruta[] {
  const ruta = (vad: string, x: number, y: number, rader: string[], fet = false): Ruta => ({
    vad,
    x1: x,
    x2: x + Math.max(...rader.map((r) => textbredd(r, MATT.text, fet))),
    y1: y - 11,
    y2: y + (rader.length - 1) * MATT.rad + 4,
  });
  return [
    ...bild.banor.flatMap((b) => [
      ruta(b.namn.rader.join(' '), b.namn.x, b.namn.y, b.namn.rader, true),
      ...b.enheter.map((e) => ruta(e.rader.join(' '), e.x, e.y, e.rader)),
    ]),
    ...bild.steg.map((s) => ({ ...ruta(s.id, s.text.x, s.text.y, s.rader), x1: s.x })),
  ];
}

/** Every stroke of a hand-over, as thin rectangles, and its circle. */
function streck(bild: Banbild): { linjer: Ruta[]; cirklar: Ruta[]; pilar: Ruta[] } {
  const halv = 1.5;
  const linjer: Ruta[] = [];
  const cirklar: Ruta[] = [];
  const pilar: Ruta[] = [];
  for (const o of bild.overlamningar) {
    const ys = [o.y, ...o.pilar.map((p) => p.y)];
    linjer.push({
      vad: o.id,
      x1: o.x - halv,
      x2: o.x + halv,
      y1: Math.min(...ys),
      y2: Math.max(...ys),
    });
    const r = MATT.cirkel + 1;
    cirklar.push({ vad: `(${o.id})`, x1: o.x - r, x2: o.x + r, y1: o.y - r, y2: o.y + r });
    for (const p of o.pilar)
      pilar.push({ vad: `→${o.id}`, x1: o.x + halv, x2: o.x + 11, y1: p.y - 6, y2: p.y + 6 });
  }
  return { linjer, cirklar, pilar };
}

describe.each([
  ['det riktiga innehållet', riktigt],
  ['svårt innehåll', svart],
])('bilden av %s', (_, innehall) => {
  const bild = ritaBanan(innehall);
  const { linjer, cirklar, pilar } = streck(bild);

  test('har varje steg och varje överlämning en gång', () => {
    expect(bild.steg.map((s) => s.id).sort()).toEqual(innehall.steg.map((s) => s.id).sort());
    expect(bild.overlamningar.map((o) => [o.id, o.pilar.map((p) => p.aktor).sort()])).toEqual(
      innehall.overlamningar.map((o) => [o.id, [...o.till].sort()]),
    );
  });

  test('har inga texter på varandra', () => {
    const alla = texter(bild);
    expect(krockar(alla, alla)).toEqual([]);
  });

  test('har varje text i sin kolumn och sin bana', () => {
    const utanfor: string[] = [];
    for (const s of bild.steg) {
      const { aktor, fas } = innehall.steg.find((i) => i.id === s.id)!;
      const bana = bild.banor.find((b) => b.id === aktor)!;
      const kolumn = bild.faser.find((f) => f.id === fas)!;
      const ruta = texter(bild).find((t) => t.vad === s.id)!;
      if (
        ruta.x1 < kolumn.x ||
        ruta.x2 > kolumn.x + kolumn.bredd ||
        ruta.y1 < bana.y ||
        ruta.y2 > bana.y + bana.hojd
      )
        utanfor.push(s.id);
    }
    expect(utanfor).toEqual([]);
    for (const b of bild.banor)
      for (const e of b.enheter)
        expect(e.y + (e.rader.length - 1) * MATT.rad).toBeLessThan(b.y + b.hojd);
  });

  test('har inga banor på varandra, och alla inom bilden', () => {
    bild.banor.forEach((b, i) => {
      const nasta = bild.banor[i + 1]?.y ?? bild.hojd + 1;
      expect(b.y + b.hojd).toBeLessThan(nasta);
    });
    const sista = bild.faser.at(-1)!;
    expect(sista.x + sista.bredd).toBeLessThanOrEqual(bild.bredd);
  });

  test('har överlämningarna bara i mellanrummet efter sin fas, aldrig genom en text', () => {
    for (const o of bild.overlamningar) {
      const fas = innehall.overlamningar.find((i) => i.id === o.id)!.fas;
      const rum = bild.mellanrum.find((m) => m.fas === fas)!;
      expect(o.x - MATT.cirkel).toBeGreaterThan(rum.x);
      expect(o.x + 11).toBeLessThan(rum.x + rum.bredd);
    }
    expect(krockar([...linjer, ...cirklar, ...pilar], texter(bild))).toEqual([]);
  });

  test('har varje cirkel i avsändarens bana och varje pil hos mottagaren', () => {
    for (const o of bild.overlamningar) {
      const i = (aktor: string, y: number) => {
        const b = bild.banor.find((bana) => bana.id === aktor)!;
        return y > b.y && y < b.y + b.hojd;
      };
      expect(i(innehall.overlamningar.find((x) => x.id === o.id)!.fran, o.y), o.id).toBe(true);
      expect(
        o.pilar.every((p) => i(p.aktor, p.y)),
        o.id,
      ).toBe(true);
    }
  });

  test('har inga överlämningar på varandra', () => {
    const egna = (lista: string[]) =>
      lista.filter((k) => {
        const [a, b] = k.split(' × ').map((v) => v.replace(/[→()]/g, ''));
        return a !== b;
      });
    expect(egna(krockar(linjer, [...linjer, ...cirklar, ...pilar]))).toEqual([]);
    expect(krockar(cirklar, cirklar)).toEqual([]);
    expect(egna(krockar(pilar, [...pilar, ...cirklar]))).toEqual([]);
  });
});

describe('ordning', () => {
  test('ett steg står före det som det leder till, inom samma fas och aktör', () => {
    const dina = steg.filter((s) => s.aktor === 'du' && s.fas === 'kartlagga').map((s) => s.id);
    expect(dina).toEqual(['du-samtycke', 'du-kartlaggning', 'du-ansoker']);
  });
  test('överlämningarna har bokstäver från a, i fasernas ordning', () => {
    expect(overlamningar.map((o) => o.bokstav).join('')).toBe('abcdefghijklmn');
    const nummer = overlamningar.map((o) => faser.find((f) => f.id === o.fas)!.nummer);
    expect(nummer).toEqual([...nummer].sort());
  });
  test('steg som leder runt till varandra stoppar inte bygget', () => {
    const runt = steg.slice(0, 2).map((s, i, par) => ({
      ...s,
      fas: 'kartlagga',
      aktor: 'du',
      lederTill: [par[1 - i]!.id],
    }));
    expect(ordnaSteg(runt, faser, aktorer)).toHaveLength(2);
  });
});

describe('onåbara steg', () => {
  const s = (id: string, fas: number, aktor: string, slag: string, ...lederTill: string[]) => ({
    ...steg[0]!,
    id,
    fas: faser[fas]!.id,
    aktor,
    slag: slag as 'aktivitet',
    lederTill,
  });
  test('man når det som ett steg leder till, och det som en överlämning ger nästa fas', () => {
    const lista = [
      s('start', 0, 'du', 'startStopp', 'b'),
      s('b', 1, 'du', 'aktivitet'),
      s('tar-emot', 2, 'arbetsformedlingen', 'aktivitet'),
      s('for-sent', 4, 'arbetsformedlingen', 'aktivitet'),
      s('ensam', 1, 'forsakringskassan', 'aktivitet'),
    ];
    const over = [
      { ...overlamningar[0]!, fas: 'kartlagga', fran: 'du', till: ['arbetsformedlingen'] },
    ];
    expect(onabara(lista, over, faser).map((x) => x.id)).toEqual(['for-sent', 'ensam']);
    expect(onabara(lista, [], faser).map((x) => x.id)).toEqual(['tar-emot', 'for-sent', 'ensam']);
  });
});

describe('text', () => {
  const rader = (t: string, bredd: number) => radbryt(t, bredd, (s) => textbredd(s, 14));
  test('långa ord delas efter förleden, eller vid sitt eget bindestreck', () => {
    expect(rader('Anmäler till Aktivitetsplatsen', 95)).toEqual([
      'Anmäler till',
      'Aktivitets-',
      'platsen',
    ]);
    expect(rader('Leder FINSAM-teamet', 80)).toEqual(['Leder', 'FINSAM-', 'teamet']);
  });
  test('ingen rad är bredare än rutan, och inget tecken försvinner', () => {
    for (const t of [
      ...steg.map((x) => x.titel),
      'Flaggstångsknoppsförgyllare',
      'Xxxxxxxxxxxxxxxx',
    ])
      for (const bredd of [40, 60, 95]) {
        expect(Math.max(...rader(t, bredd).map((r) => textbredd(r, 14))), t).toBeLessThanOrEqual(
          bredd,
        );
        expect(rader(t, bredd).join('').replace(/[- ]/g, '')).toBe(t.replace(/[- ]/g, ''));
      }
  });
  test('linjen börjar vid cirkelns kant och vänder hos varje mottagare', () => {
    expect(
      linje({
        id: 'x',
        x: 50,
        y: 100,
        pilar: [
          { aktor: 'a', y: 20 },
          { aktor: 'b', y: 300 },
          { aktor: 'c', y: 200 },
        ],
      }),
    ).toBe('M50 90V20h9m-5-5 5 5-5 5M50 110V300h9m-5-5 5 5-5 5M50 200h9m-5-5 5 5-5 5');
  });
});
