import { personuppgifter as hitta } from '../../lib/personuppgifter.ts';
import type { Giltig, Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** Every text in an entry's data, with its path. */
function strangar(data: unknown, path: PropertyKey[] = []): [PropertyKey[], string][] {
  if (typeof data === 'string') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, varde]) => strangar(varde, [...path, key]));
}

/** The förbund's own channels are the one place for an e-mail address and a switchboard. Nobody's mobile is a channel. */
const arKanal = (post: Giltig, path: readonly PropertyKey[], slag: string): boolean =>
  post.samling === 'webbplats' &&
  path[0] === 'kontakt' &&
  ['en e-postadress', 'ett telefonnummer'].includes(slag);

/** Nothing in the content looks like personal data. */
export const personuppgifter: Regel = ({ giltiga, texter }) => {
  const text = (funnet: string, slag: string) =>
    `"${funnet}" ser ut som ${slag}. Personuppgifter får inte finnas på webbplatsen`;
  return [
    ...giltiga.flatMap((post) =>
      strangar(post.data).flatMap(([path, varde]) =>
        hitta(varde)
          .filter(({ slag }) => !arKanal(post, path, slag))
          .map(({ funnet, slag }) => problemI(post, path, text(funnet, slag))),
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
