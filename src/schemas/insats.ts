import { z } from 'zod';
import { villkorOrd } from '../lib/kriterier.ts';
import {
  alder,
  falt,
  granskning,
  heltal,
  lista,
  minstEn,
  ordning,
  period,
  prosa,
  ref,
  sokord,
  text,
  tid,
  val,
} from './falt.ts';

const nagonAv = <const T extends readonly [string, ...string[]]>(ord: T) =>
  falt({
    nagonAv: z
      .array(val('Minst ett av dessa ska stämma', ord))
      .min(1, { error: 'skriv minst ett ord' }),
  });

const kriterieBas = {
  slag: val('måste, bör eller inte för', ['maste', 'bor', 'inteFor']),
  text: prosa('Kriteriet som en mening till läsaren', 300),
  textAnmalare: prosa(
    'Samma kriterium till den som anmäler, om personen. Utelämnat: samma som text',
    300,
  ).optional(),
  kalla: ref('kallor', 'källan som ger kriteriet'),
  istallet: prosa(
    'Vart den vänder sig som inte passar. Måste finnas för "inteFor"',
    300,
  ).optional(),
};

/** One condition for taking part: what kind, in words, and in a form that the guide can test. */
export const kriterium = z
  .discriminatedUnion(
    'typ',
    [
      falt({
        ...kriterieBas,
        typ: z.literal('alder'),
        villkor: falt({
          fran: heltal('lägsta ålder').optional(),
          till: heltal('högsta ålder').optional(),
        }),
      }),
      falt({
        ...kriterieBas,
        typ: z.literal('bostad'),
        villkor: falt({
          kommun: minstEn('Kommunkoder', ref('kommuner', 'kommunen')).optional(),
          stadsdel: minstEn(
            'Stadsdelar vars socialtjänst personen ska höra till. Guiden frågar inte om det',
            ref('stadsdelar', 'stadsdelsområdet'),
          ).optional(),
        }).refine((v) => (v.kommun === undefined) !== (v.stadsdel === undefined), {
          error: 'skriv antingen kommun eller stadsdel',
        }),
      }),
      falt({
        ...kriterieBas,
        typ: z.literal('samordning'),
        villkor: falt({ minstParter: heltal('antal parter') }),
      }),
      falt({
        ...kriterieBas,
        typ: z.literal('forsorjning'),
        villkor: nagonAv(villkorOrd.forsorjning),
      }),
      falt({
        ...kriterieBas,
        typ: z.literal('vardkontakt'),
        villkor: nagonAv(villkorOrd.vardkontakt),
      }),
      falt({ ...kriterieBas, typ: z.literal('halsa'), villkor: nagonAv(villkorOrd.halsa) }),
      falt({ ...kriterieBas, typ: z.literal('arbetsmal'), villkor: nagonAv(villkorOrd.arbetsmal) }),
      falt({
        ...kriterieBas,
        typ: z.literal('sysselsattning'),
        villkor: nagonAv(villkorOrd.sysselsattning),
      }),
    ],
    {
      error:
        'välj typ: alder, bostad, samordning, forsorjning, vardkontakt, halsa, arbetsmal eller sysselsattning',
    },
  )
  .refine((k) => k.slag !== 'inteFor' || k.istallet !== undefined, {
    error: 'skriv vart personen kan vända sig i stället',
    path: ['istallet'],
  });
export type Kriterium = z.infer<typeof kriterium>;

const medKalla = (vad: string) => falt({ text: prosa(vad), kalla: ref('kallor', 'källan') });

