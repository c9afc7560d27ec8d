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

interface MedAnmalan {
  anmalan: readonly { roll: string; kan: Svar }[];
  status: { kod: string };
}

/** Whether a role can refer to an insats today. Nobody can when it has ended; unknown when no source says. */
export function svarFor({ anmalan, status }: MedAnmalan, roll: string): Svar {
  if (status.kod === 'avslutad') return 'nej';
  return anmalan.find((a) => a.roll === roll)?.kan ?? 'okant';
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
