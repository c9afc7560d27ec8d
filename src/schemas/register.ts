import { z } from 'zod';
import {
  adress,
  falt,
  heltal,
  id,
  jaNej,
  lista,
  minstEn,
  ordning,
  prosa,
  ref,
  sokord,
  text,
  url,
} from './falt.ts';

/** One of the four members of the förbund. */
export const medlem = falt({
  id,
  namn: text('Medlemmens namn', 60),
  tecken: z
    .enum(['S', 'R', 'F', 'A'], { error: 'skriv S, R, F eller A' })
    .describe('Bokstaven i medlemmens tecken'),
  ordning,
  beskrivning: prosa('Vad medlemmen gör för den som behöver samordnat stöd', 300),
  webbplats: url('Medlemmens officiella webbplats'),
});

/** A role that may refer a person (anmälarroll). */
export const roll = falt({
  id,
  titel: text('Rollens namn', 80),
  hos: text('Var rollen arbetar, så att det passar efter "för dig"', 60),
  medlem: ref('medlemmar', 'medlemmen som rollen hör till').optional(),
  du: jaNej('Om rollen är den som själv behöver stödet', false),
  ordning,
  exempel: prosa('Yrken i rollen', 200),
  text: prosa('Vad rollen kan göra', 400),
  samtycke: prosa('Vad rollen ska veta om samtycke, på underlaget', 300),
  sokord,
  kalla: ref('kallor', 'källan'),
});

/** A term: what it means, what people write when they look for it, and the pages that help. */
export const term = falt({
  id,
  term: text('Termen', 80),
  forklaring: prosa(
    'Förklaringen på vanlig svenska. Utelämnad: ordet hjälper bara sökningen',
    300,
  ).default(''),
  former: minstEn('Vad folk skriver när de söker det här', text('en form', 60)),
  uttryck: lista('De officiella orden för samma sak', text('ett uttryck', 80)),
  sidor: lista('Sidor som svarar bäst, den bästa först', adress('en adress på webbplatsen')),
  vikt: z
    .number({ error: 'skriv vikten som ett tal mellan 0 och 2' })
    .min(0)
    .max(2)
    .default(1)
    .describe(
      'Lägre än 1 för allmänna ord som "jobb". Högre än 1 för ord som avgör vad frågan gäller, som "klaga på"',
    ),
  fara: jaNej(
    'Om den som skriver så kan vara i fara: sökningen svarar först med 112 och 1177',
    false,
  ),
  egenSida: jaNej('Om termen har en egen sida', false),
  mer: prosa('Mer text på termens egen sida', 1200).optional(),
  iListan: jaNej('Om termen visas i ordlistan. false: bara för sökningen', true),
  kallor: lista('Källor', ref('kallor', 'källan')),
});

const kanal = (vad: string) =>
  z.string({ error: 'skriv texten, eller "" om ingen källa ger den' }).trim().describe(vad);

/** A channel in a form that the site can link to, or empty. */
const kanalSom = (vad: string, form: RegExp, fel: string) =>
  kanal(vad).refine((s) => s === '' || form.test(s), {
    error: (i) => `"${String(i.input)}" ${fel}, eller "" om ingen källa ger den`,
  });
const epost = (vad: string) =>
  kanalSom(
    vad,
    /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i,
    'är ingen e-postadress. Skriv som namn@exempel.se',
  );
const webbadress = (vad: string) =>
  kanalSom(vad, /^https:\/\/[^\s"<>]+$/, 'är ingen webbadress. Skriv med https:// först');

/** Name, menus, official channels and review intervals of the site. */
export const webbplats = falt({
  namn: text('Förbundets namn'),
  nuvarandeWebbplats: url('Dagens webbplats, dit läsaren hänvisas för det som saknas här'),
  kontakt: falt({
    epost: epost('Förbundets funktionsadress, aldrig en persons'),
    telefon: kanalSom(
      'Förbundets växel, aldrig en persons',
      /^(?:\+46 ?|0)[1-9](?:[ -]?\d){6,9}$/,
      'är inget telefonnummer. Skriv växelns nummer med siffror, mellanslag och bindestreck',
    ),
    besoksadress: kanal('Besöksadress till kansliet'),
    postadress: kanal('Postadress till kansliet'),
    organisationsnummer: kanalSom(
      'Organisationsnummer',
      /^\d{6}-\d{4}$/,
      'är inget organisationsnummer. Skriv sex siffror, bindestreck och fyra siffror',
    ),
    dataskyddsombud: epost('Funktionsadress till dataskyddsombudet'),
    synpunkter: webbadress('Adress till formulär för synpunkter och brister i tillgänglighet'),
    nyhetsbrev: webbadress('Adress där man anmäler sig till nyhetsbrevet'),
  }).describe('Officiella kanaler. Tomt betyder att ingen källa ger dem; då säger sidan det'),
  meny: minstEn('Menyn', falt({ titel: text('Ordet i menyn', 40), adress: adress('adressen') })),
  sidfot: minstEn(
    'Sidfotens spalter',
    falt({
      rubrik: text('Rubrik', 40),
      lankar: minstEn(
        'Länkar',
        falt({ titel: text('Länkens text', 60), adress: adress('adressen') }),
      ),
    }),
  ),
  granskningsintervall: falt({
    insatser: heltal('månader mellan granskningar', 1, 36),
    strukturella: heltal('månader mellan granskningar', 1, 36),
    malgrupper: heltal('månader mellan granskningar', 1, 36),
    forbund: heltal('månader mellan granskningar', 1, 36),
    exempel: heltal('månader mellan granskningar', 1, 36),
    sidor: heltal('månader mellan granskningar', 1, 36),
  }).describe('Månader mellan granskningar, per slag av innehåll'),
});

/** Questions that people ask, with the pages that answer them: search lets those like a new question vote. */
export const fragor = falt({
  grupper: lista(
    'Frågor, grupperade efter sidorna som svarar',
    falt({
      sidor: minstEn('Sidor som svarar, den bästa först', adress('en adress på webbplatsen')),
      fragor: minstEn('Vad folk skriver', text('en fråga', 120)),
    }),
  ),
});