/** What every insats has, whether it is for persons or for how the authorities work together. */
const gemensamt = {
  titel: text('Insatsens namn', 80),
  kortnamn: text('Kortare namn för listor', 40).optional(),
  sammanfattning: prosa('Vad insatsen är, i en eller två korta meningar', 200),
  svar: falt({
    vad: prosa('Vad är det?', 500),
    forVem: prosa('För vem?', 500),
    hurKommerManIn: prosa('Hur kommer man in?', 500),
    vadHander: prosa('Vad händer?', 500),
    kostnad: prosa('Kostar det något? Påverkas ersättningen?', 500),
  }).describe('De fem svaren som sidan börjar med'),
  period: period.describe('När insatsen finns. Av detta räknas status ut'),
  periodNot: prosa('Förklaring till perioden, när källorna inte är tydliga', 400).optional(),
  parter: lista(
    'Vilka medlemmar som är med i insatsen eller kan anmäla till den. Tomt om källorna inte säger det',
    falt({
      medlem: ref('medlemmar', 'medlemmen'),
      text: prosa('Vilka hos medlemmen, och vad de gör', 300),
    }),
  ),
  metoder: lista(
    'Metoder',
    falt({
      namn: text('Metodens namn'),
      text: prosa('Metoden i korthet'),
      kalla: ref('kallor', 'källan'),
    }),
  ),
  mal: lista('Insatsens mål', medKalla('Ett mål')),
  forvantat: lista('Förväntade resultat: id för uppgifter', ref('uppgifter', 'uppgiften')),
  utfall: lista('Hur det gick: id för uppgifter', ref('uppgifter', 'uppgiften')),
  ekonomi: lista('Budget: id för uppgifter', ref('uppgifter', 'uppgiften')),
  okant: lista('Det som källorna inte säger', prosa('En sak vi inte vet')),
  esf: prosa(
    'EU-stödet, om insatsen är eller var ett projekt i Europeiska socialfonden',
    400,
  ).optional(),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
};

/** An insats for persons. */
export const insats = falt({
  ...gemensamt,
  typ: z.literal('individinriktad', { error: 'skriv typ: individinriktad' }),
  ordning,
  malgrupper: minstEn('Målgrupper', ref('malgrupper', 'målgruppen')),
  alder: alder.describe('Åldern, och uppgiften som ger den').optional(),
  platser: lista(
    'Platser',
    falt({
      namn: text('Platsens namn'),
      adress: text('Gatuadress till lokalen').optional(),
      tillganglighet: prosa('Hur man kommer in och runt i lokalen').optional(),
      start: tid('När verksamheten på platsen började').optional(),
      slut: tid('När verksamheten på platsen slutade').optional(),
      text: prosa('Vad läsaren behöver veta om platsen', 300).optional(),
      kalla: ref('kallor', 'källan'),
    }),
  ),
  kriterier: lista('Kriterier', kriterium),
  anmalan: lista(
    'Vem som kan anmäla, roll för roll',
    falt({
      roll: ref('roller', 'rollen'),
      kan: val('Kan rollen anmäla?', ['ja', 'nej', 'viaAnnan', 'okant']),
      text: prosa('Svaret i en eller två meningar', 400),
      forberedelser: lista('Det som ska vara gjort innan', prosa('En förberedelse', 300)),
      dokument: lista('Dokument som behövs', prosa('Ett dokument', 200)),
      steg: lista('Så gör rollen, i ordning', prosa('Ett steg', 300)),
      kalla: ref('kallor', 'källan'),
    }),
  ),
  samtal: lista(
    'Frågor att prata igenom med personen före anmälan. Inget om hälsa, och utan "du"',
    prosa('En fråga', 120),
  ),
  tidslinje: lista(
    'Vad som händer, i ordning',
    falt({
      nar: text('När, t.ex. "Före", "Vecka 4–6"', 40),
      start: heltal('första veckan eller månaden').optional(),
      slut: heltal('sista veckan eller månaden').optional(),
      enhet: val('Räknas i', ['vecka', 'manad']).optional(),
      slag: val('Slag av händelse', ['mote', 'uppfoljning', 'period', 'avslut']).default('mote'),
      handelse: text('Händelsen, i få ord', 80),
      text: prosa('Vad som händer då', 300).optional(),
      deltar: lista('Vilka som är med', ref(['medlemmar', 'roller'], 'medlemmen eller rollen')),
      kalla: ref('kallor', 'källan'),
    }),
  ),
  lederTill: lista(
    'Nästa dörr efter insatsen',
    falt({ text: prosa('Vart den leder'), kalla: ref('kallor', 'källan') }),
  ),
  parallelltMed: lista(
    'Insatser som kan pågå samtidigt',
    ref(['insatser', 'strukturella'], 'insatsen'),
  ),
});
export type Insats = z.infer<typeof insats>;

/** An insats that improves how the authorities work together. No person is referred to it. */
export const strukturell = falt({
  ...gemensamt,
  typ: z.literal('strukturell', { error: 'skriv typ: strukturell' }),
});
export type Strukturell = z.infer<typeof strukturell>;

/** The easy-to-read version of one insats. */
export const lattlast = falt({
  titel: text('Titel på lättläst', 80),
  sammanfattning: prosa('En mening om insatsen', 200),
  granskning,
});
export type Lattlast = z.infer<typeof lattlast>;
