/** Rules between fields and between entries: one wrong thing in each, and exactly what the check says. */
import { describe, expect, test } from 'vitest';
import { falt, felEfter, las, rad, slut } from './kopia.ts';

const novum = 'content/insatser/novum/index.mdx';
const ap = 'content/insatser/aktivitetsplatsen/index.mdx';
const kallor = 'content/kallor.yaml';
const webbplats = 'content/webbplats.yaml';

describe('tider', () => {
  test('det som är gjort har inte gjorts efter i dag', () => {
    const fel = felEfter(
      [novum, (t) => t.replace(/senast: [\d-]+/, 'senast: 2062-11-22')],
      falt<{ platser: object[] }>(ap, (i) => {
        i.platser = [
          { namn: 'Sköndal, Trädgården', text: 'En plats.', kalla: 'presentation-2023' },
        ];
      }),
      [kallor, (t) => t.replace('datum: "våren 2023"', 'datum: 2062-11')],
      [
        'content/starter.yaml',
        () =>
          [
            'starter:',
            '  - id: skondal-2063',
            '    insats: aktivitetsplatsen',
            '    plats: Sköndal, Trädgården',
            '    startdatum: 2063-01-09',
            '    slutdatum: 2063-05-15',
            '    veckodagar: [{ dag: tisdag }]',
            '    sistaAnmalan: 2063-01-02',
            '    platserKvar: { lage: finns, sagt: 2062-11-20 }',
            '    andrad: 2062-11-21',
            '    kalla: presentation-2023',
            '',
          ].join('\n'),
      ],
    );
    expect(fel).toEqual([
      `${novum}:${rad(novum, 'senast:')} granskning.senast: 22 november 2062 har inte varit än. Skriv dagen då texten jämfördes med källorna`,
      `${kallor}:${rad(kallor, 'datum: "våren 2023"')} datum: november 2062 har inte varit än. Skriv när källan är daterad, eller utelämna fältet`,
      'content/starter.yaml:9 starter.0.platserKvar.sagt: 20 november 2062 har inte varit än. Skriv dagen då någon sa det',
      'content/starter.yaml:10 starter.0.andrad: 21 november 2062 har inte varit än. Skriv dagen då starten skrevs in eller ändrades',
    ]);
  });

  test('inget slutar innan det börjar', () => {
    interface Tider {
      period: object;
      platser: object[];
    }
    const baklanges = { start: 'våren 2023', slut: 1999 };
    const strukturell = 'content/strukturella-insatser/kommunhubben.mdx';
    const fel = felEfter(
      falt<Tider>(novum, ({ period }) => Object.assign(period, baklanges)),
      falt<Tider>(strukturell, ({ period }) => Object.assign(period, baklanges)),
      falt<Tider>(ap, ({ platser }) => Object.assign(platser[0]!, baklanges)),
    );
    const vantat = 'slutet (1999) är före starten (våren 2023). Rätta start eller slut';
    expect(fel.map((f) => f.replace(/:\d+ /, ' '))).toEqual([
      `${ap} platser.0.slut: ${vantat}`,
      `${novum} period.slut: ${vantat}`,
      `${strukturell} period.slut: ${vantat}`,
    ]);
  });
});

