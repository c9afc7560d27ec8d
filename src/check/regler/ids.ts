import type { SkrivetId, Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** An id stands once in its collection. */
export const ids: Regel = ({ skrivnaIds }) => {
  const forst = new Map<string, SkrivetId>();
  return skrivnaIds.flatMap((skrivet) => {
    const { samling, id, post, path } = skrivet;
    const tidigare = forst.get(`${samling} ${id}`);
    if (!tidigare) {
      forst.set(`${samling} ${id}`, skrivet);
      return [];
    }
    return [
      problemI(
        post,
        path,
        `id "${id}" finns redan i ${tidigare.post.fil}. Varje id får finnas en gång`,
      ),
    ];
  });
};
