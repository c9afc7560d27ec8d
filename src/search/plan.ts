/**
 * The planner: what a person may mean by a query, as units that each name the pages that answer it.
 * Pure: the same index and query always give the same plan.
 */
import { ordI, STOPPORD, vik } from '../lib/ord.ts';
import { rot, stam, SVAGA } from '../lib/sokord.ts';
import { innehallsord, type Ordforrad } from './ordforrad.ts';

/** One thing that the query asks for. */
export interface Enhet {
  /** The words of the query, as typed. */
  skrivet: string;
  /** How well each page answers it, 0–1, by index. */
  sidor: Map<number, number>;
  vikt: number;
  /** The official words that were searched for too. */
  aven?: string | undefined;
  /** The index of the glossary entry, or of the place, that it is. */
  ord?: number;
  plats?: { nr: number; namn: string };
  /** Nothing on the site has this word. */
  okand?: boolean;
}

export interface Plan {
  enheter: Enhet[];
  /** The query with misspellings corrected, when any was. */
  menade?: string | undefined;
  /** Keys of the words that mark a hit. */
  marken: Set<string>;
  /** What may be asked of the full text: words that the site has. */
  fulltext: string[];
  /** The whole query as corrected, folded. */
  fraga: string;
}

/** A query no longer than this is enough for anything that a person means. */
const LANGST = 200;
const FLEST_ORD = 24;
/** What a word weighs that only stands somewhere on a page, beside a glossary entry's 1. */
const LOST_ORD = 0.6;

/** Letters of European languages that Swedish does not write. */
const FRAMMANDE = /[ñçşğıłżźćńśąęčšžđřěůțăâêîûõãíóúýāūėįųßœ]/i;

const ENGELSKA = new Set(
  `the a an my i me for and do does how can could what where who when it you your with this that am is are be have has need want get not from they we he she our there which why should would or about`.split(
    ' ',
  ),
);

/** The plan for a query. No units when it holds no word. */
export function planera(forrad: Ordforrad, fraga: string): Plan {
  const skrivna = ordI(fraga.normalize('NFC').slice(0, LANGST)).slice(0, FLEST_ORD);
  const marken = new Set<string>();
  const fulltext: string[] = [];
  const enheter: Enhet[] = [];
  const { ord, rattat } = rattad(forrad, skrivna);
  // A correction may be two words.
  const alla = ord.flatMap((o) => (o.includes(' ') ? ordI(o) : [o]));
  const tagna = new Set<number>();

  // The longest meaning first, wherever it stands: "jobba hos er" before "söka jobb".
  const funna = alla.flatMap((o, i) => {
    const fras = forrad.frasVid(alla, i);
    const ut: { delar: number[]; varde: number; enhet: () => Enhet }[] = [];
    if (fras && !(fras.delar.length === 1 && STOPPORD.has(vik(o)))) {
      const skrivet = fras.delar.map((d) => alla[d]!);
      ut.push({
        delar: fras.delar,
        varde: fras.varde,
        enhet: () =>
          fras.fras.ord === undefined
            ? platsen(forrad, fras.fras.plats!, skrivet)
            : ordlistan(forrad, fras.fras.ord, skrivet),
      });
    }
    const ihop =
      alla[i + 1] && (!fras || fras.delar.length === 1) ? forrad.ihop(o, alla[i + 1]!) : undefined;
    if (ihop !== undefined)
      ut.push({ delar: [i, i + 1], varde: 19, enhet: () => hopskriven(forrad, ihop) });
    return ut;
  });
  funna.sort((a, b) => b.varde - a.varde || a.delar[0]! - b.delar[0]!);
  const valda = funna.filter(({ delar }) => {
    if (delar.some((d) => tagna.has(d))) return false;
    for (const d of delar) tagna.add(d);
    return true;
  });
  valda.sort((a, b) => a.delar[0]! - b.delar[0]!);
  for (const { delar, enhet } of valda) {
    const e = enhet();
    enheter.push(e);
    const ord =
      delar.length === 2 && ordI(e.skrivet).length === 1 ? [e.skrivet] : delar.map((d) => alla[d]!);
    for (const o of innehallsord(ord)) {
      marken.add(stam(o));
      if (forrad.iText(o)) fulltext.push(o);
    }
    // The official words are hits too.
    for (const o of innehallsord(ordI(e.aven ?? ''))) {
      marken.add(stam(o));
      if (forrad.iText(o)) fulltext.push(o);
    }
  }

  alla.forEach((o, i) => {
    if (tagna.has(i)) return;
    if (/\p{N}/u.test(o)) {
      talet(forrad, alla, i, enheter);
      return;
    }
    if (STOPPORD.has(vik(o)) || (o.length === 1 && /\p{Script=Latin}/u.test(o))) return;
    ordet(forrad, o, enheter, marken, fulltext);
  });

  // Where a place lies is the answer; the list of all is not.
  const lista = forrad.sidaMed('/forbund/');
  if (lista !== undefined && enheter.some((e) => e.plats))
    for (const e of enheter)
      if (e.ord !== undefined && forrad.data.ord[e.ord]![2].includes(lista)) e.vikt *= 0.35;
  parterna(forrad, enheter);
  spraket(forrad, skrivna, alla, enheter);
  return {
    enheter,
    menade: rattat ? ord.join(' ') : undefined,
    marken,
    fulltext: [...new Set(fulltext.map((o) => o.toLowerCase()))],
    fraga: vik(alla.join(' ')),
  };
}

