import { vik } from '../../lib/ord.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** A place lies in one kommun, or in one stadsdelsområde: search must not send its people to another. */
export const orter: Regel = ({ av }) =>
  (['kommuner', 'stadsdelar'] as const).flatMap((samling) => {
    const forst = new Map<string, string>();
    return av(samling).flatMap((post) =>
      (['orter', 'sokorter'] as const).flatMap((falt) =>
        post.data[falt].flatMap((ort, i) => {
          const tidigare = forst.get(vik(ort));
          if (tidigare === undefined) {
            forst.set(vik(ort), post.data.namn);
            return [];
          }
          return [
            problemI(
              post,
              [falt, i],
              `"${ort}" står redan i "${tidigare}". Låt platsen stå på ett ställe, eller inget om den finns på båda`,
            ),
          ];
        }),
      ),
    );
  });
