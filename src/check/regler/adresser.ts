import { href, type Adressrad } from '../../lib/adresser.ts';
import type { Innehall, Regel } from '../innehall.ts';
import type { Post } from '../las.ts';
import { problemI } from '../problem.ts';

/** Whoever wants an address: an entry, or pages that no single entry makes. */
interface Agare {
  adress: string;
  namn: string;
  post?: Post;
  /** The highest is asked to move: a page may lie anywhere, a role has the shortest address below /anmalan/. */
  flyttas: number;
}

const FLYTTAS: Partial<Record<Adressrad['slag'], number>> = { roller: 2, sidor: 1 };

function agare({ poster }: Innehall, { adress, slag, id }: Adressrad): Agare {
  if (slag === 'jamforelser') return { adress, namn: 'jämförelsen av insatser', flyttas: 0 };
  if (slag === 'underlag') return { adress, namn: 'ett underlag för anmälan', flyttas: 0 };
  const post = poster.find((p) => p.samling === slag && p.id === id)!;
  const enAvFlera = poster.some((p) => p.fil === post.fil && p !== post);
  const namn = enAvFlera ? `"${id}" i ${post.fil}` : post.fil;
  return { adress, namn, post, flyttas: FLYTTAS[slag] ?? 0 };
}

/** Addresses of pages that no entry has. */
const egna = ({ ids }: Innehall): Agare[] => [
  { adress: '/404/', namn: 'sidan som visas när en adress inte finns', flyttas: 0 },
  ...[...ids('sidor')]
    .filter((id) => id.startsWith('hitta-ratt/'))
    .map((id) => ({ adress: href.sida(id), namn: 'guidens svar', flyttas: 0 })),
  // The kits of an insats lie below this, and a role's page would be taken for the page above them.
  ...[...ids('insatser')].map((id) => ({
    adress: href.roll(id),
    namn: `content/insatser/${id}/`,
    flyttas: 0,
  })),
];

/** No two pages want the same address: one of them would never be seen. */
export const adresser: Regel = (innehall) => {
  const alla = [...innehall.adresser.map((rad) => agare(innehall, rad)), ...egna(innehall)];
  return [...Map.groupBy(alla, (a) => a.adress)].flatMap(([adress, lika]) => {
    const [{ post }, annan] = lika.sort((a, b) => b.flyttas - a.flyttas) as [Agare, Agare?];
    if (!post || !annan) return [];
    const byt =
      post.samling === 'roller' ? 'Byt rollens id' : 'Byt id eller filnamn på det som är nytt';
    const falt = 'id' in Object(post.data) ? ['id'] : [];
    return [problemI(post, falt, `adressen ${adress} krockar med ${annan.namn}. ${byt}`)];
  });
};
