import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { personuppgifter } from '#src/lib/personuppgifter.ts';
import { idn, yaml } from './innehall.ts';
import { allaFiler, dist, rot, sida, sidor } from './webbplats.ts';

/** Addresses that others link to. They are promises: a page may move only with a redirect. */
const LOFTEN = `
/ /insatser/ /insatser/finsam-team/ /insatser/aktivitetsplatsen/ /insatser/novum/ /insatser/ips-psykosvarden/
/insatser/ips-beroende/ /insatser/halsoframjande-nyanlanda/ /insatser/aktivitetsplatsen/lattlast/
/insatser/finsam-team/lattlast/ /insatser/novum/lattlast/ /insatser/ips-psykosvarden/lattlast/
/insatser/ips-beroende/lattlast/ /insatser/halsoframjande-nyanlanda/lattlast/ /insatser/aktivitetsplatsen/starttider/
/strukturella-insatser/ /strukturella-insatser/sprida-bip/ /strukturella-insatser/kommunhubben/
/strukturella-insatser/stockholmskraften/ /strukturella-insatser/forstarkt-kontaktvag/
/strukturella-insatser/rehabiliteringsbanan/ /strukturella-insatser/lokala-rehabforum/
/strukturella-insatser/samverkansforum/ /strukturella-insatser/kunskapsdialoger/
/strukturella-insatser/avvikelsehantering/ /strukturella-insatser/lumenaconecto/
/strukturella-insatser/webb-och-valfardsguiden/ /strukturella-insatser/personliga-ombud/
/malgrupper/ /malgrupper/unga-vuxna-16-29/ /malgrupper/vuxna-30-64/ /malgrupper/funktionsnedsattning/
/malgrupper/migration-och-flykt/ /anmalan/ /anmalan/sa-gar-det-till/ /anmalan/checklista/ /anmalan/egenanmalan/
/anmalan/uppfoljning/ /anmalan/aktivitetsplatsen/halso-och-sjukvard/ /anmalan/finsam-team/stadsdelsforvaltning/
/anmalan/stadsdelsforvaltning/ /anmalan/jobbtorg/ /anmalan/halso-och-sjukvard/ /anmalan/forsakringskassan/
/anmalan/arbetsformedlingen/ /anmalan/sjalv/ /insatser/jamfor/ /insatser/jamfor/aktivitetsplatsen/novum/
/for-dig/ /for-dig/sjukskriven-utan-sgi/ /hitta-ratt/ /hitta-ratt-instans/ /rehabiliteringsbanan/
/rehabiliteringsbanan/du/ /rehabiliteringsbanan/stockholms-stad/ /rehabiliteringsbanan/region-stockholm/
/rehabiliteringsbanan/forsakringskassan/ /rehabiliteringsbanan/arbetsformedlingen/ /forbund/ /forbund/stockholms-stad/
/forbund/roslagen/ /forbund/hbs/ /forbund/ostra-sodertorn/ /forbund/suvs/ /forbund/samsund/ /forbund/varna/
/forbund/sodertalje/ /forbund/kommuner-utan-forbund/ /insatser-i-din-stadsdel/ /om-forbundet/ /om-forbundet/organisation/
/om-forbundet/medlemmar/ /om-forbundet/budget/ /om-forbundet/lagen/ /om-forbundet/resultat/ /om-forbundet/forskning/
/om-forbundet/helarsekvivalenter/ /om-forbundet/dokument/ /exempel-fran-landet/ /ordlista/ /ordlista/sip/ /kallor/ /sok/
/oppna-data/ /lattlast/ /english/ /andra-sprak/ /vald-i-nara-relationer/ /kontakt/ /nyhetsbrev/ /anslagstavla/
/tillganglighet/ /personuppgifter/ /kakor/ /webbplatskarta/ /redaktion/ /404.html`
  .trim()
  .split(/\s+/);

