import { expect, test } from 'vitest';
import { efterSvar, gallande, svarFor, urval } from '#src/lib/anmalan.ts';

const svar = (roll: string, kan: 'ja' | 'nej' | 'okant') => ({
  roll,
  kan,
  text: `Svaret till ${roll}.`,
  forberedelser: ['Ring.'],
  dokument: ['Blankett.'],
  steg: ['Skriv.'],
  kalla: 'gammal',
});

test('ingen kan anmäla till en avslutad insats, vad filen än säger', () => {
  const anmalan = [svar('jobbtorg', 'ja'), svar('vard', 'okant'), svar('sjalv', 'nej')];
  const insats = { anmalan, period: { kalla: 'ny' } };
  expect(gallande({ ...insats, status: { kod: 'oviss' } })).toEqual(anmalan);
  const slut = gallande({ ...insats, status: { kod: 'avslutad' } });
  expect(slut.map((a) => a.kan)).toEqual(['nej', 'nej', 'nej']);
  expect(slut[0]).toEqual({
    roll: 'jobbtorg',
    kan: 'nej',
    text: 'Insatsen är avslutad. Det går inte att anmäla.',
    forberedelser: [],
    dokument: [],
    steg: [],
    kalla: 'ny',
  });
  // Who wrote a no has also written where to turn instead.
  expect(slut[2]).toBe(anmalan[2]);
});

test('svaret till en roll, och svar i grupper utan tomma', () => {
  const anmalan = [svar('vard', 'nej'), svar('jobbtorg', 'ja'), svar('soc', 'nej')];
  expect(svarFor({ anmalan }, 'jobbtorg').kan).toBe('ja');
  expect(() => svarFor({ anmalan }, 'afs')).toThrow('"afs"');
  expect(
    efterSvar(anmalan, (a) => a.kan).map((g) => [g.svar, ...g.alla.map((a) => a.roll)]),
  ).toEqual([
    ['ja', 'jobbtorg'],
    ['nej', 'vard', 'soc'],
  ]);
});

test('varje urval finns en gång, i bokstavsordning', () => {
  expect(urval(['c', 'a', 'b'], 2)).toEqual([
    ['a'],
    ['b'],
    ['c'],
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(urval(['a', 'b', 'c', 'd', 'e', 'f'], 4).length).toBe(6 + 15 + 20 + 15);
});
