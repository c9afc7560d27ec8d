import { expect, test } from 'vitest';
import { svarFor, urval } from '#src/lib/anmalan.ts';

test('ingen kan anmäla till en avslutad insats, och det som inte står vet vi inte', () => {
  const anmalan = [{ roll: 'jobbtorg', kan: 'ja' }] as const;
  expect(svarFor({ anmalan, status: { kod: 'oviss' } }, 'jobbtorg')).toBe('ja');
  expect(svarFor({ anmalan, status: { kod: 'avslutad' } }, 'jobbtorg')).toBe('nej');
  expect(svarFor({ anmalan, status: { kod: 'oviss' } }, 'vard')).toBe('okant');
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
