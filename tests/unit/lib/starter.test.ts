import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { flode, kalender, type Kalenderstart } from '#src/lib/kalender.ts';
import {
  antalGanger,
  forsta,
  kommande,
  nastaAttAnmala,
  platslage,
  skrivVeckodag,
} from '#src/lib/starter.ts';
import { addDays, veckaFor, veckodagFor } from '#src/lib/tid.ts';

const start = (andra: Partial<Kalenderstart> = {}): Kalenderstart => ({
  id: 'skondal-varen',
  namn: 'Aktivitetsplatsen, Sköndal',
  plats: 'Sköndal, Trädgården',
  startdatum: '2027-03-02',
  slutdatum: '2027-06-18',
  sistaAnmalan: '2027-02-16',
  veckodagar: [{ dag: 'tisdag', fran: '13:00', till: '15:30' }, { dag: 'fredag' }],
  andrad: '2026-11-20',
  adress: 'https://example.se/starttider/',
  ...andra,
});

describe('veckor och dagar', () => {
  // Year ends where the ISO year and the calendar year differ (ISO 8601).
  test.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
    ['2020-12-31', 53],
    ['2027-03-28', 12],
    ['2027-10-31', 43],
  ])('%s är i vecka %i', (datum, vecka) => expect(veckaFor(datum)).toBe(vecka));

  test('veckodagar och dagar framåt räknas över årsskifte och skottdag', () => {
    expect(veckodagFor('2026-11-22')).toBe('söndag');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('den första veckodagen i en period, och hur många det är', () => {
    expect(forsta('tisdag', '2027-03-02')).toBe('2027-03-02');
    expect(forsta('fredag', '2027-03-02')).toBe('2027-03-05');
    expect(antalGanger('tisdag', '2027-03-02', '2027-06-18')).toBe(16);
    expect(antalGanger('fredag', '2027-03-02', '2027-03-04')).toBe(0);
  });

  test('en veckodag skrivs med eller utan tid', () => {
    expect(skrivVeckodag({ dag: 'fredag' })).toBe('fredag');
    expect(skrivVeckodag({ dag: 'tisdag', fran: '09:30', till: '12:00' })).toBe(
      'tisdag 09.30–12.00',
    );
  });
});

describe('starter på en dag', () => {
  test('en start syns till och med sin dag, och är sedan borta', () => {
    expect(kommande([start()], '2027-03-02').length).toBe(1);
    expect(kommande([start()], '2027-03-03')).toEqual([]);
  });

  test('den första man kan anmäla till: inte för sent och inte full', () => {
    const full = start({ id: 'full', platserKvar: { lage: 'fullt', sagt: '2027-02-10' } });
    const sen = start({ id: 'sen', startdatum: '2027-04-06', sistaAnmalan: '2027-03-20' });
    expect(nastaAttAnmala([sen, full], '2027-02-15')?.id).toBe('sen');
    expect(nastaAttAnmala([sen, start()], '2027-02-16')?.id).toBe('skondal-varen');
    expect(nastaAttAnmala([sen, start()], '2027-02-17')?.id).toBe('sen');
    expect(nastaAttAnmala([sen], '2027-03-21')).toBeUndefined();
  });

  test('ett besked om platser gäller i två veckor', () => {
    const med = { platserKvar: { lage: 'fa', sagt: '2026-11-08' } } as const;
    expect(platslage(med, '2026-11-22').lage).toBe('fa');
    expect(platslage(med, '2026-11-22').text).toBe('Det fanns få platser den 8 november 2026.');
    expect(platslage(med, '2026-11-23')).toEqual({ lage: 'okant', text: 'Okänt – fråga.' });
    expect(platslage(med, '2026-11-07').lage).toBe('okant');
    expect(platslage({}, '2026-11-22').lage).toBe('okant');
  });
});

describe('kalender', () => {
  const las = (text: string) => {
    const cal = new ICAL.Component(ICAL.parse(text));
    const zon = new ICAL.Timezone(cal.getFirstSubcomponent('vtimezone')!);
    return {
      cal,
      zon,
      handelser: cal.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c)),
    };
  };
  const tillfallen = (e: ICAL.Event, zon: ICAL.Timezone): string[] => {
    const iterator = e.iterator();
    const ut: string[] = [];
    for (let t = iterator.next(); t; t = iterator.next()) {
      t.zone = zon;
      ut.push(t.toJSDate().toISOString());
    }
    return ut;
  };

  test('klockan är densamma i Stockholm före och efter sommartid', () => {
    const { zon, handelser } = las(kalender('Starter', 'example.se', [start()]));
    expect(zon.tzid).toBe('Europe/Stockholm');
    const tisdagar = tillfallen(handelser[0]!, zon);
    expect(tisdagar.length).toBe(16);
    // 28 March 2027 the clock goes from UTC+1 to UTC+2.
    expect(tisdagar.slice(3, 5)).toEqual(['2027-03-23T12:00:00.000Z', '2027-03-30T11:00:00.000Z']);
    expect(tisdagar.at(-1)).toBe('2027-06-15T11:00:00.000Z');
    expect(handelser[0]!.endDate.toString()).toBe('2027-03-02T15:30:00');
  });

  test('och före och efter vintertid', () => {
    const host = start({ startdatum: '2027-10-26', slutdatum: '2027-11-05' });
    const { zon, handelser } = las(kalender('Starter', 'example.se', [host]));
    expect(tillfallen(handelser[0]!, zon)).toEqual([
      '2027-10-26T11:00:00.000Z',
      '2027-11-02T12:00:00.000Z',
    ]);
  });

  test('en dag utan tid är en heldag, och sista anmälningsdagen är med', () => {
    const { handelser } = las(kalender('Starter', 'example.se', [start()]));
    expect(handelser.map((h) => [h.summary, h.startDate.isDate, h.startDate.toString()])).toEqual([
      ['Aktivitetsplatsen, Sköndal', false, '2027-03-02T13:00:00'],
      ['Aktivitetsplatsen, Sköndal', true, '2027-03-05'],
      ['Sista dag att anmäla: Aktivitetsplatsen, Sköndal', true, '2027-02-16'],
    ]);
    expect(new Set(handelser.map((h) => h.uid)).size).toBe(3);
  });

  test('samma starter ger samma fil, när och var den än görs', () => {
    const zon = process.env['TZ'];
    const avstand = new Set<number>();
    const filer = ['Europe/Stockholm', 'America/New_York', 'Asia/Tokyo'].map((tz) => {
      process.env['TZ'] = tz;
      avstand.add(new Date(2027, 2, 2).getTimezoneOffset());
      return kalender('Starter', 'example.se', [start()]);
    });
    if (zon === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zon;
    expect(avstand.size).toBe(3);
    expect(new Set(filer).size).toBe(1);
    expect(filer[0]).toContain('DTSTAMP:20261120T000000Z');
  });

  test('en tom kalender går att läsa', () => {
    expect(las(kalender('Starter', 'example.se', [])).handelser).toEqual([]);
  });
});

test('flödet är uppdaterat när den senaste starten skrevs, och tål tecken', () => {
  const xml = flode('A & B', 'https://example.se/f.xml', '2026-01-01', [start({ namn: 'X < Y' })]);
  expect(xml).toContain('<title>A &amp; B</title>');
  expect(xml).toContain('<title>X &lt; Y: start 2 mars 2027</title>');
  expect(xml.match(/<updated>([^<]*)/)![1]).toBe('2026-11-20T00:00:00Z');
});
