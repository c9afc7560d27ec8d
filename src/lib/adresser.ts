/** The addresses of the site. An address is a promise: never change one without a redirect. */

/** The ids that addresses are made from. */
export interface AdressIds {
  sidor: readonly string[];
  situationer: readonly string[];
  insatser: readonly string[];
  lattlast: readonly string[];
  strukturella: readonly string[];
  malgrupper: readonly string[];
  forbund: readonly string[];
  aktorer: readonly string[];
  faser: readonly string[];
  kallor: readonly string[];
  /** Terms with a page of their own. */
  termer: readonly string[];
  roller: readonly string[];
  /** The sets of insatser that have a page of their own in the comparison. */
  jamforelser: readonly (readonly string[])[];
  /** Pairs of insats and role that have a referral page. */
  underlag: readonly (readonly [insats: string, roll: string])[];
}

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

/** An address of a page, and what has it: a kind of ids, and one of them (of a pair or a set: joined by slashes). */
export interface Adressrad {
  adress: string;
  slag: keyof AdressIds;
  id: string;
}

/** Every address of a page on the site except the guide's answers, with what has it. */
export function adressrader(ids: AdressIds): Adressrad[] {
  const rader = (
    slag: keyof AdressIds,
    lista: readonly string[],
    adress: (id: string) => string,
  ): Adressrad[] => lista.map((id) => ({ adress: adress(id), slag, id }));
  return [
    ...rader('sidor', ids.sidor, href.sida),
    ...rader('situationer', ids.situationer, href.situation),
    ...rader('insatser', ids.insatser, href.insats),
    ...rader('lattlast', ids.lattlast, href.lattlast),
    ...rader('strukturella', ids.strukturella, href.strukturell),
    ...rader('malgrupper', ids.malgrupper, href.malgrupp),
    ...rader('forbund', ids.forbund, href.forbund),
    ...rader('aktorer', ids.aktorer, href.aktor),
    ...rader('faser', ids.faser, href.fas),
    ...rader('kallor', ids.kallor, href.kalla),
    ...rader('termer', ids.termer, (id) => href.term(id, true)),
    ...rader('roller', ids.roller, href.roll),
    ...ids.jamforelser.map((i) => ({
      adress: href.jamfor(i),
      slag: 'jamforelser' as const,
      id: i.join('/'),
    })),
    ...ids.underlag.map(([insats, roll]) => ({
      adress: href.underlag(insats, roll),
      slag: 'underlag' as const,
      id: `${insats}/${roll}`,
    })),
  ];
}

/** The addresses themselves, sorted. */
export const allaAdresser = (ids: AdressIds): string[] =>
  adressrader(ids)
    .map((rad) => rad.adress)
    .sort();
