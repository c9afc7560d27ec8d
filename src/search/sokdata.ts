/** What the page and the engine know, made of finished pages: pure, from their HTML and what the build knows besides. */
import { parse, type HTMLElement } from 'node-html-parser';
import { arUnderlag } from '../lib/adresser.ts';
import { jamfor } from '../lib/svenska.ts';
import { ordI, STOPPORD, vik } from '../lib/ord.ts';
import { bararOrd, fragenycklar, rot, stam } from '../lib/sokord.ts';
import type { Fardigt, Forst, Kunskap, Motordata, Ord, Plats, Sida } from './data.ts';
import { Ordforrad } from './ordforrad.ts';
import { planera } from './plan.ts';
import { ranka } from './ranka.ts';
import { nyckel, somFardigt } from './svar.ts';

/** Whether a page's summary says what another page's does; the full text gives it an excerpt. */
const arKort = (adress: string): boolean => arUnderlag(adress) || adress.endsWith('/lattlast/');

/** A kit repeats its insats, so it must not crowd it out. */
const UNDERLAGETS_VIKT = 0.4;
/** How much other kinds of pages weigh against the rest. */
const VIKT: readonly (readonly [RegExp, number])[] = [
  [/^\/insatser\/.+\/lattlast\/$/, 0.6],
  [/^\/rehabiliteringsbanan\/.+/, 0.6],
  [/^\/for-dig\/.+/, 0.8],
  [/^\/ordlista\/.+/, 0.5],
  [/^\/$/, 0.6],
];

/** So many of a page's most telling words, besides its title and summary, are listed for it. */
const ORD_PER_SIDA = 30;

/** Of an entry that begins with a single word, the single words among its first so many forms are answered in the page. */
const FARDIGA_FORMER = 2;

interface Last {
  adress: string;
  titel: string;
  typ: string;
  text: string;
  status: string;
  /** Weight of each word by key. */
  ord: Map<string, number>;
}

/** The page as the index needs it, or nothing if it is not to be found by search. */
function lasSida(adress: string, html: string): Last | undefined {
  const dom = parse(html, { comment: false });
  const main = dom.querySelector('main');
  if (!main?.hasAttribute('data-pagefind-body')) return undefined;
  const meta = (namn: string): string =>
    main
      .querySelectorAll('[data-pagefind-meta]')
      .map((e) => e.getAttribute('data-pagefind-meta')!)
      .find((m) => m.startsWith(`${namn}:`))
      ?.slice(namn.length + 1) ?? '';
  const h1 = main.querySelector('h1');
  const ord = new Map<string, number>();
  const lagg = (text: string, vikt: number) => {
    for (const o of ordI(text)) {
      if (o.length > 1 && !STOPPORD.has(vik(o)) && !/\p{N}/u.test(o)) {
        const key = o.toLowerCase();
        ord.set(key, (ord.get(key) ?? 0) + vikt);
      }
    }
  };
  const typ = meta('typ');
  const status = meta('status');
  const rensad = (e: HTMLElement | null) =>
    e?.text
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  // A kit's heading leaves the role to the line below it; the title of the page has both.
  const titel = arUnderlag(adress)
    ? rensad(dom.querySelector('title')).replace(/ – [^–]*$/, '')
    : rensad(h1);
  lagg(meta('sokord'), 30);
  for (const rubrik of main.querySelectorAll('h2, h3')) lagg(rensad(rubrik), 4);
  for (const bort of main.querySelectorAll(
    'nav, h1, [data-pagefind-meta], .kallruta, script, style, template',
  ))
    bort.remove();
  // Blocks end words, links do not.
  lagg(parse(main.innerHTML.replace(/<\/(?:p|li|h\d|t[dh]|d[td]|div|section)>/g, '$& ')).text, 1);
  return {
    adress,
    titel,
    typ,
    status,
    text: dom.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    ord,
  };
}

