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
  malgrupp: (id: string) => `/malgrupper/${id}/`,
  forbund: (id: string) => `/forbund/${id}/`,
  aktor: (id: string) => `/rehabiliteringsbanan/${id}/`,
  fas: (id: string) => `/rehabiliteringsbanan/${id}/`,
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

/** Every address of a page on the site, sorted. */
export function allaAdresser(ids: AdressIds): string[] {
  return [
    ...ids.sidor.map(href.sida),
    ...ids.situationer.map(href.situation),
    ...ids.insatser.map(href.insats),
    ...ids.lattlast.map(href.lattlast),
    ...ids.strukturella.map(href.strukturell),
    ...ids.malgrupper.map(href.malgrupp),
    ...ids.forbund.map(href.forbund),
    ...ids.aktorer.map(href.aktor),
    ...ids.faser.map(href.fas),
    ...ids.kallor.map(href.kalla),
    ...ids.termer.map((id) => href.term(id, true)),
    ...ids.roller.map(href.roll),
    ...ids.jamforelser.map(href.jamfor),
    ...ids.underlag.map(([insats, roll]) => href.underlag(insats, roll)),
  ].sort();
}