const finns = new Set(sidor.map((s) => s.adress));
const { kontakt } = yaml<{ kontakt: Record<string, string> }>('webbplats.yaml');
/** The pages of the insatser, of both kinds. */
const insatsadresser = ['insatser', 'strukturella-insatser'].flatMap((mapp) =>
  idn(mapp).map((id) => `/${mapp}/${id}/`),
);
const innehallssidor = sidor.filter((s) => s.adress !== '/sok/');

describe('adresser', () => {
  test('varje utlovad adress finns', () => {
    expect(LOFTEN.filter((adress) => !finns.has(adress))).toEqual([]);
  });

  test('varje länk och varje fragment på webbplatsen leder någonstans', () => {
    const ids = new Map(
      sidor.map((s) => [s.adress, new Set(s.dom.querySelectorAll('[id]').map((e) => e.id))]),
    );
    const brutna: string[] = [];
    for (const { adress, dom } of sidor) {
      for (const element of dom.querySelectorAll('[href], [src]')) {
        const mal = element.getAttribute('href') ?? element.getAttribute('src')!;
        if (/^(https?:|tel:|mailto:|data:)/.test(mal)) continue;
        const url = new URL(mal, `https://x${adress}`);
        const fragment = decodeURIComponent(url.hash.slice(1));
        const ids_ = ids.get(url.pathname);
        if (
          ids_ ? fragment !== '' && !ids_.has(fragment) : !allaFiler.includes(url.pathname.slice(1))
        ) {
          brutna.push(`${adress} → ${mal}`);
        }
      }
    }
    expect(brutna).toEqual([]);
  });

  test('sitemap.xml har alla sidor utom redaktionens, 404 och guidens svar', () => {
    const karta = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const i = [...karta.matchAll(/<loc>https:\/\/[^/]+([^<]*)<\/loc>/g)].map((m) => m[1]!);
    expect(i.sort()).toEqual(
      [...finns]
        .filter((a) => a !== '/redaktion/' && a !== '/404.html' && !/^\/hitta-ratt\/./.test(a))
        .sort(),
    );
  });

  test('varje adress som sökningen känner till är en sida', () => {
    const mapp = join(rot, 'src/search');
    const kod = readdirSync(mapp).map((fil) => readFileSync(join(mapp, fil), 'utf8'));
    const traffar = (regex: RegExp) => kod.flatMap((t) => [...t.matchAll(regex)].map((m) => m[1]!));
    const adresser = traffar(/'(\/(?:[\w-]+\/)*)'/g).filter((a) => a !== '/pagefind/');
    expect(adresser.length).toBeGreaterThan(5);
    expect(adresser.filter((a) => !finns.has(a))).toEqual([]);
    // Patterns, as far as they are plain.
    const monster = traffar(/\/\^((?:\\\/[\w-]*)+)/g).map((m) => m.replaceAll('\\/', '/'));
    expect(monster.length).toBeGreaterThan(5);
    expect(monster.filter((m) => !sidor.some((s) => s.adress.startsWith(m)))).toEqual([]);
  });

  test('från startsidan når man varje sida genom länkar', () => {
    const sedda = new Set<string>();
    const ko = ['/'];
    for (let adress = ko.pop(); adress !== undefined; adress = ko.pop()) {
      if (sedda.has(adress) || !finns.has(adress)) continue;
      sedda.add(adress);
      for (const a of sida(adress).dom.querySelectorAll('a[href]')) {
        ko.push(new URL(a.getAttribute('href')!, `https://x${adress}`).pathname);
      }
    }
    expect(
      [...finns].filter((a) => !sedda.has(a) && a !== '/redaktion/' && a !== '/404.html'),
    ).toEqual([]);
  });
});

