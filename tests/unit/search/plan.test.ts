/** The planner on a vocabulary of its own: what each mechanism makes of a query. */
import { describe, expect, test } from 'vitest';
import { fragenycklar } from '#src/lib/sokord.ts';
import type { Ord } from '#src/search/data.ts';
import { Ordforrad, type Sokdata } from '#src/search/ordforrad.ts';
import { planera } from '#src/search/plan.ts';
import { ranka } from '#src/search/ranka.ts';
import { fardigtSvar, nyckel, somFardigt } from '#src/search/svar.ts';

const sidor = [
  ['/anmalan/', 'För dig som anmäler', 'Så anmäler du en person.'],
  ['/anmalan/checklista/', 'Checklista inför anmälan', 'Gå igenom listan.'],
  ['/andra-sprak/', 'Andra språk', 'Tolk och språk.'],
  ['/english/', 'Support in Stockholm', 'When you need support.'],
  ['/forbund/', 'Hitta ditt samordningsförbund', 'Alla i länet.'],
  ['/forbund/ostra-sodertorn/', 'Östra Södertörn', 'Haninge och Tyresö.'],
  ['/hitta-ratt-instans/', 'Det här gör vi inte', 'Vi visar vem som gör det.'],
  ['/insatser-i-din-stadsdel/', 'Insatser i din stadsdel', 'Alla stadsdelar.'],
  ['/insatser/aktivitetsplatsen/', 'Aktivitetsplatsen', 'En grupp med rutiner.'],
  ['/insatser/finsam-team/', 'FINSAM-team', 'Fyra myndigheter i samma rum.'],
  ['/kontakt/', 'Kontakta kansliet', 'Så når du oss.'],
  ['/malgrupper/unga-vuxna-16-29/', 'Unga vuxna', 'För unga.'],
  ['/malgrupper/vuxna-30-64/', 'Vuxna', 'För vuxna.'],
  ['/om-forbundet/medlemmar/', 'Förbundets medlemmar', 'Fyra parter.'],
  ['/ordlista/', 'Ordlista', 'Svåra ord.'],
  ['/rehabiliteringsbanan/', 'Rehabiliteringsbanan', 'Vem gör vad.'],
] as const;
const nr = (adress: string) => sidor.findIndex(([a]) => a === adress);
const tva = (adress: string) => nr(adress).toString(36).padStart(2, '0');
const fraga = (adresser: string[], ...fragor: string[]) =>
  [adresser.map(tva).join(''), ...fragor.map((f) => fragenycklar(f).join(' '))].join('|');

const data: Sokdata = {
  typer: ['Sida'],
  sidor: sidor.map(([a, t, x]) => [a, t, 0, x, 1]),
  ord: [
    ['anmäla|remiss', 'anmälan', [nr('/anmalan/'), nr('/anmalan/checklista/')], 1, 'Anmälan'],
    ['soc|socialtjänsten', 'ekonomiskt bistånd', [nr('/om-forbundet/medlemmar/')], 1],
    ['fk|försäkringskassan', '', [nr('/om-forbundet/medlemmar/')], 1],
    ['ont i ryggen', 'ohälsa', [nr('/insatser/aktivitetsplatsen/')], 1],
    ['jobba hos er', '', [nr('/kontakt/')], 1],
    ['söka jobb|jobb|livet som jobbsökare', '', [nr('/malgrupper/vuxna-30-64/')], 0.5],
    ['trabajo', '', [nr('/english/'), nr('/andra-sprak/')], 1],
    ['rehab|rehabilitering', '', [nr('/rehabiliteringsbanan/')], 1],
    ['sjukskriven', '', [nr('/malgrupper/vuxna-30-64/')], 1],
    ['handläggaren vill inte anmäla', '', [nr('/kontakt/')], 1],
    ['sip', '', [nr('/ordlista/'), nr('/anmalan/checklista/')], 1],
    ['team', '', [nr('/insatser/finsam-team/'), nr('/anmalan/checklista/')], 1],
  ],
  platser: [
    [
      'Haninge',
      'Handen|Jordbro',
      'hör till Östra Södertörn.',
      [nr('/forbund/ostra-sodertorn/'), nr('/forbund/')],
      '/forbund/ostra-sodertorn/',
      [],
    ],
    [
      'Järva',
      'Rinkeby|Kista',
      'hör till stadsdelsområdet Järva i Stockholms stad.',
      [nr('/insatser-i-din-stadsdel/')],
      '/insatser-i-din-stadsdel/#jarva',
      [],
    ],
  ],
  roller: ['på Jobbtorg och på Försäkringskassan', []],
  aldrar: [
    [16, 29, nr('/malgrupper/unga-vuxna-16-29/')],
    [30, 64, nr('/malgrupper/vuxna-30-64/')],
    [16, 66, nr('/insatser/aktivitetsplatsen/')],
  ],
  utanAlder: [nr('/ordlista/'), nr('/anmalan/checklista/')],
  fara: [7],
  forklaringar: [],
  text: `grenverket ${tva('/kontakt/')}3\nskogsbruk`,
  fragor: [
    fraga(['/insatser/aktivitetsplatsen/'], 'kommer inte upp på morgonen', 'vänder på dygnet'),
    fraga(['/insatser/finsam-team/', '/kontakt/'], 'myndigheter pratar inte med varandra'),
    fraga(['/rehabiliteringsbanan/'], 'myndigheter i kedja', 'vad gör jag sen'),
    fraga(['/forbund/'], 'jag bor i en kommun'),
  ].join('\n'),
};
const index = Ordforrad.av(data);
const svar = (q: string) => ranka(index, planera(index, q));
const forsta = (q: string) => svar(q).traffar[0]?.url;

