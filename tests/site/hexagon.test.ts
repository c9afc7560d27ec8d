import { expect, test } from 'vitest';
import { sida } from './webbplats.ts';

test('hexagonen säger inte att den som bara kan anmäla deltar', () => {
  const etiketter = ['/insatser/', '/strukturella-insatser/'].flatMap((adress) =>
    sida(adress)
      .main.querySelectorAll('svg[role=img]')
      .map((svg) => svg.getAttribute('aria-label')!),
  );
  expect(etiketter.length).toBeGreaterThan(10);
  expect(etiketter.filter((e) => !e.startsWith('Är med eller kan anmäla: '))).toEqual([]);
  expect(etiketter).toContain(
    'Är med eller kan anmäla: Stockholms stad, Region Stockholm, Försäkringskassan, Arbetsförmedlingen',
  );
});
