/**
 * The planner: what a person may mean by a query, as units that each name the pages that answer it.
 * Pure: the same index and query always give the same plan.
 */
import { ordI, STOPPORD, vik } from '../lib/ord.ts';
import { avstand, bararOrd, ljud, rot, stam, SVAGA } from '../lib/sokord.ts';
import type { Forst, Motordata } from './data.ts';

/** All that the engine knows. */
export type Sokdata = Pick<Forst, 'typer' | 'sidor'> & Motordata;

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
  /** The whole query: as corrected, folded, and as written. */
  fraga: string;
  skriven: string;
}

/** Work longer than this is felt while typing. */
const LANGST_ARBETE_MS = 16;
/** A query no longer than this is enough for anything that a person means. */
const LANGST = 200;
const FLEST_ORD = 24;
/** What a word weighs that only stands somewhere on a page, beside a glossary entry's 1. */
const LOST_ORD = 0.6;
/** Endings that the stemmer leaves on some words. */
const ANDELSER = 's n t en et ns ts ens ets na er ar or erna arna orna'.split(' ');
/** Names of places that are common words too. */
const VANLIGA_ORD =
  `handen globen vega radhuset lunda soder kransen solsidan flaten birka vreten slussen`.split(' ');
/** What a word weighs by where it stands: in a text, in a heading, among the page's own search words. */
const STALLEN = [0, 0.3, 0.5, 0.75];
/** For the one who does not know what to ask for. */
const VILSEN = { '/hitta-ratt/': 1, '/for-dig/': 0.9, '/insatser/': 0.8, '/malgrupper/': 0.6 };

/** A saying of which at least this share is in the query is meant; small words count this much; and it weighs this much less. */
const NASTAN = { andel: 0.5, smaord: 0.4, vikt: 0.8 };

/** Letters of European languages that Swedish does not write. */
const FRAMMANDE = /[ñçşğıłżźćńśąęčšžđřěůțăâêîûõãíóúýāūėįųßœ]/i;

/** A word as it is written; `ljud` is filled in when first compared. */
interface Form {
  form: string;
  key: string;
  rang: number;
  ljud?: string;
}

interface Fras {
  /** Keys of the words that must come in this order. */
  nycklar: string[];
  /** The words as the form has them, and folded: an exact match beats an inflected one. */
  skrivna: readonly string[];
  exakt: string;
  ord?: number;
  plats?: number;
}

/** A form of several words, small words too, as it may be said in other words. */
interface Flerordig {
  nycklar: ReadonlySet<string>;
  ord: number;
}

const ENGELSKA = new Set(
  `the a an my i me for and do does how can could what where who when it you your with this that am is are be have has need want get not from they we he she our there which why should would or about`.split(
    ' ',
  ),
);

/** If a word was written with dots and rings, and the other word has others: `dåligt` is no form of `Dalarna`. */
function andraPrickar(skrivet: string, annat: string): boolean {
  const ord = skrivet.toLowerCase();
  if (!/[åäö]/.test(ord)) return false;
  for (let i = 0; i < Math.min(ord.length, annat.length); i++) {
    if (vik(ord[i]!) !== vik(annat[i]!)) return false;
    if (ord[i] !== annat[i]) return true;
  }
  return false;
}

function tillagg<T>(i: Map<string, T[]>, nyckel: string, varde: T): void {
  const lista = i.get(nyckel);
  if (lista) lista.push(varde);
  else i.set(nyckel, [varde]);
}

/** What search knows made ready to be asked. */
export class Sokindex {
  readonly #data: Sokdata;
  readonly #fraser = new Map<string, Fras[]>();
  /** Forms of several words with their entries; and by each of their keys, when a query has needed them. */
  readonly #talesatt: [alla: readonly string[], ord: number][] = [];
  readonly #flerordiga = new Map<string, Flerordig[]>();
  #antalFlerordiga = 0;
  /** Key → pages with the weight of the word there, 0–1. */
  readonly #post = new Map<string, Map<number, number>>();
  /** Words as they are written, by folded form. */
  readonly #former = new Map<string, Form>();
  readonly #rotter = new Map<string, Set<string>>();
  readonly #titlar: Set<string>[];
  readonly #adresser: Map<string, number>;
  /** Keys of the titles of insatser. */
  readonly #namn = new Set<string>();
  readonly #fulltext = new Set<string>();