describe('varje sida', () => {
  test('har egen titel, beskrivning, språk och en h1', () => {
    // The guide's pages are told apart by their answers, which would make too long a title.
    const titlar = sidor
      .filter((s) => !/^\/hitta-ratt\/./.test(s.adress))
      .map((s) => s.dom.querySelector('title')!.text);
    expect(titlar.filter((t, i) => titlar.indexOf(t) !== i)).toEqual([]);
    for (const { adress, dom } of sidor) {
      expect(dom.querySelectorAll('h1').length, adress).toBe(1);
      expect(
        dom.querySelector('meta[name=description]')?.getAttribute('content')?.length ?? 0,
        adress,
      ).toBeGreaterThan(10);
      expect(dom.querySelector('html')?.getAttribute('lang'), adress).toBe(
        adress === '/english/' ? 'en' : 'sv',
      );
    }
  });

  test('har rubriker utan hopp', () => {
    const hopp = sidor.flatMap(({ adress, main }) => {
      let forra = 0;
      return main.querySelectorAll('h1, h2, h3, h4').flatMap((h) => {
        if (h.closest('template')) return [];
        const niva = Number(h.tagName[1]);
        const fel =
          niva > forra + 1 ? [`${adress}: ${h.text.trim()} (${h.tagName} efter h${forra})`] : [];
        forra = niva;
        return fel;
      });
    });
    expect(hopp).toEqual([]);
  });

  test('har inga tomma listor', () => {
    // The search page's own lists are filled by its script.
    const tomma = innehallssidor.flatMap(({ adress, dom }) =>
      dom
        .querySelectorAll('ul, ol, dl, tbody')
        .filter((lista) => lista.children.length === 0)
        .map((lista) => `${adress}: ${lista.parentNode?.text.replace(/\s+/g, ' ').slice(0, 80)}`),
    );
    expect(tomma).toEqual([]);
  });

  test('med ett granskningsdatum står på redaktionens lista', () => {
    const rader = sida('/redaktion/').main.querySelectorAll('tbody tr');
    const texter = readdirSync(join(rot, 'content'), { recursive: true }).filter((fil) =>
      String(fil).endsWith('.mdx'),
    );
    expect(rader.length).toBe(texter.length);
  });

  test('har länkar som säger vart de leder', () => {
    const tomma = sidor.flatMap(({ adress, dom }) =>
      dom
        .querySelectorAll('a[href]')
        .filter(
          (a) =>
            !a.closest('template') &&
            /^(här|läs mer|klicka här|länk|)$/i.test(a.text.trim()) &&
            !a.querySelector('[aria-label]'),
        )
        .map((a) => `${adress}: ${a.outerHTML.slice(0, 80)}`),
    );
    expect(tomma).toEqual([]);
  });

  test('ryms med CSS i ett första TCP-fönster: 14 600 byte brotli', () => {
    // What search answers with stands last in its page: nothing of it is needed to show the page.
    const behovs = (html: string) =>
      html.replace(/<script type="application\/json" id="sokdata">.*$/s, '');
    const byte = (html: string, kvalitet: number) =>
      brotliCompressSync(behovs(html), { params: { [constants.BROTLI_PARAM_QUALITY]: kvalitet } })
        .length;
    // Quick compression first: what fits then fits all the more with the best.
    const tunga = sidor
      .filter((s) => byte(s.html, 4) > 14_600)
      .map((s) => ({ adress: s.adress, byte: byte(s.html, constants.BROTLI_MAX_QUALITY) }))
      .filter((s) => s.byte > 14_600);
    expect(tunga).toEqual([]);
  });

  test('behöver inget mer än sig själv för att visas, och har inget skript', () => {
    for (const { adress, dom } of innehallssidor) {
      expect(
        dom.querySelectorAll('script, link[rel=stylesheet], link[rel=preload], img, iframe').length,
        adress,
      ).toBe(0);
    }
    expect(sida('/sok/').dom.querySelectorAll('script').length).toBeGreaterThan(0);
  });

  test('har ingen formulärruta utom sökningens, och val som inte skickas', () => {
    for (const { adress, dom } of sidor) {
      const rutor = dom
        .querySelectorAll('input, textarea, select')
        .filter(
          (e) =>
            e.getAttribute('name') !== 'q' &&
            !(e.getAttribute('type') === 'radio' && !e.closest('form')),
        );
      expect(rutor.length, adress).toBe(0);
    }
  });
});

