import { describe, expect, test } from 'vitest';
import { pekare, plain, render } from '#src/lib/prosa.ts';

const uppslag = {
  uppgift: (id: string) => (id === 'antal' ? '61 <av> 348' : '?'),
  kalla: () => 'planen',
  termAdress: (id: string) => `/ordlista/${id}/`,
};
const text =
  'Det var <Uppgift id="antal" /> enligt <Kalla id="plan" />. Läs om <Term id="sip">SIP</Term> och **[anmälan](/anmalan/)**.';

describe('prosa', () => {
  test('pekare: de poster som texten pekar på, i ordning', () => {
    expect(pekare(text).map(({ slag, mal }) => `${slag} ${mal}`)).toEqual([
      'Uppgift antal',
      'Kalla plan',
      'Term sip',
    ]);
  });
  test('plain: läsbar text utan märkning', () => {
    expect(plain(text, uppslag)).toBe('Det var 61 <av> 348 enligt planen. Läs om SIP och anmälan.');
  });
  test('render: länkar, och värden som inte kan bli märkning', () => {
    expect(render(text, uppslag)).toBe(
      'Det var <span data-uppgift="antal">61 &lt;av&gt; 348</span> enligt <a href="/kallor/plan/" data-kalla="plan">planen</a>. ' +
        'Läs om <a href="/ordlista/sip/">SIP</a> och <strong><a href="/anmalan/">anmälan</a></strong>.',
    );
  });
});
