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
export type Medlem = z.infer<typeof medlem>;

/** A role that may refer a person (anmälarroll). */
export const roll = falt({
  id,
  titel: text('Rollens namn', 80),
  hos: text('Var rollen arbetar, så att det passar efter "för dig"', 60),
  medlem: ref('medlemmar', 'medlemmen som rollen hör till').optional(),
  ordning,
  exempel: prosa('Yrken i rollen', 200),
  text: prosa('Vad rollen kan göra', 400),
  sokord,
  kalla: ref('kallor', 'källan'),
});
export type Roll = z.infer<typeof roll>;

/** A term: what it means, what people write when they look for it, and the pages that help. */
export const term = falt({
  id,
  term: text('Termen', 80),
  forklaring: prosa(
    'Förklaringen på vanlig svenska. Utelämnad: ordet hjälper bara sökningen',
    300,
  ).default(''),
  former: lista('Vad folk skriver när de söker det här', text('en form', 60)),
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
export type Term = z.infer<typeof term>;

const kanal = z.string({ error: 'skriv texten, eller "" om ingen källa ger den' });

/** Name, menus, official channels and review intervals of the site. */
export const webbplats = falt({
  namn: text('Förbundets namn'),
  adress: url('Webbplatsens adress'),
  nuvarandeWebbplats: url('Dagens webbplats, dit läsaren hänvisas för det som saknas här'),
  kontakt: falt({
    epost: kanal.describe('Förbundets funktionsadress, aldrig en persons'),
    telefon: kanal.describe('Förbundets växel, aldrig en persons'),
    besoksadress: kanal.describe('Besöksadress till kansliet'),
    postadress: kanal.describe('Postadress till kansliet'),
    organisationsnummer: kanal.describe('Organisationsnummer'),
    dataskyddsombud: kanal.describe('Funktionsadress till dataskyddsombudet'),
    synpunkter: kanal.describe('Adress till formulär för synpunkter och brister i tillgänglighet'),
    nyhetsbrev: kanal.describe('Adress där man anmäler sig till nyhetsbrevet'),
  }).describe('Officiella kanaler. Tomt betyder att ingen källa ger dem; då säger sidan det'),
  tillsyn: falt({
    namn: text('Myndigheten som tar emot anmälningar om bristande tillgänglighet'),
    adress: url('Adress till anmälan'),
  }).describe('Myndigheten som har tillsyn över webbplatsens tillgänglighet'),
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
export type Webbplats = z.infer<typeof webbplats>;

/** Questions that people ask, with the pages that answer them: search lets those like a new question vote. */
export const fragor = falt({
  grupper: lista(
    'Frågor, grupperade efter sidorna som svarar',
    falt({
      sidor: minstEn('Sidor som svarar, den bästa först', adress('en adress på webbplatsen')).max(
        3,
        {
          error: 'skriv högst tre sidor, den bästa först',
        },
      ),
      fragor: minstEn('Vad folk skriver', text('en fråga', 120)),
    }),
  ),
});
