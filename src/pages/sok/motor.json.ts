/** What the search knows besides the pages' text. After the build it is completed with the pages (src/search/sokindex.ts). */
import type { APIRoute } from 'astro';
import {
  aktuellaInsatser,
  forbund,
  fragor,
  kommuner,
  malgrupper,
  ordlista,
  plain,
  registret,
  roller,
  stadsdelar,
} from '#src/content.ts';
import { href } from '#src/lib/adresser.ts';
import { uppraknat } from '#src/lib/svenska.ts';
import type { Kunskap } from '#src/search/data.ts';

const STADSDELAR = '/insatser-i-din-stadsdel/';

export const GET: APIRoute = () => {
  const ord: Kunskap['ord'] = ordlista.map((o): Kunskap['ord'][number] => {
    return o.iListan
      ? [o.former, o.uttryck, o.sidor, o.vikt, o.term, plain(o.forklaring)]
      : [o.former, o.uttryck, o.sidor, o.vikt];
  });
  const iStaden = new Set(stadsdelar.flatMap((s) => [s.namn, ...s.orter, ...s.sokorter]));
  const platser: Kunskap['platser'] = [
    ...kommuner.map((k): Kunskap['platser'][number] => {
      const f = forbund.find((x) => x.id === k.forbund);
      const orter = [...k.orter, ...k.sokorter].filter((o) => !iStaden.has(o));
      return f
        ? [
            k.namn,
            orter,
            `hör till ${f.titel}.`,
            [href.forbund(f.id), '/forbund/'],
            href.forbund(f.id),
            [],
          ]
        : [
            k.namn,
            orter,
            'är inte med i något samordningsförbund. Vi visar vart du kan vända dig.',
            ['/forbund/kommuner-utan-forbund/', '/forbund/'],
            '/forbund/kommuner-utan-forbund/',
            [],
          ];
    }),
    ...stadsdelar.map((s): Kunskap['platser'][number] => {
      const namns = (ort: string) =>
        s.utbud
          .filter((u) => plain(u.text).includes(ort))
          .flatMap((u) => [
            href.insats(u.insats),
            ...(registret.has(href.starttider(u.insats)) ? [href.starttider(u.insats)] : []),
          ]);
      const egna = s.orter
        .map((ort): [string, string[]] => [ort, [...new Set(namns(ort))]])
        .filter(([, sidor]) => sidor.length > 0);
      return [
        s.namn,
        [...s.orter, ...s.sokorter],
        `hör till stadsdelsområdet ${s.namn} i Stockholms stad.`,
        [STADSDELAR],
        `${STADSDELAR}#${s.id}`,
        egna,
      ];
    }),
  ];
  const fara = ordlista.flatMap((o, i) => (o.fara ? [i] : []));
  const far = roller.filter((r) => !r.du);
  const data: Kunskap = {
    ord,
    platser,
    roller: [
      uppraknat(
        far.map((r) => r.hos),
        'eller',
      ),
      far.map((r) => href.roll(r.id)),
    ],
    aldrar: [
      ...malgrupper.map((m) => ({ ...m, adress: href.malgrupp(m.id) })),
      ...aktuellaInsatser.map((i) => ({ ...i, adress: href.insats(i.id) })),
    ].flatMap(({ alder, adress }) => (alder ? [[alder.fran, alder.till, adress]] : [])),
    utanAlder: ['/malgrupper/', '/anmalan/checklista/'],
    fara,
    fragor: fragor.map((g) => [g.sidor, g.fragor]),
  };
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};