test('två sidor med samma adress', () => {
  const sida = las('content/sidor/kakor.mdx');
  const nya = [
    'malgrupper/vuxna-30-64',
    'for-dig/sjukskriven-utan-sgi',
    'insatser/novum',
    'insatser/novum/lattlast',
    'insatser/jamfor/novum',
    'anmalan/novum/jobbtorg',
    'kallor/verksamhetsplan-2025',
    'ordlista/sip',
    'hitta-ratt/stockholm',
    '404',
  ].map((id) => `content/sidor/${id}.mdx`);
  const fas = 'content/rehabiliteringsbanan/faser.yaml';
  const fel = felEfter(...nya.map((fil): [string, () => string] => [fil, () => sida]), [
    'content/rehabiliteringsbanan/aktorer.yaml',
    (t) => t.replace('- id: samordningsforbundet\n', '- id: prova-arbete-eller-studier\n'),
  ]);
  const byt = 'Byt id eller filnamn på det som är nytt';
  const krockar = fel.filter((f) => f.includes('krockar'));
  expect(krockar.map((f) => f.replace(/:\d+ /, ' '))).toEqual(
    [
      `content/rehabiliteringsbanan/aktorer.yaml id: adressen /rehabiliteringsbanan/prova-arbete-eller-studier/ krockar med "prova-arbete-eller-studier" i ${fas}. ${byt}`,
      ...[
        ['404', 'sidan som visas när en adress inte finns'],
        ['anmalan/novum/jobbtorg', 'ett underlag för anmälan'],
        ['for-dig/sjukskriven-utan-sgi', 'content/situationer/sjukskriven-utan-sgi.mdx'],
        ['hitta-ratt/stockholm', 'guidens svar'],
        ['insatser/jamfor/novum', 'jämförelsen av insatser'],
        ['insatser/novum', 'content/insatser/novum/index.mdx'],
        ['insatser/novum/lattlast', 'content/insatser/novum/lattlast.mdx'],
        ['kallor/verksamhetsplan-2025', '"verksamhetsplan-2025" i content/kallor.yaml'],
        ['malgrupper/vuxna-30-64', 'content/malgrupper/vuxna-30-64.mdx'],
        ['ordlista/sip', '"sip" i content/ordlista.yaml'],
      ].map(
        ([id, annan]) => `content/sidor/${id}.mdx adressen /${id}/ krockar med ${annan}. ${byt}`,
      ),
    ].sort((a, b) => a.split(' ')[0]!.localeCompare(b.split(' ')[0]!, 'sv')),
  );
});

test('ett ord från den som kan vara i fara leder till en sida', () => {
  const ordlista = 'content/ordlista.yaml';
  const fel = felEfter([
    ordlista,
    slut('- id: prov\n  term: Prov\n  former: [provfaran]\n  fara: true\n  iListan: false'),
  ]);
  expect(fel.map((f) => f.replace(/:\d+ /, ' '))).toEqual([
    `${ordlista} sidor: ordet är från den som kan vara i fara men leder inte till någon sida. Skriv minst en adress i sidor, till exempel /vald-i-nara-relationer/`,
  ]);
});

test('Rehabiliteringsbanan: en medlem har en aktör', () => {
  const aktorer = 'content/rehabiliteringsbanan/aktorer.yaml';
  const aktor = (id: string, ordning: number, mer = '') =>
    `- id: ${id}\n  titel: ${id}\n${mer}  ordning: ${ordning}\n  text: En aktör till.\n`;
  const fel = felEfter([
    aktorer,
    (t) =>
      `${t.trimEnd()}\n${aktor('jobbtorg', 98, '  medlem: stockholms-stad\n')}${aktor('kansliet', 99)}`,
  ]);
  const forst = las(aktorer).trimEnd().split('\n').length;
  expect(fel).toEqual([
    `${aktorer}:${forst + 3} medlem: Stockholms stad har redan aktören "stockholms-stad". Lägg till under enheter där, och ta bort den här`,
    `${aktorer}:${forst + 6} "samordningsforbundet" är redan en aktör utan medlem. Skriv medlem, eller lägg till under enheter där`,
  ]);
});

test('en felaktig uppgift ger ett fel i sin fil, och inget i texter som använder den', () => {
  const fil = 'content/uppgifter/novum.yaml';
  const galler = (tid: string) => (t: string) => t.replace(/galler: .*/, `galler: ${tid}`);
  expect(felEfter([fil, galler('nyss')])).toEqual([
    `${fil}:${rad(fil, 'galler:')} uppgifter.0.galler: "nyss" går inte att tolka som tid. Skriv 2019, 2019-04, 2019-04-01, "våren 2023" eller 2019-08/2020-06`,
  ]);
  expect(felEfter([fil, galler('Våren 2023')])).toEqual([]);
});