/** The query with misspellings corrected, and endings that search does not know taken off. */
function rattad(forrad: Ordforrad, skrivna: readonly string[]): { ord: string[]; rattat: boolean } {
  let rattat = false;
  const bortsatta = new Set<number>();
  const rattade = skrivna.map((o, i) => {
    if (/\p{N}/u.test(o)) return o;
    const bestamd = forrad.bestamd(o);
    if (bestamd !== undefined) return bestamd;
    if (forrad.kand(o)) {
      const menad = forrad.menad(o);
      rattat ||= menad !== undefined;
      return menad ?? o;
    }
    const granne = [skrivna[i - 1], skrivna[i + 1]];
    // A part of a split compound is no misspelling.
    if ((granne[0] && forrad.ihop(granne[0], o)) || (granne[1] && forrad.ihop(o, granne[1])))
      return o;
    if (forrad.slakt(o) || forrad.ordtraffar(o).size > 0) return o;
    // One wrong letter of a word in the glossary is likelier than a compound that nobody has written.
    const sammansatt = forrad.dela(o).length === 2 && o.length > 8;
    // Misspelt and written apart: "chek lista".
    const nasta = skrivna[i + 1];
    const ihop = nasta && o.length + nasta.length >= 8 ? forrad.ratta(o + nasta, 3) : undefined;
    if (ihop !== undefined && forrad.arForm(ihop)) {
      rattat = true;
      bortsatta.add(i + 1);
      return ihop;
    }
    const ratt = sammansatt ? forrad.ratta(o, 3) : forrad.ratta(o, o.length < 8 ? 2 : 0);
    if (ratt === undefined) return o;
    rattat = true;
    return ratt;
  });
  return { ord: rattade.filter((_, i) => !bortsatta.has(i)), rattat };
}

/** A glossary entry as the query has it: the pages that it names, then others that have its words. */
function ordlistan(forrad: Ordforrad, nr: number, delar: readonly string[]): Enhet {
  const [, uttryck, sidor, vikt] = forrad.data.ord[nr]!;
  const traffar = new Map<number, number>();
  sidor.forEach((s, r) => traffar.set(s, Math.max(0.3, 1 - 0.25 * r)));
  // Other pages that have the word come after those that the glossary names.
  const egna = delar.map((d) => forrad.ordtraffar(d));
  const forsta = egna[0] ?? new Map<number, number>();
  for (const [s, v] of forsta) {
    const alla = egna.every((e) => e.has(s));
    if (alla) traffar.set(s, Math.max(traffar.get(s) ?? 0, v * 0.6));
  }
  const skrivet = delar.join(' ');
  const officiellt = uttryck
    .split('|')
    .find(
      (u) =>
        rot(u) !== rot(skrivet) && !vik(u).includes(vik(skrivet)) && !vik(skrivet).includes(vik(u)),
    );
  return {
    skrivet,
    sidor: traffar,
    vikt:
      vikt *
      (1 + 0.25 * Math.min(2, delar.length - 1)) *
      // Somebody else's matter, or a page asked for by name, is never beside the point.
      (sidor.length === 1 && sidor[0] === forrad.sidaMed('/hitta-ratt-instans/') ? 1.4 : 1) *
      (forrad.arInsats(delar.map(stam).join(' ')) ? 1.4 : 1),
    aven: officiellt || undefined,
    ord: nr,
  };
}

