import { felIFigur } from '../../lib/diagram.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** A figure shows numbers, and its parts do not exceed their whole. */
export const diagram: Regel = ({ av, uppgift }) =>
  av('diagram').flatMap((post) => {
    const ids = post.data.grupper.flatMap((g) => [
      ...g.staplar.map((s) => s.uppgift),
      ...(g.helhet ? [g.helhet] : []),
    ]);
    // A fact that is missing or wrong is an error of its own.
    if (ids.some((id) => uppgift(id) === undefined)) return [];
    return felIFigur(post.data, (id) => uppgift(id)!).map(({ grupp, stapel, text }) => {
      const vag = stapel === undefined ? [] : ['staplar', stapel, 'uppgift'];
      return problemI(post, ['grupper', grupp, ...vag], text);
    });
  });