describe('förbundets kanaler', () => {
  const kanaler = (varden: Record<string, string>) =>
    felEfter([
      webbplats,
      (t) =>
        Object.entries(varden).reduce(
          (s, [falt, varde]) => s.replace(`  ${falt}: ""`, `  ${falt}: "${varde}"`),
          t,
        ),
    ]);

  test('officiella kanaler är rätt', () => {
    expect(
      kanaler({
        epost: 'kansliet@exempel.se',
        telefon: '08-465 004 00',
        besoksadress: 'Gatan, Stockholm',
        organisationsnummer: '222222-2222',
        dataskyddsombud: 'dso@exempel.se',
        synpunkter: 'https://exempel.se/synpunkter',
        nyhetsbrev: 'https://exempel.se/brev',
      }),
    ).toEqual([]);
  });

  test('kanaler som inte går att använda', () => {
    const eller = 'eller "" om ingen källa ger den';
    const vantat = {
      epost: `"kansliet" är ingen e-postadress. Skriv som namn@exempel.se, ${eller}`,
      telefon: `"ring oss" är inget telefonnummer. Skriv växelns nummer med siffror, mellanslag och bindestreck, ${eller}`,
      organisationsnummer: `"2222" är inget organisationsnummer. Skriv sex siffror, bindestreck och fyra siffror, ${eller}`,
      nyhetsbrev: `"www.exempel.se" är ingen webbadress. Skriv med https:// först, ${eller}`,
    };
    expect(
      kanaler({
        epost: 'kansliet',
        telefon: 'ring oss',
        organisationsnummer: '2222',
        nyhetsbrev: 'www.exempel.se',
      }),
    ).toEqual(
      Object.entries(vantat).map(
        ([falt, fel]) => `${webbplats}:${rad(webbplats, `  ${falt}:`)} kontakt.${falt}: ${fel}`,
      ),
    );
  });

  test('ingens mobil, ingens personnummer', () => {
    const slut = 'Personuppgifter får inte finnas på webbplatsen';
    expect(kanaler({ telefon: '070-123 45 67', organisationsnummer: '850101-1234' })).toEqual([
      `${webbplats}:${rad(webbplats, '  telefon:')} kontakt.telefon: "070-123 45 67" ser ut som ett mobilnummer. ${slut}`,
      `${webbplats}:${rad(webbplats, '  organisationsnummer:')} kontakt.organisationsnummer: "850101-1234" ser ut som ett personnummer. ${slut}`,
    ]);
  });
});

describe('frågor till sökningen', () => {
  const fragor = 'content/fragor.yaml';

  test('samma fråga i andra ord som sökningen läser lika, en fråga utan ord och en sida för mycket', () => {
    const forst = rad(fragor, '- vet inte vad jag behöver');
    const sist = las(fragor).trimEnd().split('\n').length;
    const fel = felEfter([
      fragor,
      (t) =>
        `${t.trimEnd()}\n${[
          '  - sidor: [/insatser/novm/]',
          '    fragor:',
          '      - Vet inte vad jag behöver!',
          '      - "?"',
          '  - sidor: [/insatser/novum/, /kontakt/, /insatser/, /lattlast/]',
          '    fragor:',
          '      - zzz',
        ].join('\n')}\n`,
    ]);
    expect(fel.map((f) => f.replace(/grupper\.\d+\./, ''))).toEqual([
      `${fragor}:${sist + 1} sidor.0: länken /insatser/novm/ leder ingenstans. Menade du "/insatser/novum/"?`,
      `${fragor}:${sist + 3} fragor.0: "Vet inte vad jag behöver!" är för sökningen samma fråga som på rad ${forst}, som leder till /hitta-ratt/. Låt den stå på ett ställe`,
      `${fragor}:${sist + 4} fragor.1: "?" har inget ord. Skriv en fråga, eller ta bort raden`,
      `${fragor}:${sist + 5} sidor: 4 sidor står här. Skriv de 3 bästa, den bästa först`,
    ]);
  });
});
