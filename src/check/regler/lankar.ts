import type { Innehall, Regel, Text } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { type Nod } from '../markdown.ts';
import { menade, problemI } from '../problem.ts';

/** Collections with pages, whose ids stand in a list: unread, their addresses are unknown. */
const MED_SIDOR = ['aktorer', 'faser', 'kallor', 'ordlista', 'roller'] as const;

/** Every link leads somewhere: in fields that hold an address, and in texts. */
export const lankar: Regel = (innehall) => {
  const brutet = brutenAdress(innehall);
  return [
    ...innehall.lankar.flatMap(({ post, path, rad, mal }) =>
      brutet(mal).map((text) => problemI(post, path, text, rad)),
    ),
    ...innehall.texter.flatMap((text) =>
      text.markdown.noder.flatMap((nod) => felILank(nod, brutet).map(iText(text, nod))),
    ),
  ];
};

const iText =
  ({ post, path, rad }: Text, nod: Nod) =>
  (text: string): Problem =>
    problemI(post, path, text, rad(nod.position?.start.line ?? 1));

function brutenAdress({ adresser, olasta }: Innehall): (mal: string) => string[] {
  const kanda = new Set(adresser.map((a) => a.adress));
  const okanda = MED_SIDOR.some((samling) => olasta.has(samling));
  return (mal) => {
    const utan = mal.replace(/[#?].*$/, '');
    if (okanda || utan === '' || kanda.has(utan)) return [];
    return [`länken ${mal} leder ingenstans.${menade(utan, [...kanda])}`];
  };
}

function felILank(nod: Nod, brutet: (mal: string) => string[]): string[] {
  if (nod.type !== 'link' && nod.type !== 'definition') return [];
  const mal = nod.url ?? '';
  if (mal.startsWith('/')) return brutet(mal);
  if (/^(https:\/\/|http:\/\/|tel:|#)/.test(mal)) return [];
  return [
    `länken ${mal} är varken en adress på webbplatsen ("/anmalan/") eller börjar med https://`,
  ];
}
