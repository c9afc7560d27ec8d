import { skrivTid, tidAv } from '../../lib/tid.ts';
import type { Giltig, Innehall, Regel } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { problemI } from '../problem.ts';

/** What has been done is not dated after today, and nothing ends before it begins: one slip would keep a page fresh for ever. */
export const tider: Regel = (innehall) => [...efterIdag(innehall), ...baklanges(innehall)];

/** A day when something was done, and what should stand there. */
interface Gjort {
  post: Giltig;
  path: PropertyKey[];
  tid: string | undefined;
  skriv: string;
}

const gjort = ({ av, giltiga }: Innehall): Gjort[] => [
  ...giltiga.map((post) => ({
    post,
    path: ['granskning', 'senast'],
    tid: 'granskning' in post.data ? post.data.granskning.senast : undefined,
    skriv: 'Skriv dagen då texten jämfördes med källorna',
  })),
  ...av('kallor').map((post) => ({
    post: post as Giltig,
    path: ['datum'],
    tid: post.data.datum,
    skriv: 'Skriv när källan är daterad, eller utelämna fältet',
  })),
  ...av('starter').flatMap((post) =>
    post.data.starter.flatMap((s, i) => [
      {
        post: post as Giltig,
        path: ['starter', i, 'andrad'],
        tid: s.andrad,
        skriv: 'Skriv dagen då starten skrevs in eller ändrades',
      },
      {
        post: post as Giltig,
        path: ['starter', i, 'platserKvar', 'sagt'],
        tid: s.platserKvar?.sagt,
        skriv: 'Skriv dagen då någon sa det',
      },
    ]),
  ),
];

const efterIdag = (innehall: Innehall): Problem[] =>
  gjort(innehall)
    .filter(({ tid }) => tid !== undefined && tidAv(tid).fran > innehall.idag)
    .map(({ post, path, tid, skriv }) =>
      problemI(post, path, `${skrivTid(tid!)} har inte varit än. ${skriv}`),
    );

/** Something that begins and ends, as exactly as its source says. */
interface Skede {
  start?: string | undefined;
  slut?: string | undefined;
}

function baklanges({ av }: Innehall): Problem[] {
  const skeden: [Giltig, PropertyKey[], Skede][] = [
    ...[...av('insatser'), ...av('strukturella')].map((post): [Giltig, PropertyKey[], Skede] => [
      post,
      ['period'],
      post.data.period,
    ]),
    ...av('insatser').flatMap((post) =>
      post.data.platser.map((p, i): [Giltig, PropertyKey[], Skede] => [post, ['platser', i], p]),
    ),
    ...av('stadsdelar').flatMap((post) =>
      post.data.utbud.map((u, i): [Giltig, PropertyKey[], Skede] => [post, ['utbud', i], u]),
    ),
  ];
  return skeden.flatMap(([post, path, { start, slut }]) =>
    start !== undefined && slut !== undefined && tidAv(slut).till < tidAv(start).fran
      ? [
          problemI(
            post,
            [...path, 'slut'],
            `slutet (${skrivTid(slut)}) är före starten (${skrivTid(start)}). Rätta start eller slut`,
          ),
        ]
      : [],
  );
}