describe('sanning', () => {
  /** Without what only makes it easier to read: a link to a telephone number has none of it. */
  const utanBlanka = (s: string) => s.replace(/[\s-]/g, '');
  /** Digits that are part of a name, or number the phases and terms of the site itself. */
  const NAMN =
    /\b(?:112|1177|114 14|WCAG 2\.[12]|EN 301 549|A[34])\b|\b(?:19|20)?\d{2}:\d+|\bFas \d|^\d\. |\bMatchning dag 1\b|\bunder 30\b/g;
  const MED_KALLA =
    '[data-uppgift], [data-kalla], time, svg, script, style, [data-pagefind-ignore], [data-status], nav, a[href^="https://"], .nummer';

  test('varje tal i löpande text kommer från en uppgift eller en källa', () => {
    const losa: string[] = [];
    for (const { adress, main } of sidor) {
      if (['/redaktion/', '/webbplatskarta/', '/sok/', '/404.html'].includes(adress)) continue;
      for (const element of main.querySelectorAll(
        'p, li, dd, td, th, dt, h1, h2, h3, b, span, blockquote, caption',
      )) {
        const egen = element.childNodes
          .filter((n) => n.nodeType === 3)
          .map((n) => n.text)
          .join(' ')
          .trim();
        if (!/\d/.test(egen.replace(NAMN, '')) || Object.values(kontakt).includes(egen)) continue;
        if (!element.closest(MED_KALLA)) losa.push(`${adress}: ${egen.slice(0, 90)}`);
      }
    }
    expect(losa).toEqual([]);
  });

  test('inget på webbplatsen ser ut som personuppgifter, utom de officiella kanalerna', () => {
    const kanaler = Object.values(kontakt).map(utanBlanka);
    const arKanal = (funnet: string) => kanaler.some((k) => k.includes(utanBlanka(funnet)));
    const funna = allaFiler
      .filter((f) => /\.(html|json|xml|txt|js|svg|csv|ics)$/.test(f) && !f.startsWith('pagefind/'))
      .flatMap((f) => {
        // What makes an event of a calendar unique in the world is written as an e-mail address.
        const text = readFileSync(join(dist, f), 'utf8').replace(/^UID:.*$/gm, '');
        return personuppgifter(text)
          .filter((p) => !arKanal(p.funnet))
          .map((p) => `${f}: ${p.funnet}`);
      });
    expect(funna).toEqual([]);
  });

  test('varje insats säger var den står i tiden, med fråga när ingen har bekräftat', () => {
    for (const adress of insatsadresser) {
      const { main } = sida(adress);
      const notis = main.querySelector('.notis[data-status]');
      expect(notis, adress).not.toBeNull();
      const kod = notis!.getAttribute('data-status');
      expect(['pagar', 'kommande', 'obekraftad', 'oviss', 'avslutad'], adress).toContain(kod);
      if (kod === 'obekraftad' || kod === 'oviss')
        expect(notis!.querySelector('a[href="/kontakt/"]')?.text, adress).toBe('Fråga kansliet');
    }
  });

  test('listorna och jämförelsen säger att vi inte vet, där ingen har bekräftat', () => {
    for (const adress of ['/', '/insatser/', '/insatser/jamfor/'])
      for (const e of sida(adress).main.querySelectorAll('[data-status]'))
        if (['obekraftad', 'oviss'].includes(e.getAttribute('data-status')!))
          expect(e.text, adress).toContain('Vi vet inte säkert');
  });

  test('varje insats öppnar med fem svar', () => {
    for (const adress of insatsadresser) {
      const fragor = sida(adress)
        .main.querySelectorAll('dl')[0]!
        .querySelectorAll('dt')
        .map((d) => d.text.trim());
      expect(fragor, adress).toEqual([
        'Vad är det?',
        'För vem?',
        'Hur kommer man in?',
        'Vad händer?',
        'Kostar det något? Påverkas min ersättning?',
      ]);
    }
  });

  test('motstridiga uppgifter visas på /kallor/, med alla värden', () => {
    interface Uppgift {
      id: string;
      varde: string | number;
      avviker?: { varde?: string | number }[];
    }
    const omstridda = idn('uppgifter')
      .flatMap((omrade) => yaml<{ uppgifter: Uppgift[] }>(`uppgifter/${omrade}.yaml`).uppgifter)
      .filter((u) => u.avviker);
    expect(omstridda.length).toBeGreaterThan(0);
    /** As it is printed, but of a date only the year. */
    const skrivet = (varde: string | number) =>
      String(varde)
        .replace(/^(\d{4})-\d\d.*$/, '$1')
        .replace('.', ',');
    for (const { id, varde, avviker } of omstridda)
      for (const v of [varde, ...avviker!.flatMap((a) => a.varde ?? [])])
        expect(utanBlanka(sida('/kallor/').main.querySelector(`#olika-${id}`)!.text), id).toContain(
          utanBlanka(skrivet(v)),
        );
  });

  test('budgettabellerna: varje belopp är tusen kronor och gäller kolumnens år', () => {
    const { uppgifter } = parse(
      readFileSync(join(rot, 'content/uppgifter/budget.yaml'), 'utf8'),
    ) as { uppgifter: { id: string; galler: string | number; enhet?: string }[] };
    const tabeller = sida('/om-forbundet/budget/').main.querySelectorAll('#tabeller ~ div table');
    expect(tabeller.length).toBeGreaterThan(0);
    for (const tabell of tabeller) {
      const ar = tabell.querySelectorAll('thead th').map((th) => th.text.trim());
      for (const rad of tabell.querySelectorAll('tbody tr'))
        rad.querySelectorAll('th, td').forEach((cell, i) => {
          const id = cell.getAttribute('data-uppgift');
          if (!id) return;
          const uppgift = uppgifter.find((u) => u.id === id);
          expect([String(uppgift?.galler), uppgift?.enhet], id).toEqual([ar[i], 'tkr']);
        });
    }
  });

  test('andelar som inte kan stämma publiceras inte', () => {
    const { main } = sida('/om-forbundet/resultat/');
    // The source gives these shares of women beside numbers that they do not follow from.
    const andelar = main.querySelectorAll('[data-uppgift^="resultat-2024-"]').map((e) => e.text);
    expect(andelar.length).toBeGreaterThan(0);
    expect(andelar.filter((text) => /\b(?:17|18|22)\s?%/.test(text))).toEqual([]);
  });

  test.each([
    ['/kontakt/', ['telefon', 'epost', 'besoksadress', 'postadress']],
    ['/personuppgifter/', ['organisationsnummer', 'dataskyddsombud', 'epost', 'telefon']],
    ['/nyhetsbrev/', ['nyhetsbrev']],
    ['/tillganglighet/', ['synpunkter']],
  ])('%s visar sina kanaler, eller säger att de saknas', (adress, kanaler) => {
    const { main } = sida(adress);
    const ifyllda = kanaler.map((k) => kontakt[k]!).filter((varde) => varde !== '');
    const visade = main.querySelectorAll('#kanaler ~ div dd').map((dd) => dd.text.trim());
    expect(visade).toEqual(ifyllda);
    const notis = main.querySelectorAll('#kanaler ~ div .notis');
    expect(notis.length).toBe(ifyllda.length < kanaler.length ? 1 : 0);
    for (const n of notis) {
      expect(n.text).toContain('Vi har inte fått uppgiften bekräftad');
      expect(n.querySelector('a[href^="https://"]')).not.toBeNull();
    }
  });
});
