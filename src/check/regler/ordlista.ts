import { ordI, STOPPORD, vik } from '../../lib/ord.ts';
import type { Regel } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { problemI } from '../problem.ts';

/** The glossary as search reads it: each form leads to one set of pages, and says something. */
export const ordlista: Regel = ({ av }) => {
  const forst = new Map<string, { id: string; sidor: string }>();
  return av('ordlista').flatMap((post) => {
    const { former, sidor, iListan, forklaring, fara } = post.data;
    const fel: Problem[] = [];
    if (iListan && forklaring === '')
      fel.push(
        problemI(
          post,
          ['forklaring'],
          'ordet visas i ordlistan men förklaras inte. Skriv en förklaring, eller iListan: false om ordet bara hjälper sökningen',
        ),
      );
    if (fara && sidor.length === 0)
      fel.push(
        problemI(
          post,
          ['sidor'],
          'ordet är från den som kan vara i fara men leder inte till någon sida. Skriv minst en adress i sidor, till exempel /vald-i-nara-relationer/',
        ),
      );
    else if (!iListan && sidor.length === 0)
      fel.push(
        problemI(
          post,
          ['sidor'],
          'posten hjälper bara sökningen men leder inte till någon sida. Skriv minst en adress i sidor',
        ),
      );
    const mal = [...sidor].sort().join(' ');
    former.forEach((form, i) => {
      const ord = ordI(form).map(vik);
      if (ord.length === 1 && STOPPORD.has(ord[0]!))
        fel.push(
          problemI(
            post,
            ['former', i],
            `"${form}" är ett småord som sökningen hoppar över. Ta bort det, eller skriv ett längre uttryck`,
          ),
        );
      const tidigare = forst.get(ord.join(' '));
      if (tidigare && tidigare.sidor !== mal)
        fel.push(
          problemI(
            post,
            ['former', i],
            `"${form}" står redan i "${tidigare.id}", som leder till andra sidor. Låt formen stå i en av dem`,
          ),
        );
      if (!tidigare) forst.set(ord.join(' '), { id: post.id, sidor: mal });
    });
    return fel;
  });
};
