/** What an editor may write in texts, and what the check says about the rest. */
import { describe, expect, test } from 'vitest';
import { felEfter, felSist, rad } from './kopia.ts';

const kakor = 'content/sidor/kakor.mdx';
const novum = 'content/insatser/novum/index.mdx';

/** Texts, each with the errors that it gives, all in one run: `[text, ...errors]`. */
function alla(rader: readonly (readonly [string, ...string[]])[]) {
  const text = rader.map(([t]) => t).join('\n\n');
  let nr = 1;
  const vantat = rader.flatMap(([t, ...fel]) => {
    const har = fel.map((f) => `${nr} ${f}`);
    nr += t.split('\n').length + 1;
    return har;
  });
  return { text, vantat };
}

describe('i en text', () => {
  test('taggar har den form som sidan hittar källor i', () => {
    const { text, vantat } = alla([
      ['Rätt: <Uppgift id="novum-alder" /> och <Term id="sip">planen</Term>.'],
      [
        "<Uppgift id='finns-inte' /> år",
        `<Uppgift id='finns-inte' /> är fel skrivet. Skriv <Uppgift id="…"/>`,
      ],
      [
        '<Kalla id={allman} /> säger',
        '<Kalla id={allman} /> är fel skrivet. Skriv <Kalla id="…"/>',
      ],
      [
        'a <Uppgift id="novum-alder" id="novum-slut" /> b',
        '<Uppgift id="novum-alder" id="novum-slut" /> är fel skrivet. Skriv <Uppgift id="…"/>',
      ],
      [
        "<Diagram id='anmalde-2024' />",
        `<Diagram id='anmalde-2024' /> är fel skrivet. Skriv <Diagram id="…"/>`,
      ],
      [
        'a <Uppgift {...allt} /> b',
        '<Uppgift> saknar id="…"',
        '<Uppgift> har inget som heter {...allt}. Det som finns: id',
      ],
      [
        'a <Uppgift id="novum-alder">text</Uppgift> b',
        '<Uppgift> har något inuti, som inte visas. Skriv <Uppgift id="…"/>',
      ],
      [
        'a <Uppgift id="novum-aldr" /> b',
        'hittar ingen uppgift som heter "novum-aldr". Menade du "novum-alder"?',
      ],
      [
        '<Uppgiftstabell rubrik="Tom" ids="" />',
        '<Uppgiftstabell> har inga uppgifter. Skriv deras id i ids, med mellanslag mellan',
      ],
      [
        '<Uppgiftstabell rubrik="Fel" ids="novum-alder novum-slott" />',
        'hittar ingen uppgift som heter "novum-slott". Menade du "novum-slut"?',
      ],
      [
        '<Diagram id="anmalde-2042" />',
        'hittar inget diagram som heter "anmalde-2042". Menade du "anmalde-2024"?',
      ],
      ['<Notiss>Hej</Notiss>', 'komponenten <Notiss> finns inte. Menade du "Notis"?'],
    ]);
    expect(felSist(kakor, text)).toEqual(vantat);
  });

  test('<Term> har ett ord och leder till ett ord som ordlistan visar', () => {
    const { text, vantat } = alla([
      ['a <Term id="sip" /> b', '<Term> är tom. Skriv <Term id="…">ordet</Term>'],
      [
        'a <Term id="akut">barn</Term> b',
        '"akut" visas inte i ordlistan, så <Term> har inget att leda till. Ta bort <Term>, eller ta bort iListan: false och förklara ordet',
      ],
      ['a <Term id="sipp">planen</Term> b', 'hittar ingen term som heter "sipp". Menade du "sip"?'],
    ]);
    expect(felSist(kakor, text)).toEqual(vantat);
  });

  test.each([
    ['a <Term id="sip">SIP b', 'taggen <Term> är inte avslutad. Skriv </Term> efter ordet'],
    ['a <Uppgift id="novum-alder"> b', 'taggen <Uppgift> är inte avslutad. Skriv <Uppgift … />'],
    ['a </Term> b', '</Term> avslutar inget. Skriv <Term id="…">ordet</Term>'],
    [
      'a <br> b',
      'komponenten <br> finns inte. Välj mellan Uppgift, Kalla, Term, Uppgiftstabell, Diagram, Notis',
    ],
  ])('en tagg som inte går ihop: %s', (text, fel) => {
    expect(felSist(kakor, text)).toEqual([`1 ${fel}`]);
  });

  test('varje länk leder någonstans och säger vart', () => {
    const { text, vantat } = alla([
      [
        'Rätt: [kontakt](/kontakt/), [sök](/sok/?q=kaka), [112](tel:112), [Digg](https://www.digg.se/).',
      ],
      ['a [x][nyckel] b'],
      ['[nyckel]: /kontackt/', 'länken /kontackt/ leder ingenstans. Menade du "/kontakt/"?'],
      ['a [x]() b', 'länken "x" har ingen adress. Skriv [text](/adress/)'],
      ['a [](/kontakt/) b', 'länken /kontakt/ har ingen text. Skriv vart den leder mellan [ och ]'],
      [
        'a [x](https://exempel .se) b',
        'länken går inte att läsa. Skriv [text](/adress/), utan mellanslag i adressen',
      ],
      [
        'a [x] (/kontakt/) b',
        'länken går inte att läsa. Skriv [text](/adress/), utan mellanslag i adressen',
      ],
      [
        'a [x][okänd] b',
        'länken går inte att läsa. Skriv [text](/adress/), utan mellanslag i adressen',
      ],
      [
        'a [här](/kontakt/) b',
        'länkens text "här" säger inte vart den leder. Skriv namnet på sidan',
      ],
      [
        'a [Läs mer](/kontakt/) b',
        'länkens text "Läs mer" säger inte vart den leder. Skriv namnet på sidan',
      ],
      [
        'a [x](http://exempel.se/) b',
        'länken http://exempel.se/ är varken en adress på webbplatsen ("/anmalan/") eller börjar med https://',
      ],
      ['a [x](/bild.png) b', 'länken /bild.png leder ingenstans.'],
    ]);
    expect(felSist(kakor, text)).toEqual(vantat);
  });

  test('inga lösa tal, ingen kod, ingen sidrubrik, och inga bilder: de skulle hämtas från någon annan', () => {
    const { text, vantat } = alla([
      [
        'Det tar 16 veckor.',
        'talet "16" står löst i texten. Lägg det i content/uppgifter/ med källa och skriv <Uppgift id="…"/>',
      ],
      ['Skriv {namn} här.', '{namn} läses som kod. Ska klammern synas, skriv \\{'],
      ['import x from "y"', 'texten får inte innehålla import eller export'],
      ['# Rubrik', 'rubriken börjar med ett #. Sidans rubrik är fältet titel; börja på ##'],
      [
        'a ![x](https://exempel.se/bild.png) b',
        'bilder går inte att lägga in här. Ett diagram skrivs <Diagram id="…"/>',
      ],
    ]);
    expect(felSist(kakor, text)).toEqual(vantat);
  });
});