function platsen(forrad: Ordforrad, nr: number, delar: readonly string[]): Enhet {
  const [namn, , , sidor, , egna] = forrad.data.platser[nr]!;
  const skrivet = delar.join(' ');
  const traffar = new Map<number, number>();
  sidor.forEach((s, r) => traffar.set(s, 1 - 0.3 * r));
  for (const o of delar) {
    for (const [s, v] of forrad.sidorMed(stam(o)))
      traffar.set(s, Math.max(traffar.get(s) ?? 0, v * 0.6));
  }
  for (const [ort, mal] of egna) {
    // A site at a place comes before the area that it lies in, unless the area was asked for.
    const forst = vik(ort) === vik(namn) ? 0.9 : 1.05;
    if (vik(ort) === vik(skrivet)) mal.forEach((s, r) => traffar.set(s, forst - 0.02 * r));
  }
  return {
    skrivet,
    sidor: traffar,
    vikt: namn === 'Stockholm' ? 0.35 : 1.6,
    plats: { nr, namn: skrivet },
  };
}

/** The pages for an age: those for the narrowest span of years that has it, and the list of all. */
function aldern({ data }: Ordforrad, ar: number): Map<number, number> {
  const passar = data.aldrar.filter(([fran, till]) => ar >= fran && ar <= till);
  const [forsta] = passar;
  const smalast = passar.filter(([fran, till]) => till - fran === forsta![1] - forsta![0]);
  const [lista, ...fler] = data.utanAlder;
  return new Map([
    ...smalast.map(([, , s], i): [number, number] => [s, 1 - 0.2 * i]),
    ...(lista === undefined ? [] : [[lista, forsta ? 0.4 : 1] as const]),
    ...(forsta ? [] : fler.map((s) => [s, 0.6] as const)),
  ]);
}

function hopskriven(forrad: Ordforrad, ord: string): Enhet {
  const nr = forrad.frasVid([ord], 0)?.fras.ord ?? forrad.slakt(ord)?.ord;
  return nr === undefined
    ? { skrivet: ord, sidor: forrad.ordtraffar(ord), vikt: 1.3 }
    : { ...ordlistan(forrad, nr, [ord]), vikt: 1.3 };
}

/** A number: an age if the words around it say so, otherwise a word. */
function talet(forrad: Ordforrad, alla: readonly string[], i: number, enheter: Enhet[]): void {
  const n = Number(alla[i]);
  const efter = vik(alla[i + 1] ?? '');
  const fore = vik(alla[i - 1] ?? '');
  const alder =
    /^(ar|ars|arig|ariga|aring|aringar|years?|yo)$/.test(efter) ||
    ['ar', 'under', 'over', 'fyllt', 'aldern', 'am'].includes(fore);
  if (alder && n >= 5 && n < 110) {
    const ar = fore === 'under' ? n - 1 : fore === 'over' ? n + 1 : n;
    enheter.push({ skrivet: `${alla[i]} år`, sidor: aldern(forrad, ar), vikt: 0.9 });
    return;
  }
  const sidor = new Map<number, number>();
  forrad.data.sidor.forEach(([, titel, , text], s) => {
    if (ordI(titel).includes(alla[i]!)) sidor.set(s, 1);
    else if (ordI(text).includes(alla[i]!)) sidor.set(s, 0.5);
  });
  if (sidor.size > 0) enheter.push({ skrivet: alla[i]!, sidor, vikt: 0.4 });
}

