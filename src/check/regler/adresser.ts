import { href, type Adressrad } from '../../lib/adresser.ts';
import type { Innehall, Regel } from '../innehall.ts';
import type { Post } from '../las.ts';
import { problemI } from '../problem.ts';

/** Whoever has an address: an entry with a file, or pages that are made from several entries. */
interface Agare {
  namn: string;
  post?: Post;
  /** Asked to move before the others: a role's address is the shortest below /anmalan/, and a page's is any. */
  flyttasForst: number;
}

const FLYTTAS: Partial<Record<Adressrad['slag'], number>> = { roller: 2, sidor: 1 };

function agare({ poster }: Innehall, { slag, id }: Adressrad): Agare {
  const flyttasForst = FLYTTAS[slag] ?? 0;
  if (slag === 'jamforelser') return { namn: 'jämförelsen av insatser', flyttasForst };
  if (slag === 'underlag') {
    const [insats, roll] = id.split('/');
    return { namn: `underlaget för ${insats} och rollen ${roll}`, flyttasForst };
  }
  const samling = slag === 'termer' ? 'ordlista' : slag;
  const post = poster.find((p) => p.samling === samling && p.id === id)!;
  const enAvFlera = poster.some((p) => p.fil === post.fil && p !== post);
  return { namn: enAvFlera ? `"${id}" i ${post.fil}` : post.fil, post, flyttasForst };
}

/** No two pages want the same address: one of them would never be seen. */
export const adresser: Regel = (innehall) => {
  const rader: Adressrad[] = [
    ...innehall.adresser,
    // The kits of an insats lie below it, and breadcrumbs would take a role of that name for the page above them.
    ...[...innehall.ids('insatser')].map((id) => ({
      adress: href.roll(id),
      slag: 'insatser' as const,
      id,
    })),
  ];
  return [...Map.groupBy(rader, (r) => r.adress)]
    .filter(([, lika]) => lika.length > 1)
    .flatMap(([adress, lika]) => {
      const [flyttas, ...kvar] = lika
        .map((rad) => agare(innehall, rad))
        .sort((a, b) => b.flyttasForst - a.flyttasForst);
      const { post } = flyttas!;
      if (!post) return [];
      const byt =
        post.samling === 'roller' ? 'Byt rollens id' : 'Byt id eller filnamn på det som är nytt';
      return [problemI(post, ['id'], `adressen ${adress} krockar med ${kvar[0]!.namn}. ${byt}`)];
    });
};
