import { fragorAv } from '../../lib/guide.ts';
import { utfallAv } from '../../lib/kriterier.ts';
import { tidAv } from '../../lib/tid.ts';
import type { Innehall, Regel } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { egnaTal, problemI } from '../problem.ts';

/** No two questions are about the same thing, and no two answers have the same id. */
function egnaNamn({ av }: Innehall): Problem[] {
  const sedda = new Map<string, string>();
  return av('guide').flatMap((post) => {
    const namn: { path: PropertyKey[]; slag: string; ord: string }[] = [
      { path: ['typ'], slag: 'typ', ord: post.data.typ },
      ...post.data.val.map((v, i) => ({ path: ['val', i, 'id'], slag: 'svar', ord: v.id })),
    ];
    return namn.flatMap(({ path, slag, ord }) => {
      const fore = sedda.get(`${slag} ${ord}`);
      sedda.set(`${slag} ${ord}`, post.data.id);
      return fore === undefined
        ? []
        : [problemI(post, path, `${slag} "${ord}" finns redan i frågan "${fore}"`)];
    });
  });
}

/** Every criterion that decides is met by one answer and not by another. */
function skiljerUt({ av, ids, idag }: Innehall): Problem[] {
  const fragor = fragorAv(
    av('guide')
      .map((p) => p.data)
      .sort((a, b) => a.ordning - b.ordning),
    av('insatser').map((p) => ({ id: p.id, kriterier: p.data.kriterier })),
    [...ids('kommuner')],
  );
  const flestParter = fragor
    .map((f) => Math.max(0, ...f.val.map((v) => v.svar.minstParter ?? 0)))
    .reduce((a, b) => a + b, 0);
  const fel: Problem[] = [];
  for (const post of av('insatser')) {
    const { period, kriterier } = post.data;
    if (period.slut && tidAv(period.slut).till < idag) continue;
    kriterier.forEach((k, i) => {
      if (k.slag === 'bor' || (k.typ === 'bostad' && k.villkor.stadsdel)) return;
      const lagg = (vad: string) =>
        fel.push(
          problemI(
            post,
            ['kriterier', i, 'villkor'],
            `guiden kan inte skilja ut det här: ${vad}. Ändra svaren i content/guide.yaml`,
          ),
        );
      if (k.typ === 'samordning') {
        if (flestParter < k.villkor.minstParter)
          lagg(
            `svaren ger högst ${flestParter} parter, men villkoret kräver ${k.villkor.minstParter}`,
          );
        return;
      }
      const fraga = fragor.find((f) => f.typ === k.typ);
      if (!fraga) {
        lagg(`ingen fråga har typ: ${k.typ}`);
        return;
      }
      const utfall = new Set(fraga.val.map((v) => utfallAv(k, v.svar)));
      if (!utfall.has('uppfyllt')) lagg(`inget svar på "${fraga.rubrik}" gör att det stämmer`);
      if (!utfall.has('ejUppfyllt'))
        lagg(`inget svar på "${fraga.rubrik}" gör att det inte stämmer`);
    });
  }
  return fel;
}

/** The guide can ask about every criterion that decides, in an order that an editor chose, and no two questions or answers are mixed up. */
export const guide: Regel = (innehall) => {
  const { av, ids, olasta } = innehall;
  const fragor = av('guide');
  // A question or a kommun that could not be read would make criteria look out of its reach.
  const alla =
    !olasta.has('guide') && !olasta.has('kommuner') && fragor.length === ids('guide').size;
  return [
    ...egnaTal(fragor, 'ordning', (p) => p.data.ordning),
    ...egnaNamn(innehall),
    ...fragor
      .slice(6)
      .map((post) => problemI(post, ['id'], 'guiden får ha högst sex frågor. Ta bort en')),
    ...(alla ? skiljerUt(innehall) : []),
  ];
};