function ordet(
  forrad: Ordforrad,
  o: string,
  enheter: Enhet[],
  marken: Set<string>,
  fulltext: string[],
): void {
  const lagg = (form: string, vikt: number, sidor = forrad.ordtraffar(form)): boolean => {
    if (sidor.size === 0) return false;
    const svag = SVAGA.has(stam(form)) ? 0.3 : 1;
    enheter.push({ skrivet: form, sidor, vikt: vikt * svag });
    marken.add(stam(form));
    if (forrad.iText(form)) fulltext.push(form);
    return true;
  };
  // Words derived from the same: their glossary entry counts too.
  const slakt = forrad.slakt(o);
  if (slakt) {
    const enhet = ordlistan(forrad, slakt.ord!, [o]);
    enheter.push({ ...enhet, vikt: enhet.vikt * 0.9 });
    marken.add(stam(o));
    if (forrad.iText(o)) fulltext.push(o);
    return;
  }
  if (lagg(o, LOST_ORD)) return;
  if (forrad.iFulltext(o)) {
    fulltext.push(o);
    marken.add(stam(o));
    return;
  }
  // The beginning of a word, as while typing.
  const v = vik(o);
  if (v.length >= 3) {
    const langre = forrad.somBorjar(v);
    if (langre.length > 0) {
      const sidor = new Map<number, number>();
      for (const { form, key } of langre) {
        const fras = forrad.ensamForm(key);
        const t =
          fras?.ord !== undefined
            ? ordlistan(forrad, fras.ord, [form]).sidor
            : fras?.plats !== undefined
              ? platsen(forrad, fras.plats, [form]).sidor
              : forrad.ordtraffar(form);
        for (const [s, w] of t)
          sidor.set(s, Math.max(sidor.get(s) ?? 0, w * (v.length / form.length) ** 0.5));
      }
      if (lagg(o, 0.8, sidor)) return;
    }
  }
  const delar = v.length >= 7 ? forrad.dela(o) : [];
  if (delar.length > 0) {
    for (const d of delar) {
      const form = forrad.skrivform(d);
      const fras = forrad.ensamForm(stam(d));
      if (fras?.ord !== undefined) {
        const e = ordlistan(forrad, fras.ord, [form]);
        enheter.push({ ...e, vikt: e.vikt * 0.75 });
        marken.add(stam(form));
        if (forrad.iText(form)) fulltext.push(form);
      } else lagg(form, 0.7);
    }
    return;
  }
  // The end of a longer word: "platsen" of Aktivitetsplatsen.
  const key = stam(o);
  if (key.length >= 4 && lagg(o, 0.7, forrad.sidorMedSlut(key, 0.6))) return;
  if (!forrad.liknande.har(key))
    enheter.push({ skrivet: o, sidor: new Map(), vikt: 0.8, okand: true });
}

/** The parties in a query: beside something else they are where it happens, not what is asked for. */
function parterna(forrad: Ordforrad, enheter: Enhet[]): void {
  const medlemmar = forrad.sidaMed('/om-forbundet/medlemmar/');
  const omForbundet = (s: number) => forrad.data.sidor[s]![0].startsWith('/om-forbundet/');
  const parter = enheter.filter((e) => {
    const sidor = e.ord === undefined ? [] : forrad.data.ord[e.ord]![2].filter(omForbundet);
    return sidor.length === 1 && sidor[0] === medlemmar;
  });
  const annat = enheter.some((e) => !parter.includes(e) && !e.okand && e.vikt > 0.25);
  if (annat || parter.length > 1) for (const e of parter) e.vikt *= 0.35;
}

/** Pages by address, with how well they answer. */
function sidorna(forrad: Ordforrad, vikter: Readonly<Record<string, number>>): Map<number, number> {
  const ut = new Map<number, number>();
  for (const [adress, v] of Object.entries(vikter)) {
    const nr = forrad.sidaMed(adress);
    if (nr !== undefined) ut.set(nr, v);
  }
  return ut;
}

/** Another script or English leads to the pages in other languages, beside what its words lead to. */
function spraket(
  forrad: Ordforrad,
  skrivna: readonly string[],
  alla: readonly string[],
  enheter: Enhet[],
): void {
  const latin = skrivna.every((o) => /\p{Script=Latin}|\p{N}/u.test(o));
  const engelska = skrivna.filter(
    (o) =>
      ENGELSKA.has(o.toLowerCase()) &&
      !['i', 'a', 'for', 'is', 'me', 'has', 'under', 'be', 'get', 'or'].includes(o.toLowerCase()),
  ).length;
  const litet = skrivna.filter((o) => ENGELSKA.has(o.toLowerCase())).length;
  if (skrivna.length === 0) return;
  const okanda = enheter.filter((e) => e.okand).length;
  const svenska = skrivna.some((o) => STOPPORD.has(vik(o)) && !ENGELSKA.has(o.toLowerCase()));
  // Letters that Swedish does not have, or several words that are all unknown and none of them a Swedish small word.
  const annat =
    (skrivna.some((o) => FRAMMANDE.test(o)) && okanda > 0) ||
    (okanda >= 2 && okanda === enheter.length && !svenska);
  const paEngelska = engelska >= 1 && (engelska + litet >= alla.length / 3 || engelska >= 2);
  if (!latin || annat)
    enheter.push({
      skrivet: '',
      sidor: sidorna(forrad, { '/english/': 1, '/andra-sprak/': 0.9 }),
      vikt: 3,
    });
  else if (paEngelska)
    enheter.push({ skrivet: '', sidor: sidorna(forrad, { '/english/': 1 }), vikt: 1.1 });
}
