import { tidAv } from '../../lib/tid.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** An insats that has not ended says who it is for, and every insats has its text in easy Swedish. */
export const insatser: Regel = ({ av, ids, idag }) =>
  av('insatser').flatMap((post) => {
    const { kriterier, period } = post.data;
    const avslutad = period.slut !== undefined && tidAv(period.slut).till < idag;
    return [
      ...(!avslutad && !kriterier.some((k) => k.slag === 'maste')
        ? [problemI(post, ['kriterier'], 'insatsen har inget kriterium med slag: maste')]
        : []),
      ...(!ids('lattlast').has(post.id)
        ? [
            problemI(
              post,
              [],
              `lättläst text saknas. Skapa content/insatser/${post.id}/lattlast.mdx`,
            ),
          ]
        : []),
    ];
  });
