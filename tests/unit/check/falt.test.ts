/** What the check says of a field that is missing or of the wrong kind, word for word. */
import { describe, expect, test } from 'vitest';
import { byt, felEfter, rad } from './kopia.ts';

const insats = 'content/insatser/novum/index.mdx';
const kakor = 'content/sidor/kakor.mdx';
const kallor = 'content/kallor.yaml';
const forskning = 'content/uppgifter/forskning.yaml';
const ordlista = 'content/ordlista.yaml';
const guide = 'content/guide.yaml';

describe('fältens meddelanden', () => {
  test.each([
    [
      'text som saknas',
      byt(forskning, /^ {4}plats: .*\n/m, ''),
      `${forskning}:${rad(forskning, '  - id: ')} uppgifter.0.plats: saknas: Var i källan: rubrik, tabell eller sida`,
    ],
    [
      'löptext som saknas',
      byt(insats, /^ {2}kostnad: .*\n(?: {3,}.*\n)*/m, ''),
      `${insats}:${rad(insats, 'svar:') + 1} svar.kostnad: saknas: Kostar det något? Påverkas ersättningen?`,
    ],
    [
      'tom text',
      byt(kakor, /^titel: .*$/m, 'titel: ""'),
      `${kakor}:2 titel: är tomt: Sidans rubrik`,
    ],
    [
      'lista i stället för text',
      byt(kakor, /^titel: .*$/m, 'titel: [a]'),
      `${kakor}:2 titel: ska vara text: Sidans rubrik`,
    ],
    [
      'text i stället för lista',
      byt(kakor, /^kallor: .*$/m, 'kallor: allman-kannedom'),
      `${kakor}:${rad(kakor, 'kallor:')} kallor: ska vara en lista, med "- " framför varje rad: Källor utöver dem som texten redan pekar på`,
    ],
    [
      'dag som saknas',
      byt(kakor, /senast: [\d-]+, /, ''),
      `${kakor}:${rad(kakor, 'granskning:')} granskning.senast: saknas: Dagen då texten senast jämfördes med källorna`,
    ],
    [
      'lista i stället för tid',
      byt(kallor, /^ {2}datum: .*$/m, '  datum: [2023]'),
      `${kallor}:${rad(kallor, '  datum:')} datum: ska vara en tid, till exempel 2019 eller "våren 2023": När källan är daterad. Utelämna om det inte är känt`,
    ],
    [
      'webbadress utan https',
      byt(kallor, /^ {2}url: .*$/m, '  url: www.exempel.se'),
      `${kallor}:${rad(kallor, '  url:')} url: "www.exempel.se" är ingen webbadress. Börja med https://, eller http:// om källan inte har något annat`,
    ],
    [
      'val som saknas',
      byt(kakor, /^lasare: .*\n/m, ''),
      `${kakor}:2 lasare: saknas: välj mellan invanare, professionella, alla`,
    ],
    [
      'val med stavfel',
      byt(kakor, /^typ: .*$/m, 'typ: Om webplatsen'),
      `${kakor}:${rad(kakor, 'typ:')} typ: "Om webplatsen" går inte att välja. Välj mellan Sida, Stöd till dig, Anmälan, Om förbundet, Rehabiliteringsbanan, Förbund i länet, Om webbplatsen. Menade du "Om webbplatsen"?`,
    ],
    [
      'ord som inte ligger nära något',
      byt(kakor, /^lasare: .*$/m, 'lasare: medborgare'),
      `${kakor}:${rad(kakor, 'lasare:')} lasare: "medborgare" går inte att välja. Välj mellan invanare, professionella, alla`,
    ],
    [
      'ord i guiden med stavfel',
      byt(guide, 'nej: [arbete, studier]', 'nej: [arbete, studie]'),
      `${guide}:${rad(guide, 'nej: [arbete, studier]')} val.1.nej.1: "studie" går inte att välja. Välj mellan arbete, studier, annan-sysselsattning, rutiner. Menade du "studier"?`,
    ],
    [
      'ord i ordlistan utan former',
      byt(ordlista, /^ {2}former:\n {4}\[\n(?: {6}.*\n)* {4}\]\n/m, ''),
      `${ordlista}:${rad(ordlista, '- id: ')} former: saknas: skriv minst ett värde: Vad folk skriver när de söker det här`,
    ],
  ])('%s', (_, andring, fel) => expect(felEfter(andring)).toEqual([fel]));
});