  /** Ready at once. */
  static av(data: Sokdata): Sokindex {
    const index = new Sokindex(data);
    for (const _ of index.#bygg());
    return index;
  }

  /** Ready after a while, without keeping the reader's keys waiting: `paus` is called each time some milliseconds have gone. */
  static async iBitar(data: Sokdata, paus: () => Promise<unknown>): Promise<Sokindex> {
    const index = new Sokindex(data);
    let start = performance.now();
    for (const _ of index.#bygg()) {
      if (performance.now() - start < LANGST_ARBETE_MS) continue;
      await paus();
      start = performance.now();
    }
    return index;
  }

  private constructor(data: Sokdata) {
    this.#data = data;
    this.#adresser = new Map(data.sidor.map(([adress], i) => [adress, i]));
    this.#titlar = data.sidor.map(([, titel]) => new Set(this.#innehall(ordI(titel)).map(stam)));
  }

  /** Reads the data, in small steps. */
  *#bygg(): Generator<void> {
    const data = this.#data;
    for (const [i, [adress, titel, , sammanfattning]] of data.sidor.entries()) {
      const ord = this.#innehall(ordI(titel));
      for (const o of ord) this.#lagg(o, i, ord.length === 1 ? 1 : 0.9, 2);
      for (const o of this.#innehall(ordI(sammanfattning))) this.#lagg(o, i, 0.45, 1);
      if (/^\/(strukturella-)?insatser\/[^/]+\/$/.test(adress))
        this.#namn.add(ordI(titel).map(stam).join(' '));
      yield;
    }
    for (const [nr, [former, uttryck]] of data.ord.entries()) {
      for (const form of former.split('|')) this.#fras(form, { ord: nr });
      for (const u of uttryck ? uttryck.split('|') : []) for (const o of ordI(u)) this.#form(o, 1);
      yield;
    }
    for (const [nr, [namn, orter]] of data.platser.entries()) {
      for (const ort of [namn, ...(orter ? orter.split('|') : [])]) this.#fras(ort, { plats: nr });
      yield;
    }
    for (const rad of data.text.split('\n')) {
      const [ord, poster = ''] = rad.split(' ') as [string, string?];
      const key = stam(ord);
      this.#fulltext.add(key);
      this.#form(ord, poster ? 1 : 0);
      for (let j = 0; j < poster.length; j += 3)
        this.#sida(key, parseInt(poster.slice(j, j + 2), 36), STALLEN[Number(poster[j + 2])]!);
      yield;
    }
    for (const { form, key } of this.#former.values()) {
      const r = rot(form);
      const rotter = this.#rotter.get(r);
      if (rotter) rotter.add(key);
      else this.#rotter.set(r, new Set([key]));
      yield;
    }
  }

  #innehall(ord: readonly string[]): string[] {
    return ord.filter((o) => !STOPPORD.has(vik(o)));
  }

