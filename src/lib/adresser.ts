/** The addresses of the site. An address is a promise: never change one without a redirect. */

import { HOGST_JAMFORDA, urval } from './anmalan.ts';

/** How each kind of page is addressed. */
export const href = {
  start: '/',
  sida: (id: string) => (id === 'index' ? '/' : `/${id}/`),
  situation: (id: string) => `/for-dig/${id}/`,
  insats: (id: string) => `/insatser/${id}/`,
  lattlast: (id: string) => `/insatser/${id}/lattlast/`,
  strukturell: (id: string) => `/strukturella-insatser/${id}/`,
  /** A page of the guide, by the answers in its address; the first page for ''. */
  guide: (vag: string) => (vag === '' ? '/hitta-ratt/' : `/hitta-ratt/${vag}/`),
  malgrupp: (id: string) => `/malgrupper/${id}/`,
  forbund: (id: string) => `/forbund/${id}/`,
  aktor: (id: string) => `/rehabiliteringsbanan/${id}/`,
  fas: (id: string) => `/rehabiliteringsbanan/${id}/`,
  /** The full text of a step or a hand-over of Rehabiliteringsbanan, on the page of its phase. */
  steg: (s: { id: string; fas: string }) => `/rehabiliteringsbanan/${s.fas}/#steg-${s.id}`,
  overlamning: (o: { id: string; fas: string }) =>
    `/rehabiliteringsbanan/${o.fas}/#overlamning-${o.id}`,
  term: (id: string, egenSida: boolean) => (egenSida ? `/ordlista/${id}/` : `/ordlista/#${id}`),
  roll: (id: string) => `/anmalan/${id}/`,
  jamfor: (insatser: readonly string[]) => ['/insatser/jamfor', ...insatser, ''].join('/'),
  starttider: (insats: string) => `/insatser/${insats}/starttider/`,
  /** The calendar file of one start. */
  gruppstart: (insats: string, id: string) => `/insatser/${insats}/starttider/${id}.ics`,
  /** The calendar of all coming starts, to subscribe to. */
  startkalender: (insats: string) => `/insatser/${insats}/starttider.ics`,
  /** The Atom feed of new starts. */
  startflode: (insats: string) => `/insatser/${insats}/starttider.xml`,
  underlag: (insats: string, roll: string) => `/anmalan/${insats}/${roll}/`,
  kalla: (id: string) => `/kallor/${id}/`,
  exempel: (id: string) => `/exempel-fran-landet/#${id}`,
} as const;

/** The collections of which every entry has a page. */
const MED_SIDA = {
  sidor: href.sida,
  situationer: href.situation,
  insatser: href.insats,
  lattlast: href.lattlast,
  strukturella: href.strukturell,
  malgrupper: href.malgrupp,
  forbund: href.forbund,
  aktorer: href.aktor,
  faser: href.fas,
  kallor: href.kalla,
  roller: href.roll,
} as const;

/** What addresses are made from. */
export interface Adresskallor {
  /** The ids of a collection of which every entry has a page. */
  ids(samling: keyof typeof MED_SIDA): Iterable<string>;
  /** The terms of the glossary with a page of their own. */
  termer: readonly string[];
  /** Pairs of insats and role that have a referral page. */
  underlag: readonly (readonly [insats: string, roll: string])[];
}

/** An address of a page, and what has it: a collection and an id, or a pair or a set of ids joined by slashes. */
export interface Adressrad {
  adress: string;
  slag: keyof typeof MED_SIDA | 'ordlista' | 'jamforelser' | 'underlag';
  id: string;
}

/** Every address of a page on the site except the guide's answers, with what has it. */
export function adressrader({ ids, termer, underlag }: Adresskallor): Adressrad[] {
  const samlingar = Object.keys(MED_SIDA) as (keyof typeof MED_SIDA)[];
  return [
    ...samlingar.flatMap((slag) =>
      [...ids(slag)].map((id) => ({ adress: MED_SIDA[slag](id), slag, id })),
    ),
    ...termer.map((id) => ({ adress: href.term(id, true), slag: 'ordlista' as const, id })),
    ...urval([...ids('insatser')], HOGST_JAMFORDA).map((i) => ({
      adress: href.jamfor(i),
      slag: 'jamforelser' as const,
      id: i.join('/'),
    })),
    ...underlag.map(([insats, roll]) => ({
      adress: href.underlag(insats, roll),
      slag: 'underlag' as const,
      id: `${insats}/${roll}`,
    })),
  ];
}

/** The addresses themselves, sorted. */
export const allaAdresser = (kallor: Adresskallor): string[] =>
  adressrader(kallor)
    .map((rad) => rad.adress)
    .sort();

/** Whether an address is of a referral kit: the page for one insats and one role. */
export const arUnderlag = (adress: string): boolean => /^\/anmalan\/[^/]+\/[^/]+\/$/.test(adress);