describe('planeraren', () => {
  test.each([
    ['böjning', 'anmälningar', '/anmalan/'],
    ['avledning', 'sjukskrivning', '/malgrupper/vuxna-30-64/'],
    ['utan prickar', 'aktivitetsplatsen', '/insatser/aktivitetsplatsen/'],
    ['utan å, ä, ö', 'forsakringskassan', '/om-forbundet/medlemmar/'],
    ['en prick glömd', 'försakringskassan', '/om-forbundet/medlemmar/'],
    ['felstavat', 'aktivitesplatsen', '/insatser/aktivitetsplatsen/'],
    ['omkastade bokstäver', 'remsis', '/anmalan/'],
    ['särskrivet', 'rehabiliterings banan', '/rehabiliteringsbanan/'],
    ['okänd sammansättning', 'rehabinsatser', '/rehabiliteringsbanan/'],
    ['efterled', 'platsen', '/insatser/aktivitetsplatsen/'],
    ['början av ett ord', 'aktivite', '/insatser/aktivitetsplatsen/'],
    ['fras med småord emellan', 'har ont sedan i ryggen', '/insatser/aktivitetsplatsen/'],
    ['den längsta frasen först', 'söka jobb hos er jobba hos er', '/kontakt/'],
    ['kommun', 'jag bor i Haninge', '/forbund/ostra-sodertorn/'],
    ['ort i en kommun', 'Jordbros', '/forbund/ostra-sodertorn/'],
    ['ort i en stadsdel', 'Rinkeby', '/insatser-i-din-stadsdel/'],
    ['ålder', 'jag är 19 år', '/malgrupper/unga-vuxna-16-29/'],
    ['ålder med åring', '45-åring', '/malgrupper/vuxna-30-64/'],
    ['under en ålder', 'under 30', '/malgrupper/unga-vuxna-16-29/'],
    ['den smalaste åldern som finns', 'jag är 65 år', '/insatser/aktivitetsplatsen/'],
    ['en ålder som ingen sida är för', 'min son är 14 år', '/ordlista/'],
    ['annan skrift', 'مساعدة', '/english/'],
    ['annat språk', 'trabajo', '/english/'],
    ['bokstäver som svenskan saknar', 'jak znaleźć', '/english/'],
    ['engelska', 'where can I find you', '/english/'],
    [
      'en fråga som liknar andras',
      'hon kommer ej upp när det är morgon',
      '/insatser/aktivitetsplatsen/',
    ],
    ['den likaste av flera', 'mina myndigheter pratar aldrig', '/insatser/finsam-team/'],
    ['bara småord, som i en annan fråga', 'vad gör jag', '/rehabiliteringsbanan/'],
    [
      'orten är säker, vad andra än frågat',
      'jag bor i kommunen Haninge',
      '/forbund/ostra-sodertorn/',
    ],
    ['det som nekas', 'handläggaren vill inte anmäla mig', '/kontakt/'],
    ['det som inte nekas', 'handläggaren vill anmäla mig', '/anmalan/'],
    ['en part är var, inte vad', 'remiss till soc', '/anmalan/'],
  ])('%s: %s', (_, fraga, adress) => {
    expect(forsta(fraga)).toBe(adress);
  });

  test('ett vanligt ord som också är en ort kräver att platsen nämns', () => {
    expect(planera(index, 'ont i handen').enheter.some((e) => e.plats)).toBe(false);
    expect(planera(index, 'bor i Handen').enheter.some((e) => e.plats)).toBe(true);
  });

  test('ord i en fråga är eller, inte och: den som täcker mest går först', () => {
    const { traffar } = svar('checklista anmäla');
    expect(traffar[0]!.url).toBe('/anmalan/checklista/');
    expect(traffar.map((t) => t.url)).toContain('/anmalan/');
  });

  test('den som kan vara i fara får först 112 och 1177, och inget annat svar', () => {
    const [fara, ...fler] = svar('rehabilitering').svar;
    expect(fara!.lankar.map((l) => l.url)).toEqual([
      'tel:112',
      'tel:1177',
      '/rehabiliteringsbanan/',
    ]);
    expect(fler).toEqual([]);
    // Whatever else is asked for in the same breath.
    expect(forsta('handläggaren vill inte anmäla, rehab')).toBe('/rehabiliteringsbanan/');
    // Whatever others have asked in nearly the same words.
    expect(forsta('myndigheter i kedja pratar inte, rehabilitering')).toBe(
      '/rehabiliteringsbanan/',
    );
  });

  test('den som kan vara i fara får svar fast ordet inte leder till någon sida', () => {
    const ord = data.ord.map((o, i): Ord => (i === 7 ? [o[0], '', [], 1] : o));
    const utan = Ordforrad.av({
      ...data,
      ord,
      sidor: data.sidor.filter(([a]) => !a.includes('rehab')),
      fragor: '',
    });
    const {
      svar: [fara],
      traffar,
    } = ranka(utan, planera(utan, 'rehabilitering'));
    expect(fara!.lankar.map((l) => l.url)).toEqual(['tel:112', 'tel:1177']);
    expect(traffar[0]!.url).toBe('/hitta-ratt-instans/');
  });

  test('ett kort ord med en annan bokstav är ett annat ord', () => {
    expect(planera(index, 'hela').menade).toBeUndefined();
    expect(planera(index, 'taem').menade).toBe('team');
    expect(planera(index, 'tear').menade).toBeUndefined();
  });

  test('säger vad som rättades och vad som också söktes', () => {
    expect(planera(index, 'aktivitesplatsen').menade).toBe('aktivitetsplatsen');
    expect(planera(index, 'aktivitetsplatsen').menade).toBeUndefined();
    expect(svar('soc').aven).toEqual(['ekonomiskt bistånd']);
  });

  test('ett okänt ord når aldrig fulltexten', () => {
    expect(planera(index, 'xyzzy anmälan').fulltext).toEqual(['anmäla']);
    expect(planera(index, 'skogsbruk').fulltext).toEqual(['skogsbruk']);
    expect(forsta('Grenverket')).toBe('/kontakt/');
  });

  test('ett färdigt svar är motorns eget, och bara för frågan med samma ord', () => {
    const forst = { typer: data.typer, sidor: data.sidor, fardiga: {} };
    const fardiga = Object.fromEntries(
      ['rehabilitering', 'fk', 'Haninge', 'remiss'].map((f) => [
        nyckel(f),
        somFardigt(forst, ranka(index, planera(index, f))),
      ]),
    );
    for (const fraga of ['Rehabilitering', 'vad är rehabilitering?', 'FK', 'i haninge', 'remiss']) {
      const fardigt = fardigtSvar({ ...forst, fardiga }, fraga)!;
      const eget = ranka(index, planera(index, fraga));
      const utan = ({ poang: _, ...t }: (typeof eget.traffar)[number]) => t;
      expect(fardigt.traffar.map(utan)).toEqual(eget.traffar.slice(0, 8).map(utan));
      expect(fardigt.svar).toEqual(eget.svar);
      expect(fardigt.aven).toEqual(eget.aven);
      expect([...fardigt.marken]).toEqual([...eget.marken]);
    }
    for (const fraga of [
      'rehabilitring',
      'rehabilitering i Haninge',
      '',
      '__proto__',
      'constructor',
    ])
      expect(fardigtSvar({ ...forst, fardiga }, fraga)).toBeUndefined();
  });

  test('ett ord från den som kan vara i fara är aldrig ett småord', () => {
    expect(nyckel('jag vill dö, kan jag få novum')).not.toBe(nyckel('novum'));
    expect(nyckel('jag vill inte finnas, novum')).not.toBe(nyckel('novum'));
  });

  test('inget hittat: vart man vänder sig i stället', () => {
    const { ingen, traffar } = svar('xyzzyqwv');
    expect(ingen).toBe(true);
    expect(traffar.map((t) => t.url)).toEqual(['/hitta-ratt-instans/', '/kontakt/', '/ordlista/']);
  });

  test('det som ingen har frågat om får inte svar av andras småord', () => {
    expect(svar('vad gör jag').ingen).toBe(false);
    expect(svar('vad gör jag xyzzyqwv').ingen).toBe(true);
  });

  test.each([
    '',
    '   ',
    '?!…',
    '😀',
    '.*(a+)+$',
    '<script>',
    'x'.repeat(10_000),
    'å ä ö '.repeat(3000),
  ])('konstig fråga: %.20s', (fraga) => {
    const start = performance.now();
    expect(svar(fraga).svar).toEqual([]);
    expect(performance.now() - start).toBeLessThan(200);
  });

  test('direkta svar: plats, anmälan', () => {
    expect(svar('Jordbro').svar[0]).toMatchObject({
      rubrik: 'Jordbro',
      text: 'Jordbro ligger i Haninge, som hör till Östra Södertörn.',
    });
    expect(svar('remiss').svar[0]).toMatchObject({ slag: 'anmala' });
    expect(svar('remiss').svar[0]!.text).toContain('Jobbtorg');
  });
});
