import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** Every role has one answer for each insats. */
export const anmalan: Regel = ({ av }) =>
  av('insatser').flatMap((post) => {
    const svarar = post.data.anmalan.map((a) => a.roll);
    return [
      ...av('roller')
        .filter((r) => !svarar.includes(r.id))
        .map(({ id }) =>
          problemI(
            post,
            ['anmalan'],
            `rollen "${id}" saknas. Skriv ett svar för den, med kan: okant om källorna inte säger det`,
          ),
        ),
      ...svarar.flatMap((roll, i) =>
        svarar.indexOf(roll) < i
          ? [problemI(post, ['anmalan', i, 'roll'], `rollen "${roll}" har redan ett svar`)]
          : [],
      ),
    ];
  });
