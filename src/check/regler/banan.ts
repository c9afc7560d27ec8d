import { onabara } from '../../lib/banan.ts';
import type { Innehall, Regel } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { egnaTal, problemI } from '../problem.ts';

/** Each member has one actor, and so has the person, and what is neither: the picture tells them apart by that. */
function enVar({ av }: Innehall): Problem[] {
  const namn = new Map(av('medlemmar').map((p) => [p.id, p.data.namn]));
  const forst = new Map<string, string>();
  return av('aktorer').flatMap((post) => {
    const { medlem } = post.data;
    const nyckel = medlem ?? (post.id === 'du' ? 'du' : 'ingen medlem');
    const tidigare = forst.get(nyckel);
    if (tidigare === undefined) {
      forst.set(nyckel, post.id);
      return [];
    }
    const vad = medlem
      ? `${namn.get(medlem) ?? medlem} har redan aktören "${tidigare}". Lägg till under enheter där, och ta bort den här`
      : `"${tidigare}" är redan en aktör utan medlem. Skriv medlem, eller lägg till under enheter där`;
    return [problemI(post, medlem ? ['medlem'] : [], vad)];
  });
}

/** A step leads to its own phase or a later one. */
function framat({ av }: Innehall): Problem[] {
  const faser = new Map(av('faser').map((p) => [p.id, p.data]));
  const fasAv = new Map(av('steg').map((p) => [p.id, faser.get(p.data.fas)]));
  return av('steg').flatMap((post) => {
    const fran = fasAv.get(post.id);
    return post.data.lederTill.flatMap((id, i) => {
      const till = fasAv.get(id);
      return fran && till && till.nummer < fran.nummer
        ? [
            problemI(
              post,
              ['lederTill', i],
              `"${id}" ligger i en tidigare fas (${till.titel}) än steget själv (${fran.titel}). Ett steg leder framåt: ta bort raden eller byt fas`,
            ),
          ]
        : [];
    });
  });
}

/** A hand-over goes to somebody else. */
const tillNagonAnnan = ({ av }: Innehall): Problem[] =>
  av('overlamningar').flatMap((post) => {
    const { fran, till } = post.data;
    return till.includes(fran)
      ? [
          problemI(
            post,
            ['till', till.indexOf(fran)],
            `"${fran}" lämnar över till sig själv. Ta bort raden`,
          ),
        ]
      : [];
  });

/** Somebody comes to every step. */
function nabara({ av, poster, olasta }: Innehall): Problem[] {
  const steg = av('steg');
  // What could not be read would make the steps after it look out of reach.
  const alla = poster.filter((p) => p.samling === 'steg').length;
  if (steg.length < alla || olasta.has('overlamningar') || olasta.has('faser')) return [];
  const medId = <T extends { id: string; data: object }>(p: T): T['data'] & { id: string } => ({
    ...p.data,
    id: p.id,
  });
  return onabara(steg.map(medId), av('overlamningar').map(medId), av('faser').map(medId)).map(
    ({ id }) =>
      problemI(
        steg.find((p) => p.id === id)!,
        [],
        `ingen kommer till steget "${id}". Skriv det under lederTill i steget före, eller gör det till startStopp`,
      ),
  );
}

/** Rehabiliteringsbanan: one goes forward, to steps that can be reached, and no two stand in the same place. */
export const banan: Regel = (innehall) => [
  ...egnaTal(innehall.av('aktorer'), 'ordning', (p) => p.data.ordning),
  ...egnaTal(innehall.av('faser'), 'nummer', (p) => p.data.nummer),
  ...enVar(innehall),
  ...framat(innehall),
  ...tillNagonAnnan(innehall),
  ...nabara(innehall),
];
