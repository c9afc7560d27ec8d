import { personuppgifter as hitta } from '../../lib/personuppgifter.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** Every text in an entry's data, with its path. */
function strangar(data: unknown, path: PropertyKey[] = []): [PropertyKey[], string][] {
  if (typeof data === 'string') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, varde]) => strangar(varde, [...path, key]));
}

/** Nothing in the content looks like personal data. */
export const personuppgifter: Regel = ({ giltiga, texter }) => {
  const text = (funnet: string, slag: string) =>
    `"${funnet}" ser ut som ${slag}. Personuppgifter får inte finnas på webbplatsen`;
  return [
    ...giltiga
      .filter((post) => post.samling !== 'webbplats')
      .flatMap((post) =>
        strangar(post.data).flatMap(([path, varde]) =>
          hitta(varde).map(({ funnet, slag }) => problemI(post, path, text(funnet, slag))),
        ),
      ),
    ...texter
      .filter((t) => !t.iFalt)
      .flatMap(({ post, path, text: brodtext, rad }) =>
        hitta(brodtext).map(({ funnet, slag, index }) =>
          problemI(
            post,
            path,
            text(funnet, slag),
            rad(brodtext.slice(0, index).split('\n').length),
          ),
        ),
      ),
  ];
};
