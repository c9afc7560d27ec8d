import type { Samlingsnamn } from '../../schemas/samlingar.ts';
import type { Innehall, Regel, Text } from '../innehall.ts';
import { ordInuti, type Nod } from '../markdown.ts';
import { menade, problemI } from '../problem.ts';

/** Every link leads somewhere, and says where: in fields that hold an address, and in texts. */
export const lankar: Regel = (innehall) => {
  const brutet = brutenAdress(innehall);
  return [
    ...innehall.lankar.flatMap(({ post, path, rad, mal }) =>
      brutet(mal).map((fel) => problemI(post, path, fel, rad)),
    ),
    ...innehall.texter.flatMap(({ post, path, markdown, rad }: Text) =>
      markdown.noder.flatMap((nod) =>
        [...felILank(nod), ...felIMal(nod, brutet)].map((fel) =>
          problemI(post, path, fel, rad(nod.position?.start.line ?? 1)),
        ),
      ),
    ),
  ];
};

/** Where the pages lie whose addresses come from a list: none of them is known when it cannot be read. */
const ADRESSER_UR: Partial<Record<Samlingsnamn, string>> = {
  ordlista: '/ordlista/',
  roller: '/anmalan/',
  aktorer: '/rehabiliteringsbanan/',
  faser: '/rehabiliteringsbanan/',
  kallor: '/kallor/',
};

function brutenAdress({ adresser, olasta }: Innehall): (mal: string) => string[] {
  const kanda = new Set(adresser.map((a) => a.adress));
  const okanda = [...olasta].flatMap((samling) => ADRESSER_UR[samling] ?? []);
  return (mal) => {
    const utan = mal.replace(/[#?].*$/, '');
    if (kanda.has(utan) || okanda.some((del) => utan.startsWith(del))) return [];
    return [`länken ${mal} leder ingenstans.${menade(utan, [...kanda])}`];
  };
}

/** Words that say nothing about where a link leads when it is read by itself. */
const SAGER_INGET =
  /^(?:här|klicka(?: här)?|läs mer(?: här)?|mer|länk(?:en)?|den här sidan|here|click here|read more)$/i;

/** What looks like a link to its writer but is printed as it stands: `[a](b c)`, `[a] (/b/)`, `[a][b]` without `[b]: …`. */
const INGEN_LANK = /\]\(|\]\[|\]\s+\(\//;

function felILank(nod: Nod): string[] {
  if (nod.type === 'text' && INGEN_LANK.test(nod.value ?? ''))
    return ['länken går inte att läsa. Skriv [text](/adress/), utan mellanslag i adressen'];
  if (nod.type !== 'link' && nod.type !== 'linkReference') return [];
  const ord = ordInuti(nod).trim();
  // A fact or a source is words too.
  if (ord === '' && !nod.children?.length)
    return [`länken ${nod.url ?? ''} har ingen text. Skriv vart den leder mellan [ och ]`];
  if (SAGER_INGET.test(ord))
    return [`länkens text "${ord}" säger inte vart den leder. Skriv namnet på sidan`];
  return [];
}

function felIMal(nod: Nod, brutet: (mal: string) => string[]): string[] {
  if (nod.type !== 'link' && nod.type !== 'definition') return [];
  const mal = nod.url ?? '';
  if (mal === '') return [`länken "${ordInuti(nod)}" har ingen adress. Skriv [text](/adress/)`];
  if (mal.startsWith('/')) return brutet(mal);
  // An e-mail address becomes a link by itself, and is refused as personal data.
  if (/^(?:https:\/\/|tel:|#|mailto:.*@)/.test(mal)) return [];
  return [
    `länken ${mal} är varken en adress på webbplatsen ("/anmalan/") eller börjar med https://`,
  ];
}
