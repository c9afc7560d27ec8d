/** Which insatser a role can refer to, and which sets of insatser can be compared. */

/** Whether a role can refer, as the sources say it. */
export type Svar = 'ja' | 'nej' | 'viaAnnan' | 'okant';

/** The answer in a word or two. */
export const SVAR: Record<Svar, string> = {
  ja: 'Ja',
  nej: 'Nej',
  viaAnnan: 'Genom någon annan',
  okant: 'Vi vet inte',
};

/** How many insatser are compared on one page at most, except all of them. */
export const HOGST_JAMFORDA = 4;

/** An answer to a role, as far as its meaning goes. `schemas/insats.ts` holds what a file must contain. */
interface Anmalan {
  roll: string;
  kan: Svar;
  text: string;
  forberedelser: readonly string[];
  dokument: readonly string[];
  steg: readonly string[];
  kalla: string;
}

/**
 * What an insats answers each role today. When it has ended nobody can refer to it, whatever its file still says,
 * and the source is the one that says that it ended.
 */
export function gallande<T extends Anmalan>({
  anmalan,
  status,
  period,
}: {
  anmalan: readonly T[];
  status: { kod: string };
  period: { kalla: string };
}): T[] {
  if (status.kod !== 'avslutad') return [...anmalan];
  return anmalan.map((a) =>
    a.kan === 'nej'
      ? a
      : {
          ...a,
          kan: 'nej',
          text: 'Insatsen är avslutad. Det går inte att anmäla.',
          forberedelser: [],
          dokument: [],
          steg: [],
          kalla: period.kalla,
        },
  );
}

/** What an insats answers a role. Throws when it does not, which the content check does not let through. */
export function svarFor<T extends { roll: string }>(
  { anmalan }: { anmalan: readonly T[] },
  roll: string,
): T {
  const svar = anmalan.find((a) => a.roll === roll);
  if (!svar) throw new Error(`Insatsen har inget svar till rollen "${roll}".`);
  return svar;
}

/** Things by their answer: those of a yes first and of a no last, and no group empty. */
export function efterSvar<T>(
  alla: readonly T[],
  svarAv: (t: T) => Svar,
): { svar: Svar; alla: T[] }[] {
  return (['ja', 'viaAnnan', 'okant', 'nej'] as const)
    .map((svar) => ({ svar, alla: alla.filter((t) => svarAv(t) === svar) }))
    .filter((grupp) => grupp.alla.length > 0);
}

/** Every set of one to `hogst` ids, each in alphabetical order, small sets first. One is where choosing starts. */
export function urval(allaIds: readonly string[], hogst: number): string[][] {
  const ids = allaIds.toSorted();
  const out: string[][] = [];
  const lagg = (fran: number, valda: string[]) => {
    if (valda.length > 0) out.push(valda);
    if (valda.length === hogst) return;
    for (let i = fran; i < ids.length; i++) lagg(i + 1, [...valda, ids[i]!]);
  };
  lagg(0, []);
  return out.sort((a, b) => a.length - b.length);
}
