import { fragenycklar } from '../../lib/sokord.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** So many pages of a question have a vote that matters. */
const FLEST_SIDOR = 3;

/** Questions as search reads them: each says something, and has one answer. */
export const fragor: Regel = ({ av }) =>
  av('fragor').flatMap((post) => {
    const forst = new Map<string, { path: PropertyKey[]; sidor: readonly string[] }>();
    return post.data.grupper.flatMap(({ sidor, fragor }, g) => [
      ...(sidor.length > FLEST_SIDOR
        ? [
            problemI(
              post,
              ['grupper', g, 'sidor'],
              `${sidor.length} sidor står här. Skriv de ${FLEST_SIDOR} bästa, den bästa först`,
            ),
          ]
        : []),
      ...fragor.flatMap((fraga, i) => {
        const path = ['grupper', g, 'fragor', i];
        const nyckel = fragenycklar(fraga).sort().join(' ');
        if (nyckel === '')
          return problemI(
            post,
            path,
            `"${fraga}" har inget ord. Skriv en fråga, eller ta bort raden`,
          );
        const tidigare = forst.get(nyckel);
        if (tidigare)
          return problemI(
            post,
            path,
            `"${fraga}" är för sökningen samma fråga som på rad ${post.radFor(tidigare.path)}, som leder till ${tidigare.sidor[0]}. Låt den stå på ett ställe`,
          );
        forst.set(nyckel, { path, sidor });
        return [];
      }),
    ]);
  });
