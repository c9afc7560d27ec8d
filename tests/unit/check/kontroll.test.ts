/** The content check, on copies of the real content with one thing broken in each. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kontrollera, skrivProblem } from '#src/check/kontroll.ts';
import { falt, felEfter, idag, las, rad, rot, slut } from './kopia.ts';

const novum = 'content/insatser/novum/index.mdx';
const guide = 'content/guide.yaml';
/** The guide's question about a kind of criteria. */
const fraga = (typ: string) =>
  (parse(las(guide)) as { typ: string; rubrik: string }[]).find((f) => f.typ === typ)!;

describe('innehållskontrollen', () => {
  test('det riktiga innehållet är rätt', () => {
    expect(kontrollera(rot, idag).fel.map(skrivProblem)).toEqual([]);
  });

  test('okänd målgrupp: fil, rad, vad som stod, närmaste', () => {
    const fel = felEfter([
      novum,
      (t) => t.replace(/malgrupper: \[unga-vuxna-16-29/, 'malgrupper: [unga'),
    ]);
    expect(fel).toEqual([
      `${novum}:${rad(novum, 'malgrupper:')} malgrupper.0: hittar ingen målgrupp som heter "unga". Menade du "unga-vuxna-16-29"?`,
    ]);
  });

  test.each([
    [
      'datum som inte finns',
      (t: string) => t.replace(/senast: .*?([,}\n])/, 'senast: 2026-02-30$1'),
      'granskning.senast: "2026-02-30" är inget datum som finns',
    ],
    [
      'felstavat fält',
      (t: string) => t.replace(/^ordning:/m, 'ordnig:'),
      'ordnig: fältet finns inte. Menade du "ordning"?',
    ],
    [
      'fel sorts värde',
      (t: string) => t.replace(/^ordning: .*$/m, 'ordning: tredje'),
      'ordning: skriv ett heltal: platsen i listor',
    ],
    ['tabb', (t: string) => t.replace(/^period:\n {2}/m, 'period:\n\t'), 'tabb'],
  ])('%s', (_, andra, vantat) => {
    const fel = felEfter([novum, andra]);
    expect(fel.length).toBeGreaterThan(0);
    expect(fel.every((f) => f.startsWith(`${novum}:`))).toBe(true);
    expect(fel.join('\n')).toContain(vantat);
  });

  test('dubbelt id i uppgifter', () => {
    const fil = 'content/uppgifter/novum.yaml';
    const forsta = /- id: (\S+)/.exec(las(fil))![1]!;
    const fel = felEfter([
      fil,
      (t) =>
        `${t.trimEnd()}\n  - id: ${forsta}\n    text: Igen\n    varde: 1\n    galler: 2025\n    kalla: verksamhetsplan-2025\n    plats: Igen\n`,
    ]);
    expect(fel.join('\n')).toContain(`id "${forsta}" finns redan i ${fil}`);
  });

  const kommunfil = 'content/kommuner.yaml';
  interface Kommun {
    id: string;
    namn: string;
    rad: number;
    kolumn: number;
    forbund: string | null;
  }
  const kommuner = parse(las(kommunfil)) as Kommun[];

  test('två kommuner på samma ruta', () => {
    const [ena, andra] = kommuner as [Kommun, Kommun];
    const fel = felEfter(
      falt<Kommun[]>(kommunfil, (k) => Object.assign(k[1]!, { rad: ena.rad, kolumn: ena.kolumn })),
    );
    expect(fel.join('\n')).toContain(`${andra.namn} ligger på samma ruta som ${ena.namn}`);
  });

  test('en kommun i två förbund', () => {
    const { id, namn, forbund } = kommuner.find((k) => k.forbund)!;
    const annat = kommuner.find((k) => k.forbund && k.forbund !== forbund)!.forbund;
    const medEnTill = (nr: string) =>
      felEfter([
        kommunfil,
        (t) => `${t}- { id: "${nr}", namn: ${namn}, rad: 9, kolumn: 9, forbund: ${annat} }\n`,
      ]);
    // A twenty-seventh kommun also makes criteria that list the others incomplete.
    expect(medEnTill('0199').filter((f) => f.startsWith(kommunfil))).toEqual([
      `${kommunfil}:${las(kommunfil).split('\n').length} namn: ${namn} står två gånger, med förbundet ${forbund} och ${annat}. En kommun är med i ett förbund eller inget. Ta bort den ena raden`,
    ]);
    expect(medEnTill(id).join('\n')).toContain(`id "${id}" finns redan i ${kommunfil}`);
  });

  test.each([
    [
      'delar som är större än helheten',
      (t: string) =>
        t.replace('helhet: resultat-2024-startade', 'helhet: resultat-2024-anmalda-staden'),
      'etikett: Alla som började',
      /^grupper\.0: delarna är 352 tillsammans, men helheten "resultat-2024-anmalda-staden" är 130\. Rätta/,
    ],
    [
      'en uppgift som inte finns',
      (t: string) =>
        t.replace('uppgift: resultat-2024-anmalda-fk', 'uppgift: resultat-2024-anmalda-ffk'),
      'Försäkringskassan',
      /^grupper\.0\.staplar\.2\.uppgift: hittar ingen uppgift som heter "resultat-2024-anmalda-ffk"\. Menade du "resultat-2024-anmalda-fk"\?/,
    ],
    [
      'en uppgift som inte är ett tal',
      (t: string) => t.replace('uppgift: resultat-2024-anmalda-fk', 'uppgift: malgrupp-alder'),
      'Försäkringskassan',
      /^grupper\.0\.staplar\.2\.uppgift: uppgiften "malgrupp-alder" är "16–64" och inget tal/,
    ],
  ])('ett diagram med %s', (_, andra, pa, vantat) => {
    const fil = 'content/diagram/anmalde-2024.yaml';
    const fel = felEfter([fil, andra]);
    expect(fel.length).toBe(1);
    const [, radnummer, resten] = /^content\/diagram\/anmalde-2024\.yaml:(\d+) (.*)$/.exec(
      fel[0]!,
    )!;
    expect(Number(radnummer)).toBe(rad(fil, pa));
    expect(resten).toMatch(vantat);
  });

  const steg = (id: string) => `content/rehabiliteringsbanan/steg/${id}.yaml`;
  const banan = (fil: string) => `content/rehabiliteringsbanan/${fil}.yaml`;
  test.each([
    [
      'steg i okänd fas',
      steg('du-provar'),
      (t: string) => t.replace('fas: prova-arbete-eller-studier', 'fas: prova-arbete'),
      'fas:',
      'fas: hittar ingen fas som heter "prova-arbete". Menade du "prova-arbete-eller-studier"?',
    ],
    [
      'överlämning till ingen',
      banan('overlamningar'),
      (t: string) => t.replace('till: [du]', 'till: [dig]'),
      'till: [du]',
      'till.0: hittar ingen aktör som heter "dig".',
    ],
    [
      'överlämning till sig själv',
      banan('overlamningar'),
      (t: string) => t.replace('till: [du]', 'till: [region-stockholm]'),
      'till: [du]',
      'till.0: "region-stockholm" lämnar över till sig själv. Ta bort raden',
    ],
    [
      'steg som leder till en tidigare fas',
      steg('du-provar'),
      (t: string) => t.replace('lederTill: [', 'lederTill: [du-berattar, '),
      'lederTill:',
      'lederTill.0: "du-berattar" ligger i en tidigare fas (Upptäcka behov) än steget själv (Pröva arbete eller studier). Ett steg leder framåt: ta bort raden eller byt fas',
    ],
    [
      'två aktörer på samma plats',
      banan('aktorer'),
      (t: string) => t.replace('ordning: 5', 'ordning: 4'),
      'ordning: 5',
      'ordning: 4 är redan forsakringskassan. Ge "arbetsformedlingen" ett eget tal',
    ],
    [
      'två faser med samma nummer',
      banan('faser'),
      (t: string) => t.replace('nummer: 6', 'nummer: 5'),
      'nummer: 6',
      'nummer: 5 är redan prova-arbete-eller-studier. Ge "overgang-och-uppfoljning" ett eget tal',
    ],
  ])('Rehabiliteringsbanan: %s', (_, fil, andra, sokt, vantat) => {
    const pa = rad(fil, sokt);
    const fel = felEfter([fil, andra]);
    expect(fel[0]).toContain(`${fil}:${pa} ${vantat}`);
    expect(fel).toHaveLength(1);
  });

  test('Rehabiliteringsbanan: ett steg som ingen kommer till', () => {
    const fel = felEfter([
      steg('jobbtorg-foljer-upp'),
      (t) => t.replace(', forbundet-brister]', ']'),
    ]);
    expect(fel).toEqual([
      `${steg('forbundet-brister')}:1 ingen kommer till steget "forbundet-brister". Skriv det under lederTill i steget före, eller gör det till startStopp`,
    ]);
  });

  interface Kriterium {
    slag: string;
    typ: string;
    text: string;
    villkor: Record<string, unknown>;
    kalla?: string;
    istallet?: string;
  }
  interface Insats {
    alder: { fran: number; till: number };
    period: object;
    kriterier: Kriterium[];
  }
  const finn = ({ kriterier }: Insats, slag: string, typ: string) =>
    kriterier.find((k) => k.slag === slag && k.typ === typ)!;
  const lagg = ({ kriterier }: Insats, k: Partial<Kriterium>) => {
    const nytt = { slag: 'maste', typ: 'alder', text: 'Du är vuxen.', villkor: {}, ...k };
    kriterier.push({ kalla: 'verksamhetsplan-2025', istallet: 'Fråga.', ...nytt });
    return kriterier.at(-1)!;
  };
  const satt = (k: Kriterium, andra: Partial<Kriterium>) => Object.assign(k, andra);
  test.each<[string, andra: (i: Insats) => Kriterium, string]>([
    [
      'kriterium utan källa',
      (i) => {
        delete i.kriterier[0]!.kalla;
        return i.kriterier[0]!;
      },
      'kalla: saknas: skriv id för källan som ger kriteriet',
    ],
    [
      'inte för utan annan väg',
      (i) => {
        const k = finn(i, 'inteFor', 'bostad');
        delete k.istallet;
        return k;
      },
      'istallet: saknas: skriv vart personen kan vända sig i stället',
    ],
    [
      'åldrar som överlappar',
      (i) => lagg(i, { slag: 'inteFor', villkor: { fran: i.alder.till } }),
      'villkor: åldern överlappar ett annat kriterium',
    ],
    [
      'två åldersmåsten',
      (i) => lagg(i, { villkor: { fran: i.alder.fran } }),
      'villkor: insatsen har redan ett åldersmåste',
    ],
    [
      'ålder baklänges',
      (i) => satt(finn(i, 'maste', 'alder'), { villkor: { fran: 66, till: 16 } }),
      'villkor: åldern "fran" (66) är högre än "till" (16)',
    ],
    [
      'villkor som säger en annan ålder än texten',
      (i) => {
        Object.assign(i.alder, { fran: 61, till: 63 });
        return satt(finn(i, 'maste', 'alder'), { villkor: { fran: 61, till: 63 } });
      },
      'text: villkoret säger 61–63 år, men texten säger ',
    ],
    [
      'ålder som inte stämmer med insatsens',
      (i) => {
        Object.assign(i.alder, { fran: 1, till: 2 });
        return finn(i, 'maste', 'alder');
      },
      'villkor: stämmer inte med insatsens alder (1–2)',
    ],
    [
      'antal parter som inte står i texten',
      (i) =>
        satt(finn(i, 'maste', 'samordning'), {
          villkor: { minstParter: 3 },
          text: 'Du behöver stöd från minst två.',
        }),
      'text: villkoret säger minst 3 parter, men det står inte i texten',
    ],
    [
      'samma kommun krävs och utesluts',
      (i) => satt(finn(i, 'inteFor', 'bostad'), { villkor: { kommun: ['0114', '0180'] } }),
      'villkor: "0180" både krävs (maste) och utesluts (inteFor)',
    ],
    [
      'ett måste som guiden inte kan fråga om',
      (i) => lagg(i, { typ: 'sysselsattning', villkor: { nagonAv: ['nyanland'] } }),
      'villkor: guiden kan inte skilja ut det här: ingen fråga har typ: sysselsattning',
    ],
    [
      'ett måste som inget svar ger',
      (i) => satt(finn(i, 'maste', 'arbetsmal'), { villkor: { nagonAv: ['studier'] } }),
      `villkor: guiden kan inte skilja ut det här: inget svar på "${fraga('arbetsmal').rubrik}" gör att det stämmer`,
    ],
  ])('kriterier: %s', (_, andra, vantat) => {
    let nr = -1;
    const fel = felEfter(
      falt<Insats>(novum, (insats) => {
        // The guide asks nothing about an insats that has ended.
        insats.period = { start: 2023, kalla: 'verksamhetsplan-2025' };
        nr = insats.kriterier.indexOf(andra(insats));
      }),
    );
    expect(fel.join('\n')).toContain(` kriterier.${nr}.${vantat}`);
    expect(fel.every((f) => f.startsWith(`${novum}:`))).toBe(true);
  });

  test.each([
    [
      'okänt ord',
      (t: string) => t.replace('ja: [beroende]', 'ja: [beroenden]'),
      '"beroenden" går inte att välja. Välj mellan ohalsa,',
    ],
    [
      'två frågor på samma plats',
      (t: string) => t.replace('ordning: 3', 'ordning: 2'),
      'ordning: 2 är redan alder. Ge "forsorjning" ett eget tal',
    ],
    [
      'två frågor om samma sak',
      (t: string) => t.replace('typ: alder', 'typ: bostad'),
      'typ "bostad" finns redan i frågan "bostad"',
    ],
    [
      'samma svar två gånger',
      (t: string) => t.replace('id: annan-ohalsa', 'id: annan-vard'),
      'svar "annan-vard" finns redan i frågan "vard"',
    ],
    [
      'för få parter',
      (t: string) => t.replace(/ {6}parter: \d\n/g, ''),
      'svaren ger högst 0 parter, men villkoret kräver 2',
    ],
  ])('guiden: %s', (_, andra, vantat) => {
    expect(felEfter([guide, andra]).join('\n')).toContain(vantat);
  });

  test('alla fel i en körning, i filordning', () => {
    const fel = felEfter(
      [novum, slut('[x](/finns-inte/) <Uppgift id="nej" />')],
      ['content/webbplats.yaml', (t) => t.replace('adress: /kontakt/', 'adress: /kontackt/')],
      ['content/kallor.yaml', (t) => t.replace('typ: presentation', 'typ: bildspel')],
    );
    expect(fel.map((f) => f.split(':')[0])).toEqual(
      [
        'content/insatser/novum/index.mdx',
        'content/insatser/novum/index.mdx',
        'content/kallor.yaml',
        'content/webbplats.yaml',
      ].sort((a, b) => a.localeCompare(b, 'sv')),
    );
  });

  describe('sökningens ord', () => {
    const ordlista = 'content/ordlista.yaml';
    const post = (falt: string) =>
      slut(`- id: prov\n  term: Prov\n  forklaring: Ett prov.\n${falt}`);

    test('ett ord som leder till en sida som inte finns', () => {
      const fel = felEfter([ordlista, post('  former: [provord]\n  sidor: [/kontakta/]')]);
      expect(fel).toHaveLength(1);
      expect(fel[0]).toMatch(
        /ordlista\.yaml:\d+ sidor\.0: länken \/kontakta\/ leder ingenstans\. Menade du "\/kontakt\/"\?/,
      );
    });

    test('ett ord bara för sökningen som inte leder någonstans', () => {
      const fel = felEfter([ordlista, post('  former: [provord]\n  iListan: false')]);
      expect(fel).toHaveLength(1);
      expect(fel[0]).toContain(
        'sidor: posten hjälper bara sökningen men leder inte till någon sida',
      );
    });

    test('samma form i två poster med olika sidor', () => {
      const fel = felEfter([ordlista, post('  former: [FINSAM]\n  sidor: [/kontakt/]')]);
      expect(fel).toHaveLength(1);
      expect(fel[0]).toContain(
        'former.0: "FINSAM" står redan i "finsam", som leder till andra sidor',
      );
    });

    test('en form som är ett småord', () => {
      const fel = felEfter([ordlista, post('  former: [provord, och]\n  sidor: [/kontakt/]')]);
      expect(fel).toHaveLength(1);
      expect(fel[0]).toContain('former.1: "och" är ett småord som sökningen hoppar över');
    });
  });
});