/** The first sentence of a summary, or all of it when that is short: what a result has room for. */
const forstaMening = (text: string): string => /^.{40,}?[.!?](?= |$)/.exec(text)?.[0] ?? text;

/** A form of one word. */
const enkel = (form: string): boolean => ordI(form).length === 1;

/** Forms that differ in more than inflection and small words, as search sees them. */
function olika(former: readonly string[]): string[] {
  const sedda = new Set<string>();
  return former.filter((form) => {
    const ord = bararOrd(ordI(form));
    // One word's derivations are found by its root.
    const nyckel = ord.length === 1 ? rot(ord[0]!) : ord.map(stam).join(' ');
    return !sedda.has(nyckel) && sedda.add(nyckel);
  });
}

/** What the page holds and what the engine fetches, from the finished pages and what the build knows besides. */
export function sokdata(
  html: ReadonlyMap<string, string>,
  kunskap: Kunskap,
): { forst: Forst; motor: Motordata } {
  const lasta = [...html]
    .flatMap(([adress, text]) => lasSida(adress, text) ?? [])
    .sort((a, b) => (a.adress < b.adress ? -1 : 1));
  const nr = new Map(lasta.map((s, i) => [s.adress, i]));
  const typer = [...new Set(lasta.map((s) => s.typ))].sort(jamfor);
  const pekare = (adresser: readonly string[]): number[] => [
    ...new Set(adresser.flatMap((a) => nr.get(a.replace(/#.*$/, '')) ?? [])),
  ];

  const sidor = lasta.map((s): Sida => {
    const vikt = arUnderlag(s.adress)
      ? UNDERLAGETS_VIKT
      : (VIKT.find(([mall]) => mall.test(s.adress))?.[1] ?? 1);
    const text = arKort(s.adress) ? '' : forstaMening(s.text);
    const typ = typer.indexOf(s.typ);
    return s.status
      ? [s.adress, s.titel, typ, text, vikt, s.status]
      : [s.adress, s.titel, typ, text, vikt];
  });
  const former = kunskap.ord.map(([f]) => olika(f));
  const ord = kunskap.ord.map(([, uttryck, mal, vikt, term], i): Ord => {
    const post: Ord = [former[i]!.join('|'), uttryck.join('|'), pekare(mal), vikt];
    return term ? ([...post.slice(0, 4), term] as unknown as Ord) : post;
  });
  const platser = kunskap.platser.map(([namn, orter, svar, mal, lank, egna]): Plats => [
    namn,
    orter.join('|'),
    svar,
    pekare(mal),
    lank,
    egna.map(([ort, s]): [string, number[]] => [ort, pekare(s)]),
  ]);
  const redan = new Set(
    ord.flatMap(([, , mal], i) =>
      former[i]!.flatMap((f) => (ordI(f).length === 1 ? mal.map((m) => `${stam(f)} ${m}`) : [])),
    ),
  );
  const motor: Motordata = {
    ord,
    platser,
    roller: [kunskap.roller[0], pekare(kunskap.roller[1])],
    aldrar: kunskap.aldrar
      .flatMap(([fran, till, sida]) =>
        pekare([sida]).map((s): [number, number, number] => [fran, till, s]),
      )
      .sort((a, b) => a[1] - a[0] - (b[1] - b[0])),
    utanAlder: pekare(kunskap.utanAlder),
    fara: kunskap.fara,
    forklaringar: kunskap.ord.map((o) => o[5] ?? ''),
    text: ordrader(lasta, redan).join('\n'),
    fragor: '',
  };
  motor.fragor = fragerader(Ordforrad.av({ ...motor, typer, sidor }), kunskap.fragor, pekare);
  const fragor = [
    ...former.flatMap((f) => (enkel(f[0]!) ? f.slice(0, FARDIGA_FORMER).filter(enkel) : [])),
    ...platser.map(([namn]) => namn),
  ];
  return { forst: { typer, sidor, fardiga: fardiga({ typer, sidor }, motor, fragor) }, motor };
}

/** The engine's own answers to questions, by their words. */
function fardiga(
  { typer, sidor }: Pick<Forst, 'typer' | 'sidor'>,
  motor: Motordata,
  fragor: readonly string[],
): Record<string, Fardigt> {
  const index = Ordforrad.av({ ...motor, typer, sidor });
  // "tar mina pengar" has the same words that count as "pengar", but is not the same question.
  const farliga = new Set(motor.fara.flatMap((i) => motor.ord[i]![0].split('|').map(nyckel)));
  const ut: Record<string, Fardigt> = {};
  for (const fraga of fragor) {
    const svar = ranka(index, planera(index, fraga));
    const annat = farliga.has(nyckel(fraga)) && svar.svar[0]?.slag !== 'fara';
    if (!svar.ingen && !annat) ut[nyckel(fraga)] = somFardigt({ typer, sidor, fardiga: {} }, svar);
  }
  return ut;
}

/** The questions that have been asked, by the pages that answer them. */
function fragerader(
  forrad: Ordforrad,
  fragor: Kunskap['fragor'],
  pekare: (adresser: readonly string[]) => number[],
): string {
  const utanBestamd = (fraga: string) =>
    ordI(fraga)
      .map((o) => forrad.bestamd(o) ?? o)
      .join(' ');
  return fragor
    .flatMap(([adresser, lyder]) => {
      const sidor = pekare(adresser).map((s) => s.toString(36).padStart(2, '0'));
      const nycklar = lyder.map((f) => fragenycklar(utanBestamd(f)).join(' ')).sort();
      return sidor.length > 0 ? [[sidor.join(''), ...nycklar].join('|')] : [];
    })
    .join('\n');
}

/** The words of all pages by inflection key, each with the pages that it tells most about; `redan` holds what the glossary says. */
function ordrader(lasta: readonly Last[], redan: ReadonlySet<string>): string[] {
  const former = new Map<string, Map<string, number>>();
  const sidor = new Map<string, Map<number, number>>();
  lasta.forEach((s, i) => {
    const kand = new Set(ordI(`${s.titel} ${s.text}`).map(stam));
    for (const [ord, vikt] of s.ord) {
      const key = stam(ord);
      const f = former.get(key) ?? new Map<string, number>();
      former.set(key, f.set(ord, (f.get(ord) ?? 0) + vikt));
      const p = sidor.get(key) ?? new Map<number, number>();
      // A word of the title or the summary is found there already.
      sidor.set(key, p.set(i, kand.has(key) && vikt < 30 ? 0 : (p.get(i) ?? 0) + vikt));
    }
  });
  const antal = lasta.length;
  const utvalda = new Map<string, [sida: number, vikt: number][]>();
  lasta.forEach((s, i) => {
    const underlag = arUnderlag(s.adress);
    const varda = [...new Set([...s.ord.keys()].map(stam))]
      .map((key) => {
        const p = sidor.get(key)!;
        const vikt = p.get(i)!;
        return { key, vikt, varde: Math.log(1 + vikt) * Math.log(antal / p.size) };
      })
      .filter(({ key, vikt, varde }) => vikt > 0 && varde > 1 && !redan.has(`${key} ${i}`))
      .sort((a, b) => b.varde - a.varde || (a.key < b.key ? -1 : 1))
      .slice(0, underlag ? 4 : ORD_PER_SIDA);
    for (const { key, vikt } of varda) {
      const niva = vikt >= 30 ? 3 : vikt >= 4 ? 2 : 1;
      utvalda.set(key, [...(utvalda.get(key) ?? []), [i, niva]]);
    }
  });
  return [...former]
    .map(([key, f]) => {
      const [form] = [...f].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
      const traffar = (utvalda.get(key) ?? [])
        .map(([i, niva]) => i.toString(36).padStart(2, '0') + niva)
        .join('');
      return traffar ? `${form} ${traffar}` : form;
    })
    .sort((a, b) => (a < b ? -1 : 1));
}
