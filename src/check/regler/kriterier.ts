import { pekare } from '../../lib/prosa.ts';
import { visaVarde } from '../../lib/varde.ts';
import type { Kriterium } from '../../schemas/insats.ts';
import type { Giltig, Innehall, Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** The words or kommuner that a condition lists. */
const villkorsord = (k: Kriterium): readonly string[] =>
  k.typ === 'bostad' ? (k.villkor.kommun ?? []) : 'nagonAv' in k.villkor ? k.villkor.nagonAv : [];

/** The criteria of an insats do not contradict each other, and their texts say what their conditions do. */
export const kriterier: Regel = (innehall) =>
  innehall
    .av('insatser')
    .flatMap((post) =>
      post.data.kriterier.flatMap((k, i) =>
        felI(innehall, post, k, i).map(({ text, falt }) =>
          problemI(post, ['kriterier', i, falt], text),
        ),
      ),
    );

interface Fel {
  falt: 'villkor' | 'text';
  text: string;
}

function felI(innehall: Innehall, post: Giltig<'insatser'>, k: Kriterium, i: number): Fel[] {
  const tidigare = post.data.kriterier.slice(0, i);
  return [
    ...(k.typ === 'alder' ? aldern(innehall, post, k, tidigare) : []),
    ...(k.typ === 'samordning' ? parterna(k) : []),
    ...tidigare
      .filter((t) => t.typ === k.typ && [t.slag, k.slag].sort().join() === 'inteFor,maste')
      .flatMap((t) => villkorsord(k).filter((ord) => villkorsord(t).includes(ord)))
      .map((ord) => ({
        falt: 'villkor' as const,
        text: `"${ord}" både krävs (maste) och utesluts (inteFor)`,
      })),
  ];
}

function aldern(
  { uppgift }: Innehall,
  post: Giltig<'insatser'>,
  k: Kriterium & { typ: 'alder' },
  tidigare: readonly Kriterium[],
): Fel[] {
  const { fran = 0, till = Infinity } = k.villkor;
  if (fran > till)
    return [{ falt: 'villkor', text: `åldern "fran" (${fran}) är högre än "till" (${till})` }];
  const fel: Fel[] = [];
  for (const t of tidigare) {
    if (t.typ !== 'alder' || t.slag === 'bor' || k.slag === 'bor') continue;
    const overlappar = (t.villkor.fran ?? 0) <= till && (t.villkor.till ?? Infinity) >= fran;
    if (t.slag !== k.slag && overlappar)
      fel.push({
        falt: 'villkor',
        text: 'åldern överlappar ett annat kriterium, så samma ålder både krävs och utesluts',
      });
    if (t.slag === 'maste' && k.slag === 'maste')
      fel.push({
        falt: 'villkor',
        text: 'insatsen har redan ett åldersmåste. Skriv ett enda åldersintervall',
      });
  }
  const { alder } = post.data;
  if (
    k.slag === 'maste' &&
    alder &&
    (alder.fran !== (k.villkor.fran ?? alder.fran) || alder.till !== (k.villkor.till ?? alder.till))
  )
    fel.push({
      falt: 'villkor',
      text: `stämmer inte med insatsens alder (${alder.fran}–${alder.till})`,
    });
  const uppgifter = pekare(k.text)
    .filter((p) => p.slag === 'Uppgift')
    .map((p) => uppgift(p.mal));
  // A fact that is missing or wrong is an error of its own.
  if (uppgifter.includes(undefined)) return fel;
  const sagt = uppgifter.map((u) => visaVarde(u!.varde, u!.enhet));
  const menat = `${k.villkor.fran ?? ''}–${k.villkor.till ?? ''}`;
  if (k.villkor.fran !== undefined && k.villkor.till !== undefined && !sagt.includes(menat))
    fel.push({
      falt: 'text',
      text: `villkoret säger ${menat} år, men texten säger ${sagt.join(', ') || 'ingen ålder'}. Skriv åldern med <Uppgift id="…"/>`,
    });
  return fel;
}

function parterna(k: Kriterium & { typ: 'samordning' }): Fel[] {
  const ord = ['', 'en', 'två', 'tre', 'fyra'][k.villkor.minstParter];
  if (ord && new RegExp(`\\b${ord}(?!\\p{L})`, 'u').test(k.text)) return [];
  return [
    {
      falt: 'text',
      text: `villkoret säger minst ${k.villkor.minstParter} parter, men det står inte i texten`,
    },
  ];
}