describe('anmälan och starter', () => {
  const starter = 'content/starter.yaml';
  const roller = 'content/roller.yaml';
  const insats = 'content/insatser/aktivitetsplatsen/index.mdx';
  const start = (andra: Record<string, string> = {}) =>
    Object.entries({
      id: 'skondal-2027',
      insats: 'aktivitetsplatsen',
      plats: 'Sköndal, Trädgården',
      startdatum: '2027-03-02',
      slutdatum: '2027-06-18',
      veckodagar: '[{ dag: tisdag, fran: "13:00", till: "15:30" }, { dag: fredag }]',
      sistaAnmalan: '2027-02-16',
      andrad: '2026-11-20',
      kalla: 'presentation-2023',
      ...andra,
    })
      .map(([falt, varde], i) => `${i === 0 ? '  - ' : '    '}${falt}: ${varde}\n`)
      .join('');
  const platser = [
    { namn: 'Sköndal, Trädgården', start: 'våren 2023' },
    { namn: 'Fridhemsplan på Kungsholmen', start: 2019, slut: 'våren 2025' },
  ].map((p) => ({ ...p, text: 'En plats.', kalla: 'presentation-2023' }));
  const felMed = (...lista: Record<string, string>[]) =>
    felEfter(
      [starter, () => `starter:\n${lista.map(start).join('')}`],
      falt<{ platser: object[] }>(insats, (i) => (i.platser = platser)),
    );

  test('en riktig start är rätt', () => expect(felMed({})).toEqual([]));

  test.each([
    [
      'fel veckodag för datumet',
      { startdatum: '2027-03-03' },
      `${starter}:5 starter.0.startdatum: 2027-03-03 är en onsdag, men gruppen träffas tisdag och fredag. Rätta datumet eller veckodagarna`,
    ],
    [
      'sista dagen efter starten',
      { sistaAnmalan: '2027-03-09' },
      `${starter}:8 starter.0.sistaAnmalan: sista anmälningsdagen 2027-03-09 är efter starten 2027-03-02. Skriv en dag före starten`,
    ],
    [
      'slutar före den börjar',
      { slutdatum: '2027-01-05' },
      `${starter}:6 starter.0.slutdatum: gruppen slutar innan den börjar. Rätta startdatum eller slutdatum`,
    ],
    [
      'okänd plats',
      { plats: 'Sköndal' },
      `${starter}:4 starter.0.plats: Aktivitetsplatsen har ingen plats som heter "Sköndal". Menade du "Sköndal, Trädgården"?`,
    ],
    [
      'efter att platsen stängt',
      { plats: 'Fridhemsplan på Kungsholmen' },
      `${starter}:6 starter.0.slutdatum: gruppen slutar 2027-06-18, men "Fridhemsplan på Kungsholmen" finns till våren 2025. Rätta datumet, eller platsen i ${insats}`,
    ],
    [
      'före att platsen öppnat',
      { startdatum: '2022-03-01', sistaAnmalan: '2022-02-01', slutdatum: '2022-06-17' },
      `${starter}:5 starter.0.startdatum: gruppen börjar 2022-03-01, men "Sköndal, Trädgården" finns från våren 2023. Rätta datumet, eller platsen i ${insats}`,
    ],
    [
      'okänd insats',
      { insats: 'aktivitetsplats' },
      `${starter}:3 starter.0.insats: hittar ingen insats som heter "aktivitetsplats". Menade du "aktivitetsplatsen"?`,
    ],
    [
      'klockslag utan slut',
      { veckodagar: '[{ dag: tisdag, fran: "13:00" }]' },
      `${starter}:7 starter.0.veckodagar.0: skriv både fran och till, eller inget av dem. fran ska vara före till`,
    ],
  ])('%s', (_, andra, fel) => expect(felMed(andra as Record<string, string>)).toEqual([fel]));

  test('insats utan sida för starttider', () => {
    const sida = 'content/sidor/insatser/aktivitetsplatsen/starttider.mdx';
    expect(felEfter([sida], [starter, () => `starter:\n${start()}`])).toContain(
      `${starter}:3 starter.0.insats: Aktivitetsplatsen har ingen sida för starttider. Skapa ${sida}`,
    );
  });

  test('samma id två gånger', () =>
    expect(felMed({}, {})).toEqual([
      `${starter}:11 starter.1.id: id "skondal-2027" finns redan. Varje id får finnas en gång`,
    ]));

  test('en ort i två kommuner', () => {
    const kommuner = 'content/kommuner.yaml';
    const fel = felEfter([kommuner, (t) => t.replace('Grisslinge', 'Grisslinge, Tumba')]);
    expect(fel).toHaveLength(1);
    expect(fel[0]).toMatch(
      /^content\/kommuner\.yaml:\d+ orter\.\d+: "Tumba" står redan i "Värmdö"\. Låt platsen stå på ett ställe/,
    );
  });

  test('en roll som inte finns, och den roll som då saknar svar', () => {
    const fel = felEfter([insats, (t) => t.replace('- roll: jobbtorg', '- roll: jobtorg')]);
    expect(fel).toEqual([
      `${insats}:${rad(insats, 'anmalan:') + 1} anmalan: rollen "jobbtorg" saknas. Skriv ett svar för den, med kan: okant om källorna inte säger det`,
      `${insats}:${rad(insats, '- roll: jobbtorg')} anmalan.1.roll: hittar ingen roll som heter "jobtorg". Menade du "jobbtorg"?`,
    ]);
  });

  test('en roll som tar en adress som redan är upptagen', () => {
    const fel = felEfter([roller, (t) => t.replace('- id: sjalv', '- id: checklista')]);
    expect(fel).toContain(
      `${roller}:${rad(roller, '- id: sjalv')} id: adressen /anmalan/checklista/ krockar med content/sidor/anmalan/checklista.mdx. Byt rollens id`,
    );
    expect(
      felEfter([roller, (t) => t.replace('- id: sjalv', '- id: novum')]).some((f) =>
        f.includes('krockar med content/insatser/novum/'),
      ),
    ).toBe(true);
  });
});
