/** Group starts as an iCalendar file (RFC 5545) and as an Atom feed (RFC 4287). The same starts give the same bytes. */
import ical, { ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { antalGanger, forsta, type Gruppstart } from './starter.ts';
import { skrivTid } from './tid.ts';

/** A start with what a calendar or a feed shows beside its dates. */
export interface Kalenderstart extends Gruppstart {
  /** What starts, e.g. `Aktivitetsplatsen, Sköndal`. */
  namn: string;
  plats: string;
  /** The day the start was written down or last changed. */
  andrad: string;
  /** The whole address of the page about the starts. */
  adress: string;
}

const ZON = 'Europe/Stockholm';
const DAGAR = {
  måndag: ICalWeekday.MO,
  tisdag: ICalWeekday.TU,
  onsdag: ICalWeekday.WE,
  torsdag: ICalWeekday.TH,
  fredag: ICalWeekday.FR,
  lördag: ICalWeekday.SA,
  söndag: ICalWeekday.SU,
} as const;

// The library knows Stockholm by the rules of Berlin, and then names the zone so.
const tidszon = (namn: string): string =>
  String([tzlib_get_ical_block(namn)].flat()[0]).replace(
    /^(TZID|X-LIC-LOCATION):[^\r\n]*/gm,
    `$1:${namn}`,
  );

/** A wall-clock time. The calendar writes it as it stands and names the zone, so the machine's own zone does not matter. */
const klockan = (datum: string, tid = '00:00'): Date => {
  const [y, m, d] = datum.split('-').map(Number) as [number, number, number];
  const [h, min] = tid.split(':').map(Number) as [number, number];
  return new Date(y, m - 1, d, h, min);
};

/**
 * A calendar with the meetings of each group (weekly, in Stockholm time) and the last day to refer to it.
 * @param namn what a calendar program calls it
 * @param vard the host that makes ids unique in the world
 */
export function kalender(namn: string, vard: string, starter: readonly Kalenderstart[]): string {
  const cal = ical({
    name: namn,
    prodId: { company: vard, product: 'Starttider', language: 'SV' },
    timezone: { name: null, generator: tidszon },
  });
  for (const s of starter) {
    const gemensamt = {
      stamp: new Date(`${s.andrad}T00:00:00Z`),
      timezone: ZON,
      location: s.plats,
      url: s.adress,
    };
    for (const { dag, fran, till } of s.veckodagar) {
      const forstaDag = forsta(dag, s.startdatum);
      const antal = antalGanger(dag, s.startdatum, s.slutdatum);
      if (antal === 0) continue;
      cal.createEvent({
        ...gemensamt,
        id: `${s.id}-${DAGAR[dag].toLowerCase()}@${vard}`,
        start: klockan(forstaDag, fran),
        ...(till ? { end: klockan(forstaDag, till) } : { allDay: true }),
        summary: s.namn,
        repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: antal, byDay: [DAGAR[dag]] },
      });
    }
    cal.createEvent({
      ...gemensamt,
      id: `${s.id}-anmalan@${vard}`,
      start: klockan(s.sistaAnmalan),
      allDay: true,
      summary: `Sista dag att anmäla: ${s.namn}`,
      description: `Gruppen börjar ${skrivTid(s.startdatum)}.`,
    });
  }
  const text = cal.toString().trimEnd();
  // A calendar needs something in it, so an empty one holds the zone.
  return starter.length > 0
    ? `${text}\r\n`
    : text.replace(/END:VCALENDAR$/, `${tidszon(ZON).trimEnd()}\r\nEND:VCALENDAR\r\n`);
}

const escape = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/**
 * An Atom feed of starts.
 * @param adress the feed's own whole address, which is its id too
 * @param senast the day it counts as updated when it has no starts
 */
export function flode(
  titel: string,
  adress: string,
  senast: string,
  starter: readonly Kalenderstart[],
): string {
  const uppdaterad = starter.map((s) => s.andrad).reduce((a, b) => (a > b ? a : b), senast);
  const poster = starter.map(
    (s) =>
      `<entry><id>${escape(`${s.adress}#${s.id}`)}</id><title>${escape(`${s.namn}: start ${skrivTid(s.startdatum)}`)}</title>` +
      `<link href="${escape(`${s.adress}#${s.id}`)}"/><updated>${s.andrad}T00:00:00Z</updated>` +
      `<summary>${escape(`Sista dag att anmäla: ${skrivTid(s.sistaAnmalan)}.`)}</summary></entry>\n`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">\n` +
    `<id>${escape(adress)}</id><title>${escape(titel)}</title><link rel="self" href="${escape(adress)}"/>\n` +
    `<author><name>Samordningsförbundet Stockholms stad</name></author><updated>${uppdaterad}T00:00:00Z</updated>\n` +
    `${poster.join('')}</feed>\n`
  );
}