test('i ett fält: samma regler, bara löpande text, och fältets rad', () => {
  const fel = felEfter([
    novum,
    (t) =>
      t.replace(
        /^okant:\n/m,
        [
          'okant:',
          '  - a <Term id="sip">SIP b',
          `  - a <Kalla id='x' /> b`,
          '  - "## Rubrik"',
          '  - "- a"',
          '  - a <b>b</b> c',
          '  - a ![x](https://exempel.se/bild.png) b',
          '  - a [här](/kontakt/) b',
          '  - a <Uppgift id={x} /> {b}',
          '',
        ].join('\n'),
      ),
  ]);
  const forst = rad(novum, 'okant:') + 1;
  expect(fel).toEqual(
    [
      'taggen <Term> är inte avslutad. Skriv </Term> efter ordet',
      `<Kalla id='x' /> är fel skrivet. Skriv <Kalla id="…"/>`,
      'rubriker går inte att använda i ett fält. Skriv hela meningar',
      'listor går inte att använda i ett fält. Skriv hela meningar',
      'taggen <b> går inte att använda här',
      'bilder går inte att lägga in här.',
      'länkens text "här" säger inte vart den leder. Skriv namnet på sidan',
      '<Uppgift id={x} /> är fel skrivet. Skriv <Uppgift id="…"/>',
    ].map((f, i) => `${novum}:${forst + i} okant.${i}: ${f}`),
  );
});

test('personuppgifter: på rätt rad, och en gång', () => {
  const fel = felEfter(
    [
      novum,
      (t) =>
        t.replace(
          /^okant:\n/m,
          'okant:\n  - Ring 070 123 45 67.\n  - Skriv till a.b@exempel.se.\n',
        ),
    ],
    [
      kakor,
      (t) =>
        `${t.trimEnd()}\n\nRing 08-123 45 67 eller skriv till [Anna](mailto:anna@exempel.se).\n`,
    ],
  );
  const forst = rad(novum, 'okant:') + 1;
  const slut = 'Personuppgifter får inte finnas på webbplatsen';
  expect(fel.map((f) => f.replace(`${kakor}:`, '').replace(/^\d+ /, ''))).toEqual([
    `${novum}:${forst} okant.0: "070 123 45 67" ser ut som ett mobilnummer. ${slut}`,
    `${novum}:${forst + 1} okant.1: "a.b@exempel.se" ser ut som en e-postadress. ${slut}`,
    `"anna@exempel.se" ser ut som en e-postadress. ${slut}`,
    `"08-123 45 67" ser ut som ett telefonnummer. ${slut}`,
  ]);
});
