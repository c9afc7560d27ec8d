import { samlingar } from '../../schemas/samlingar.ts';
import type { Regel } from '../innehall.ts';
import { menade, problemI } from '../problem.ts';

/** Every id that a field or a text points to exists, and the glossary shows the words that `<Term>` leads to. */
export const hanvisningar: Regel = (innehall) => {
  const { av, olasta } = innehall;
  const baraISokningen = new Set(
    av('ordlista')
      .filter((p) => !p.data.iListan && !p.data.egenSida)
      .map((p) => p.id),
  );
  return innehall.hanvisningar.flatMap(({ post, path, rad, till, id, somTerm }) => {
    if (somTerm && baraISokningen.has(id))
      return [
        problemI(
          post,
          path,
          `"${id}" visas inte i ordlistan, så <Term> har inget att leda till. Ta bort <Term>, eller ta bort iListan: false och förklara ordet`,
          rad,
        ),
      ];
    if (till.some((samling) => olasta.has(samling) || innehall.ids(samling).has(id))) return [];
    const namn = till.map((samling) => samlingar[samling].ingen).join(' eller ');
    const alla = till.flatMap((samling) => [...innehall.ids(samling)]);
    return [problemI(post, path, `hittar ${namn} som heter "${id}".${menade(id, alla)}`, rad)];
  });
};
