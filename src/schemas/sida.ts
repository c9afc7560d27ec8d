import {
  adress,
  falt,
  granskning,
  jaNej,
  lista,
  minstEn,
  prosa,
  ref,
  sokord,
  text,
  val,
} from './falt.ts';

/** A text page. Its path under content/sidor is its address. */
export const sida = falt({
  titel: text('Sidans rubrik', 90),
  kortnamn: text('Namn i brödsmulor och menyer, om rubriken är lång', 40).optional(),
  sammanfattning: prosa('Ingressen: det viktigaste, i en eller två korta meningar', 200),
  lasare: val('Vem sidan är skriven för', ['invanare', 'professionella', 'alla']),
  typ: val('Vad sökresultatet kallar sidan', [
    'Sida',
    'Stöd till dig',
    'Anmälan',
    'Om förbundet',
    'Rehabiliteringsbanan',
    'Förbund i länet',
    'Om webbplatsen',
  ]),
  lang: val('Språk', ['sv', 'en', 'fi']).default('sv'),
  iSok: jaNej('Om sidan ska finnas i sökningen', true),
  dold: jaNej('Om sidan bara är för redaktionen: inte i sökningen eller webbplatskartan', false),
  innehall: jaNej('Visa en innehållsförteckning överst, för långa sidor', false),
  utkast: prosa('Text i rutan som säger att sidan är ett utkast', 300).optional(),
  tabeller: lista(
    'Tabeller med en post per rad och ett år per kolumn',
    falt({
      rubrik: text('Tabellens rubrik', 120),
      rader: minstEn(
        'Rader',
        falt({
          post: text('Raden i få ord', 80),
          summa: jaNej('Om raden är en summa', false),
          uppgifter: minstEn('En uppgift per år', ref('uppgifter', 'uppgiften')),
        }),
      ),
    }),
  ),
  seAven: lista(
    'Länkar till sidor som läsaren ofta behöver sedan',
    adress('en adress på webbplatsen'),
  ),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
});