  #form(ord: string, rang: number): void {
    const vikt = vik(ord);
    const forut = this.#former.get(vikt);
    if (forut && forut.rang >= rang) return;
    this.#former.set(vikt, { form: ord.toLowerCase(), key: stam(ord), rang });
  }

  #lagg(ord: string, sida: number, vikt: number, rang: number): void {
    this.#sida(stam(ord), sida, vikt);
    this.#form(ord, rang);
  }

  #sida(key: string, sida: number, vikt: number): void {
    const p = this.#post.get(key);
    if (p) p.set(sida, Math.max(p.get(sida) ?? 0, vikt));
    else this.#post.set(key, new Map([[sida, vikt]]));
  }

  #fras(form: string, mal: Pick<Fras, 'ord' | 'plats'>): void {
    const alla = ordI(form);
    if (alla.length === 0) return;
    // "ont i ryggen" is found in "ont ryggen"; "om oss" needs both its words.
    const valda = bararOrd(alla);
    const nycklar = valda.map(stam);
    const skrivna = valda.map((o) => o.toLowerCase());
    const fras: Fras = { nycklar, skrivna, exakt: valda.map(vik).join(' '), ...mal };
    if (alla.length > 1 && mal.ord !== undefined) this.#talesatt.push([alla, mal.ord]);
    tillagg(this.#fraser, nycklar[0]!, fras);
    for (const o of this.#innehall(alla)) this.#form(o, mal.plats === undefined ? 3 : 2);
    // "egenanmälan" is known as one word when the form has two.
    if (valda.length === 2) {
      const ihop = vik(valda.join(''));
      if (!this.#former.has(ihop)) {
        const key = stam(ihop);
        this.#former.set(ihop, { form: form.toLowerCase(), key, rang: 2 });
        tillagg(this.#fraser, key, { nycklar: [key], skrivna: [ihop], exakt: ihop, ...mal });
      }
    }
  }

  #kand(ord: string): boolean {
    const key = stam(ord);
    return (
      STOPPORD.has(vik(ord)) ||
      this.#former.has(vik(ord)) ||
      this.#post.has(key) ||
      this.#fraser.has(key) ||
      this.#fulltext.has(key)
    );
  }

  /** The form in the glossary of a word whose ending the stemmer does not take: `doktor` for doktorn, `möte` for mötet. */
  #bestamd(ord: string): string | undefined {
    if (this.#fraser.has(stam(ord)) || STOPPORD.has(vik(ord))) return undefined;
    const o = vik(ord);
    for (const andelse of ANDELSER) {
      const form = o.endsWith(andelse) ? o.slice(0, -andelse.length) : '';
      const kand = form.length >= 4 ? this.#former.get(form) : undefined;
      if (kand && kand.rang >= 3 && this.#fraser.has(kand.key) && !andraPrickar(ord, kand.form))
        return kand.form;
    }
    return undefined;
  }

  /** A page's own search word may be a misspelling of a word in the glossary; then that is meant. */
  #menad(ord: string): string | undefined {
    const rang = this.#former.get(vik(ord))?.rang;
    return rang === 1 &&
      ord.length >= 7 &&
      !this.#fraser.has(stam(ord)) &&
      ![...(this.#rotter.get(rot(ord)) ?? [])].some((k) => this.#fraser.has(k))
      ? this.#ratta(ord, 3)
      : undefined;
  }

  /** The word of the site that a misspelt word is nearest to. */
  #ratta(ord: string, lagstRang = 0): string | undefined {
    const o = vik(ord);
    if (o.length < 4) return undefined;
    const later = ljud(ord);
    const key = stam(ord);
    const hogst = lagstRang === 3 || o.length < 9 ? 1 : o.length < 14 ? 2 : 3;
    let bast: { form: string; varde: number } | undefined;
    for (const [v, f] of this.#former) {
      const { form, key: k, rang } = f;
      if (rang < lagstRang || v.length < 3 || Math.abs(v.length - o.length) > hogst + 1) continue;
      const samma = later === (f.ljud ??= ljud(form));
      if (!samma && o.length < 8 && v[0] !== o[0]) continue;
      let d = avstand(o, v, hogst);
      if (k !== key && k.length > 3 && o.length > 7) d = Math.min(d, avstand(key, k, hogst) + 0.2);
      if (samma) d = Math.min(d, 0.6);
      if (Math.floor(d) > hogst) continue;
      const varde = d - rang * 0.12 + (v[0] === o[0] ? 0 : 0.5);
      if (!bast || varde < bast.varde) bast = { form, varde };
    }
    return bast?.form;
  }

  /** The parts of an unknown compound that the site knows: `rehab` and `insatser` of "rehabinsatser". */
  #dela(ord: string): string[] {
    const o = vik(ord);
    let bast: string[] = [];
    let langd = 0;
    for (let i = 3; i <= o.length - 3; i++) {
      const hoger = o.slice(i);
      const vanster = [o.slice(0, i), o.slice(0, i).replace(/s$/, '')].find(
        (v) => v.length > 2 && this.#del(v),
      );
      const h = this.#del(hoger) && !STOPPORD.has(hoger);
      const delar = [...(vanster ? [vanster] : []), ...(h ? [hoger] : [])];
      const n =
        vanster && h ? o.length : Math.max(...delar.map((d) => (d.length >= 5 ? d.length : 0)), 0);
      const jamn = vanster && h ? Math.min(vanster.length, hoger.length) / 100 : 0;
      if (n > 0 && n + jamn > langd) {
        bast = delar;
        langd = n + jamn;
      }
    }
    return bast;
  }

  #del(ord: string): boolean {
    const key = stam(ord);
    return (
      this.#post.has(key) || (this.#fraser.get(key)?.some((f) => f.nycklar.length === 1) ?? false)
    );
  }

  #idf(antal: number): number {
    return (
      Math.log(1 + this.#data.sidor.length / (antal + 1)) /
      Math.log(1 + this.#data.sidor.length / 2)
    );
  }

  /** Pages whose own words match a word, by how well. */
  #ordtraffar(ord: string): Map<number, number> {
    const key = stam(ord);
    const ut = new Map(this.#post.get(key));
    const lagg = (k: string, andel: number) => {
      for (const [sida, v] of this.#post.get(k) ?? [])
        ut.set(sida, Math.max(ut.get(sida) ?? 0, v * andel));
    };
    for (const k of this.#rotter.get(rot(ord)) ?? []) if (k !== key) lagg(k, 0.7);
    return ut;
  }

  /** The glossary entry or place that begins at a word; the longest, and among equals the most exact. */
  #frasVid(
    ord: readonly string[],
    i: number,
  ): { fras: Fras; delar: number[]; varde: number } | undefined {
    let bast: { fras: Fras; delar: number[]; varde: number } | undefined;
    for (const fras of this.#fraser.get(stam(ord[i]!)) ?? []) {
      const delar = [i];
      let j = i;
      for (const nyckel of fras.nycklar.slice(1)) {
        let nasta = j + 1;
        // Up to two small words may come between.
        while (
          nasta < ord.length &&
          stam(ord[nasta]!) !== nyckel &&
          STOPPORD.has(vik(ord[nasta]!)) &&
          nasta - j < 3
        )
          nasta++;
        if (nasta >= ord.length || stam(ord[nasta]!) !== nyckel) break;
        delar.push(nasta);
        j = nasta;
      }
      if (delar.length !== fras.nycklar.length) continue;
      if (delar.some((d, n) => andraPrickar(ord[d]!, fras.skrivna[n]!))) continue;
      const text = delar.map((d) => vik(ord[d]!)).join(' ');
      if (fras.plats !== undefined && !this.#arPlats(fras, text, ord, i)) continue;
      const varde =
        delar.length * 10 + (text === fras.exakt ? 2 : 0) + (fras.plats !== undefined ? 1 : 0);
      if (!bast || varde > bast.varde) bast = { fras, delar, varde };
    }
    return bast;
  }

  /** A place is written as its name, perhaps with s; a short name that is also a word needs "i" before it. */
  #arPlats(fras: Fras, text: string, ord: readonly string[], i: number): boolean {
    if (text !== fras.exakt && text !== `${fras.exakt}s`) return false;
    const vanligt = fras.exakt.length <= 3 || VANLIGA_ORD.includes(fras.exakt);
    const ensam = ord.every((o, j) => j === i || STOPPORD.has(vik(o)) || /^kommuns?$/i.test(o));
    const bosatt = ord.some((o) =>
      /^(?:bor|bo|flyttat|flytta|kommun|kommunen|insatser|förbund)$/i.test(o),
    );
    return (
      !vanligt ||
      ensam ||
      (bosatt && ['i', 'fran', 'till', 'kommun'].includes(vik(ord[i - 1] ?? '')))
    );
  }

  #ordlista(nr: number, delar: readonly string[]): Enhet {
    const [, uttryck, sidor, vikt] = this.#data.ord[nr]!;
    const traffar = new Map<number, number>();
    sidor.forEach((s, r) => traffar.set(s, Math.max(0.3, 1 - 0.25 * r)));
    // Other pages that have the word come after those that the glossary names.
    const egna = delar.map((d) => this.#ordtraffar(d));
    const forsta = egna[0] ?? new Map<number, number>();
    for (const [s, v] of forsta) {
      const alla = egna.every((e) => e.has(s));
      if (alla) traffar.set(s, Math.max(traffar.get(s) ?? 0, v * (traffar.has(s) ? 0.8 : 0.6)));
    }
    for (const u of uttryck ? uttryck.split('|') : []) {
      const e = this.#innehall(ordI(u)).map((o) => this.#ordtraffar(o));
      for (const [s, v] of e[0] ?? [])
        if (e.every((x) => x.has(s))) traffar.set(s, Math.max(traffar.get(s) ?? 0, v * 0.25));
    }
    const skrivet = delar.join(' ');
    const officiellt = uttryck
      .split('|')
      .find(
        (u) =>
          rot(u) !== rot(skrivet) &&
          !vik(u).includes(vik(skrivet)) &&
          !vik(skrivet).includes(vik(u)),
      );
    return {
      skrivet,
      sidor: traffar,
      vikt:
        vikt *
        (1 + 0.25 * Math.min(2, delar.length - 1)) *
        // Somebody else's matter, or a page asked for by name, is never beside the point.
        (sidor.length === 1 && sidor[0] === this.#adresser.get('/hitta-ratt-instans/') ? 1.4 : 1) *
        (this.#namn.has(delar.map(stam).join(' ')) ? 1.4 : 1),
      aven: officiellt || undefined,
      ord: nr,
    };
  }

  #plats(nr: number, delar: readonly string[]): Enhet {
    const [namn, , , sidor, , egna] = this.#data.platser[nr]!;
    const skrivet = delar.join(' ');
    const traffar = new Map<number, number>();
    sidor.forEach((s, r) => traffar.set(s, 1 - 0.3 * r));
    for (const o of delar) {
      for (const [s, v] of this.#post.get(stam(o)) ?? [])
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

  #alder(ar: number): Map<number, number> {
    const traffar = new Map<number, number>();
    const lagg = (adress: string, v: number) => {
      const nr = this.#adresser.get(adress);
      if (nr !== undefined) traffar.set(nr, v);
    };
    if (ar >= 13 && ar < 30) {
      lagg('/malgrupper/unga-vuxna-16-29/', 1);
      lagg('/insatser/novum/', 0.8);
    } else if (ar >= 30 && ar < 67) lagg('/malgrupper/vuxna-30-64/', 1);
    lagg('/malgrupper/', traffar.size > 0 ? 0.4 : 1);
    if (ar < 16 || ar > 64) lagg('/anmalan/checklista/', 0.6);
    return traffar;
  }

  /** The plan for a query. No units when it holds no word. */
  plan(fraga: string): Plan {
    const skrivna = ordI(fraga.normalize('NFC').slice(0, LANGST)).slice(0, FLEST_ORD);
    const marken = new Set<string>();
    const fulltext: string[] = [];
    const enheter: Enhet[] = [];
    let rattat = false;
    const bortsatta = new Set<number>();
    const rattade = skrivna.map((o, i) => {
      if (/\p{N}/u.test(o)) return o;
      const bestamd = this.#bestamd(o);
      if (bestamd !== undefined) return bestamd;
      if (this.#kand(o)) {
        const menad = this.#menad(o);
        rattat ||= menad !== undefined;
        return menad ?? o;
      }
      const granne = [skrivna[i - 1], skrivna[i + 1]];
      // A part of a split compound is no misspelling.
      if ((granne[0] && this.#ihop(granne[0], o)) || (granne[1] && this.#ihop(o, granne[1])))
        return o;
      if (this.#rotter.has(rot(o))) return o;
      // One wrong letter of a word in the glossary is likelier than a compound that nobody has written.
      const sammansatt = this.#dela(o).length === 2 && o.length > 8;
      // Misspelt and written apart: "chek lista".
      const nasta = skrivna[i + 1];
      const ihop = nasta && o.length + nasta.length >= 8 ? this.#ratta(o + nasta, 3) : undefined;
      if (ihop !== undefined && this.#fraser.has(stam(ihop))) {
        rattat = true;
        bortsatta.add(i + 1);
        return ihop;
      }
      const ratt = sammansatt ? this.#ratta(o, 3) : this.#ratta(o, o.length < 8 ? 2 : 0);
      if (ratt === undefined) return o;
      rattat = true;
      return ratt;
    });
    const ord = rattade.filter((_, i) => !bortsatta.has(i));
    // A correction may be two words.
    const alla = ord.flatMap((o) => (o.includes(' ') ? ordI(o) : [o]));
    const tagna = new Set<number>();

    // The longest meaning first, wherever it stands: "jobba hos er" before "söka jobb".
    const funna = alla.flatMap((o, i) => {
      const fras = this.#frasVid(alla, i);
      const ut: { delar: number[]; varde: number; enhet: () => Enhet }[] = [];
      if (fras && !(fras.delar.length === 1 && STOPPORD.has(vik(o)))) {
        const skrivet = fras.delar.map((d) => alla[d]!);
        ut.push({
          delar: fras.delar,
          varde: fras.varde,
          enhet: () =>
            fras.fras.ord === undefined
              ? this.#plats(fras.fras.plats!, skrivet)
              : this.#ordlista(fras.fras.ord, skrivet),
        });
      }
      const ihop =
        alla[i + 1] && (!fras || fras.delar.length === 1) ? this.#ihop(o, alla[i + 1]!) : undefined;
      if (ihop !== undefined)
        ut.push({ delar: [i, i + 1], varde: 19, enhet: () => this.#hopskriven(ihop) });
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
        delar.length === 2 && ordI(e.skrivet).length === 1
          ? [e.skrivet]
          : delar.map((d) => alla[d]!);
      for (const o of ord) {
        marken.add(stam(o));
        if (!STOPPORD.has(vik(o)) && this.#iText(o)) fulltext.push(o);
      }
      // The official words are hits too.
      for (const o of this.#innehall(ordI(e.aven ?? ''))) {
        marken.add(stam(o));
        if (this.#iText(o)) fulltext.push(o);
      }
    }

    this.#nastan(alla, tagna, enheter, marken);
    alla.forEach((o, i) => {
      if (tagna.has(i)) return;
      if (/\p{N}/u.test(o)) {
        this.#tal(alla, i, enheter);
        return;
      }
      if (STOPPORD.has(vik(o)) || (o.length === 1 && /\p{Script=Latin}/u.test(o))) return;
      this.#ord(o, enheter, marken, fulltext);
    });

    // Only small words, "vet inte vad jag behöver": somebody who does not know what to ask for.
    if (enheter.length === 0 && alla.length > 1)
      enheter.push({ skrivet: '', sidor: this.#sidor(VILSEN), vikt: 1 });
    // Where a place lies is the answer; the list of all is not.
    const lista = this.#adresser.get('/forbund/');
    if (lista !== undefined && enheter.some((e) => e.plats))
      for (const e of enheter)
        if (e.ord !== undefined && this.#data.ord[e.ord]![2].includes(lista)) e.vikt *= 0.35;
    this.#skillnad(alla, enheter);
    this.#parter(enheter);
    this.#sprak(skrivna, alla, enheter);
    return {
      enheter,
      menade: rattat ? ord.join(' ') : undefined,
      marken,
      fulltext: [...new Set(fulltext.map((o) => o.toLowerCase()))],
      fraga: vik(alla.join(' ')),
      skriven: fraga.slice(0, LANGST),
    };
  }

  /** How much a word tells two sayings apart. */
  #sager(key: string): number {
    const n = this.#flerordiga.get(key)?.length ?? 0;
    return STOPPORD.has(key) ? NASTAN.smaord : Math.log(1 + this.#antalFlerordiga / (n + 1));
  }

  /** What is left of the query may be a saying of the glossary in nearly its words: "inte upp på morgnarna". */
  #nastan(
    alla: readonly string[],
    tagna: Set<number>,
    enheter: Enhet[],
    marken: Set<string>,
  ): void {
    const kvar = alla.flatMap((o, i) =>
      tagna.has(i) || STOPPORD.has(vik(o)) || /\p{N}/u.test(o) ? [] : stam(o),
    );
    if (kvar.length === 0) return;
    for (const [ord, nr] of this.#talesatt.slice(this.#antalFlerordiga)) {
      const f = { nycklar: new Set(ord.map(stam)), ord: nr };
      for (const k of f.nycklar) tillagg(this.#flerordiga, k, f);
    }
    this.#antalFlerordiga = this.#talesatt.length;
    const fraga = new Set(alla.map(stam));
    let bast: { f: Flerordig; del: number } | undefined;
    for (const f of new Set(kvar.flatMap((k) => this.#flerordiga.get(k) ?? []))) {
      let delade = 0;
      let hela = 0;
      let antal = 0;
      let innehall = 0;
      let saknas = 0;
      for (const k of f.nycklar) {
        const v = this.#sager(k);
        hela += v;
        if (fraga.has(k)) {
          delade += v;
          antal++;
          if (v > NASTAN.smaord) innehall++;
        } else if (v > NASTAN.smaord) saknas++;
      }
      const del = delade / hela;
      // One word alone makes a saying only when the rest of it is small words, most of them there.
      const nog = innehall > 1 || (saknas === 0 && antal > 2);
      if (nog && del >= NASTAN.andel && (!bast || del > bast.del)) bast = { f, del };
    }
    if (!bast) return;
    const { f, del } = bast;
    const delar = alla.flatMap((o, i) => (f.nycklar.has(stam(o)) && !tagna.has(i) ? [i] : []));
    const e = this.#ordlista(
      f.ord,
      delar.map((i) => alla[i]!),
    );
    enheter.push({ ...e, vikt: e.vikt * del * NASTAN.vikt });
    for (const i of delar) {
      tagna.add(i);
      marken.add(stam(alla[i]!));
    }
  }

  #hopskriven(ord: string): Enhet {
    const nr = this.#frasVid([ord], 0)?.fras.ord ?? this.#slakt(ord)?.ord;
    return nr === undefined
      ? { skrivet: ord, sidor: this.#ordtraffar(ord), vikt: 1.3 }
      : { ...this.#ordlista(nr, [ord]), vikt: 1.3 };
  }

  #iText(ord: string): boolean {
    return this.#post.has(stam(ord)) || this.#fulltext.has(stam(ord));
  }

  /** Two words written apart that are one word here. */
  #ihop(a: string, b: string): string | undefined {
    if (
      a.length + b.length < 6 ||
      /\p{N}/u.test(a + b) ||
      STOPPORD.has(vik(a)) ||
      STOPPORD.has(vik(b))
    )
      return undefined;
    return [a + b, `${a}s${b}`].find((o) => {
      const f = this.#former.get(vik(o));
      return f
        ? f.rang >= 2 && !f.form.includes(' ')
        : (this.#fraser.get(stam(o))?.some((x) => x.nycklar.length === 1) ?? false);
    });
  }

  /** A number: an age if the words around it say so, otherwise a word. */
  #tal(alla: readonly string[], i: number, enheter: Enhet[]): void {
    const n = Number(alla[i]);
    const efter = vik(alla[i + 1] ?? '');
    const fore = vik(alla[i - 1] ?? '');
    const alder =
      /^(ar|ars|arig|ariga|aring|aringar|years?|yo)$/.test(efter) ||
      ['ar', 'under', 'over', 'fyllt', 'aldern', 'am'].includes(fore);
    if (alder && n >= 5 && n < 110) {
      const ar = fore === 'under' ? n - 1 : fore === 'over' ? n + 1 : n;
      enheter.push({ skrivet: `${alla[i]} år`, sidor: this.#alder(ar), vikt: 0.9 });
      return;
    }
    const sidor = new Map<number, number>();
    this.#data.sidor.forEach(([, titel, , text], s) => {
      if (ordI(titel).includes(alla[i]!)) sidor.set(s, 1);
      else if (ordI(text).includes(alla[i]!)) sidor.set(s, 0.5);
    });
    if (sidor.size > 0) enheter.push({ skrivet: alla[i]!, sidor, vikt: 0.4 });
  }

  /** The glossary entry of a word with the same root. */
  #slakt(ord: string): Fras | undefined {
    return [...(this.#rotter.get(rot(ord)) ?? [])]
      .flatMap((k) => this.#fraser.get(k) ?? [])
      .find(
        (f) => f.nycklar.length === 1 && f.ord !== undefined && !andraPrickar(ord, f.skrivna[0]!),
      );
  }

  #ord(o: string, enheter: Enhet[], marken: Set<string>, fulltext: string[]): void {
    const lagg = (form: string, vikt: number, sidor = this.#ordtraffar(form)): boolean => {
      if (sidor.size === 0) return false;
      const svag = SVAGA.has(stam(form)) ? 0.3 : 1;
      enheter.push({ skrivet: form, sidor, vikt: vikt * svag * this.#idf(sidor.size) });
      marken.add(stam(form));
      if (this.#iText(form)) fulltext.push(form);
      return true;
    };
    // Words derived from the same: their glossary entry counts too.
    const slakt = this.#slakt(o);
    if (slakt) {
      const enhet = this.#ordlista(slakt.ord!, [o]);
      enheter.push({ ...enhet, vikt: enhet.vikt * 0.9 });
      marken.add(stam(o));
      if (this.#iText(o)) fulltext.push(o);
      return;
    }
    if (lagg(o, LOST_ORD)) return;
    if (this.#fulltext.has(stam(o))) {
      fulltext.push(o);
      marken.add(stam(o));
      return;
    }
    // The beginning of a word, as while typing.
    const v = vik(o);
    if (v.length >= 3) {
      const langre = [...this.#former].filter(([f]) => f.startsWith(v) && f !== v).slice(0, 40);
      if (langre.length > 0) {
        const sidor = new Map<number, number>();
        for (const [, { form, key }] of langre) {
          const fras = (this.#fraser.get(key) ?? []).find((f) => f.nycklar.length === 1);
          const t =
            fras?.ord !== undefined
              ? this.#ordlista(fras.ord, [form]).sidor
              : fras?.plats !== undefined
                ? this.#plats(fras.plats, [form]).sidor
                : this.#ordtraffar(form);
          for (const [s, w] of t)
            sidor.set(s, Math.max(sidor.get(s) ?? 0, w * (v.length / form.length) ** 0.5));
        }
        if (lagg(o, 0.8, sidor)) return;
      }
    }
    const delar = v.length >= 7 ? this.#dela(o) : [];
    if (delar.length > 0) {
      for (const d of delar) {
        const form = this.#former.get(d)?.form ?? d;
        const fras = (this.#fraser.get(stam(d)) ?? []).find(
          (f) => f.nycklar.length === 1 && f.ord !== undefined,
        );
        if (fras) {
          const e = this.#ordlista(fras.ord!, [form]);
          enheter.push({ ...e, vikt: e.vikt * 0.75 });
          marken.add(stam(form));
          if (this.#iText(form)) fulltext.push(form);
        } else lagg(form, 0.7);
      }
      return;
    }
    // The end of a longer word: "platsen" of Aktivitetsplatsen.
    const key = stam(o);
    if (key.length >= 4) {
      const sidor = new Map<number, number>();
      for (const [k, p] of this.#post) {
        if (k !== key && k.endsWith(key))
          for (const [s, w] of p) sidor.set(s, Math.max(sidor.get(s) ?? 0, w * 0.6));
      }
      if (lagg(o, 0.7, sidor)) return;
    }
    enheter.push({ skrivet: o, sidor: new Map(), vikt: 0.8, okand: true });
  }

  /** What differs between two things is read on the page of each; what both lead to besides is not asked for. */
  #skillnad(alla: readonly string[], enheter: Enhet[]): void {
    if (!alla.some((o) => /^(?:skillnad|skiljer|jämför|jamfor)/i.test(o))) return;
    const saker = enheter.filter(
      (e) => e.ord !== undefined && !/^(?:skil|jäm|jam)/i.test(e.skrivet),
    );
    if (saker.length < 2) return;
    for (const e of enheter) {
      if (!saker.includes(e)) e.vikt *= 0.5;
      else {
        const forst = this.#data.ord[e.ord!]![2][0];
        for (const [s, v] of e.sidor) if (s !== forst) e.sidor.set(s, v * 0.4);
      }
    }
  }

  /**
   * The parties in a query. Beside something else they are where it happens, not what is asked for; two of them
   * in a query are about how they work together.
   */
  #parter(enheter: Enhet[]): void {
    const medlemmar = this.#adresser.get('/om-forbundet/medlemmar/');
    const omForbundet = (s: number) => this.#data.sidor[s]![0].startsWith('/om-forbundet/');
    const parter = enheter.filter((e) => {
      const sidor = e.ord === undefined ? [] : this.#data.ord[e.ord]![2].filter(omForbundet);
      return sidor.length === 1 && sidor[0] === medlemmar;
    });
    if (parter.length === 0) return;
    const annat = enheter.filter((e) => !parter.includes(e) && !e.okand && e.vikt > 0.25);
    if (annat.length > 0 || parter.length > 1) for (const e of parter) e.vikt *= 0.35;
    if (new Set(parter.map((e) => e.ord)).size < 2) return;
    const sidor = new Map<number, number>();
    for (const [adress, v] of [
      ['/insatser/finsam-team/', 1],
      ['/for-dig/ingen-ser-helheten/', 0.8],
      ['/strukturella-insatser/avvikelsehantering/', 0.6],
      ['/om-forbundet/medlemmar/', 0.2],
      ['/strukturella-insatser/personliga-ombud/', 0.45],
    ] as const) {
      const nr = this.#adresser.get(adress);
      if (nr !== undefined) sidor.set(nr, v);
    }
    enheter.push({ skrivet: '', sidor, vikt: annat.some((e) => e.vikt > 0.7) ? 0.4 : 1.3 });
  }

  #sidor(vikter: Readonly<Record<string, number>>): Map<number, number> {
    const ut = new Map<number, number>();
    for (const [adress, v] of Object.entries(vikter)) {
      const nr = this.#adresser.get(adress);
      if (nr !== undefined) ut.set(nr, v);
    }
    return ut;
  }

  /** Another script or English leads to the pages in other languages, beside what its words lead to. */
  #sprak(skrivna: readonly string[], alla: readonly string[], enheter: Enhet[]): void {
    const latin = skrivna.every((o) => /\p{Script=Latin}|\p{N}/u.test(o));
    const engelska = skrivna.filter(
      (o) =>
        ENGELSKA.has(o.toLowerCase()) &&
        !['i', 'a', 'for', 'is', 'me', 'has', 'under', 'be', 'get', 'or'].includes(o.toLowerCase()),
    ).length;
    const litet = skrivna.filter((o) => ENGELSKA.has(o.toLowerCase())).length;
    if (skrivna.length === 0) return;
    const sidor = new Map<number, number>();
    const lagg = (adress: string, v: number) => {
      const nr = this.#adresser.get(adress);
      if (nr !== undefined) sidor.set(nr, v);
    };
    const okanda = enheter.filter((e) => e.okand).length;
    const svenska = skrivna.some((o) => STOPPORD.has(vik(o)) && !ENGELSKA.has(o.toLowerCase()));
    // Letters that Swedish does not have, or several words that are all unknown and none of them a Swedish small word.
    const annat =
      (skrivna.some((o) => FRAMMANDE.test(o)) && okanda > 0) ||
      (okanda >= 2 && okanda === enheter.length && !svenska);
    if (!latin || annat) {
      lagg('/english/', 1);
      lagg('/andra-sprak/', 0.9);
    } else if (engelska >= 1 && (engelska + litet >= alla.length / 3 || engelska >= 2))
      lagg('/english/', 1);
    if (sidor.size > 0) enheter.push({ skrivet: '', sidor, vikt: latin && !annat ? 1.1 : 3 });
  }

  get data(): Sokdata {
    return this.#data;
  }
  titelord(sida: number): ReadonlySet<string> {
    return this.#titlar[sida]!;
  }
  /** The number of words in a title, small words too. */
  titellangd(sida: number): number {
    return Math.max(1, ordI(this.#data.sidor[sida]![1]).length);
  }
  sidaMed(adress: string): number | undefined {
    return this.#adresser.get(adress);
  }
}
