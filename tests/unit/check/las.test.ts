/** Files that cannot be read as they lie: each wrong file gives its own line, and nothing else. */
import { describe, expect, test } from 'vitest';
import { byt, felEfter, las, rad } from './kopia.ts';

const kakor = 'content/sidor/kakor.mdx';
const kallor = 'content/kallor.yaml';
const insats = 'content/insatser/novum/index.mdx';
const lattlast = 'content/insatser/novum/lattlast.mdx';

describe('teckenkodning', () => {
  const ejUtf8 = 'filen är inte sparad som UTF-8. Spara om den med UTF-8';
  test.each([
    ['Latin-1 i .mdx', kakor, (t: string) => Buffer.from(t, 'latin1')],
    ['Latin-1 i .yaml', 'content/uppgifter/novum.yaml', (t: string) => Buffer.from(t, 'latin1')],
    ['Latin-1 i en lista', kallor, (t: string) => Buffer.from(t, 'latin1')],
    ['UTF-16', kakor, (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')],
    ['UTF-16 med bara a–z', kakor, () => Buffer.from('---\ntitel: Kakor\n---\n', 'utf16le')],
  ])('%s', (_, fil, som) => expect(felEfter([fil, som(las(fil))])).toEqual([`${fil}:1 ${ejUtf8}`]));

  test.each([kakor, kallor])('%s i UTF-8 med bytemarkering är rätt', (fil) =>
    expect(felEfter([fil, `\ufeff${las(fil)}`])).toEqual([]),
  );
});

describe('tecken som YAML tar för sina egna', () => {
  const borjar = (tecken: string) =>
    `går inte att läsa: texten börjar med ${tecken}. Sätt hela texten i citattecken`;
  const efter =
    'går inte att läsa: det som står efter # kommer inte med. Sätt hela texten i citattecken. En anteckning skrivs på en egen rad';
  test.each([
    ['*Viktigt', borjar('*')],
    ['&Kakor och annat', borjar('&')],
    ['!Obs läs detta', borjar('!')],
    ['Kakor #1', efter],
  ])('titel: %s', (titel, fel) => {
    expect(felEfter(byt(kakor, /^titel: .*$/m, `titel: ${titel}`))).toEqual([`${kakor}:2 ${fel}`]);
    expect(felEfter(byt(kakor, /^titel: .*$/m, `titel: "${titel}"`))).toEqual([]);
  });

  test('i en lista inom klamrar, och i en .yaml', () => {
    expect(felEfter(byt(kakor, 'sokord: [', 'sokord: [&kaka, '))).toEqual([
      `${kakor}:${rad(kakor, 'sokord: [')} ${borjar('&')}`,
    ]);
    const ordlista = 'content/ordlista.yaml';
    expect(felEfter([ordlista, `${las(ordlista)}\n- id: x\n  term: Kakor #1\n`])).toEqual([
      `${ordlista}:${las(ordlista).split('\n').length + 2} ${efter}`,
    ]);
  });

  test('en anteckning på en egen rad, och ett # mitt i ett ord, är rätt', () =>
    expect(felEfter(byt(kakor, /^titel: .*$/m, '# anteckning\ntitel: Kakor#1'))).toEqual([]));
});

describe('filers namn och plats', () => {
  const adress = (namn: string, byt: string) =>
    `namnet "${namn}" blir en del av adressen. Använd små bokstäver a–z, siffror och bindestreck. Byt namn till "${byt}"`;
  const plats = (ratt: string) =>
    `filen ligger på fel plats. Den ska ligga så här: content/${ratt}`;

  test('en sida', () => {
    const fil = 'content/sidor/Kakor Två.mdx';
    expect(felEfter([fil, las(kakor)])).toEqual([`${fil}:1 ${adress('Kakor Två', 'kakor-tva')}`]);
  });
  test('en mapp med två filer är ett fel', () => {
    const mapp = 'content/insatser/Ny Åtgärd';
    expect(
      felEfter([`${mapp}/index.mdx`, las(insats)], [`${mapp}/lattlast.mdx`, las(lattlast)]),
    ).toEqual([`${mapp}/index.mdx:1 ${adress('Ny Åtgärd', 'ny-atgard')}`]);
  });
  test.each([
    ['content/insatser/a/b/index.mdx', insats, 'insatser/<id>/index.mdx'],
    ['content/insatser/index.mdx', insats, 'insatser/<id>/index.mdx'],
    ['content/forbund/norr/ny.mdx', 'content/forbund/hbs.mdx', 'forbund/<id>.mdx'],
  ])('%s', (fil, som, ratt) =>
    expect(felEfter([fil, las(som)])).toEqual([`${fil}:1 ${plats(ratt)}`]),
  );

  test('bara webbplats.yaml överst är webbplatsens', () => {
    const fil = 'content/sidor/webbplats.yaml';
    expect(felEfter([fil, las('content/webbplats.yaml')])).toEqual([
      `${fil}:1 filen hör inte till något slag av innehåll. Se content/README.md för var filer ligger`,
    ]);
  });
});

describe('filer som saknas', () => {
  test.each(['content/webbplats.yaml', 'content/starter.yaml', 'content/ordlista.yaml'])(
    '%s',
    (fil) => expect(felEfter([fil])).toEqual([`${fil}:1 filen saknas. Lägg tillbaka den`]),
  );

  test('en sida som har en egen rutt', () => {
    const fil = 'content/sidor/kontakt.mdx';
    expect(felEfter([fil], ['src/pages/kontakt.astro', ''])).toEqual([
      `${fil}:1 filen saknas. Lägg tillbaka den`,
    ]);
  });

  test('lättläst text utan insats', () => {
    const fil = 'content/insatser/novum-2/lattlast.mdx';
    expect(felEfter([fil, las(lattlast)])).toEqual([
      `${fil}:1 index.mdx saknas i samma mapp. Skapa content/insatser/novum-2/index.mdx eller flytta den här filen. Menade du "content/insatser/novum/"?`,
    ]);
  });
});

describe('en fil som inte går att läsa ger en enda rad', () => {
  const kolon = 'texten innehåller ett kolon. Sätt hela texten i citattecken';
  test.each([
    [kallor, '  titel: '],
    ['content/ordlista.yaml', '  term: '],
    ['content/roller.yaml', '  titel: '],
    ['content/guide.yaml', '  rubrik: '],
    ['content/uppgifter/malgrupper.yaml', '    text: '],
    ['content/rehabiliteringsbanan/faser.yaml', '  titel: '],
  ])('%s', (fil, falt) =>
    expect(felEfter(byt(fil, falt, `${falt}a: b: `))).toEqual([
      `${fil}:${rad(fil, falt)} går inte att läsa: ${kolon}`,
    ]),
  );

  test('och fel i andra filer syns ändå', () =>
    expect(
      felEfter(byt(kallor, '  titel: ', '  titel: a: b: '), [
        kakor,
        `${las(kakor)}\n[x](/kontackt/) [y](/kallor/finns-inte/) <Uppgift id="ap-vecka" />\n`,
      ]),
    ).toEqual([
      `${kallor}:${rad(kallor, '  titel: ')} går inte att läsa: ${kolon}`,
      `${kakor}:${las(kakor).split('\n').length + 1} länken /kontackt/ leder ingenstans. Menade du "/kontakt/"?`,
      `${kakor}:${las(kakor).split('\n').length + 1} hittar ingen uppgift som heter "ap-vecka". Menade du "ap-veckor"?`,
    ]));
});
