/**
 * The words that search knows: glossary, places and pages, with the pages that each leads to, and what a misspelt,
 * inflected or compound word may be. Pure.
 */
import { ordI, STOPPORD, vik } from '../lib/ord.ts';
import { avstand, bararOrd, ljud, rot, stam } from '../lib/sokord.ts';
import type { Forst, Motordata } from './data.ts';
import { Liknande } from './liknande.ts';

/** All that the engine knows. */
export type Sokdata = Pick<Forst, 'typer' | 'sidor'> & Motordata;

/** Work longer than this is felt while typing. */
const LANGST_ARBETE_MS = 16;
/** Endings that the stemmer leaves on some words. */
const ANDELSER = 's n t en et ns ts ens ets na er ar or erna arna orna'.split(' ');
/** Names of places that are common words too. */
const VANLIGA_ORD =
  `handen globen vega radhuset lunda soder kransen solsidan flaten birka vreten slussen`.split(' ');
/** What a word weighs by where it stands: in a text, in a heading, among the page's own search words. */
const STALLEN = [0, 0.3, 0.5, 0.75];
/** So many words that begin as one does are enough to know what is being typed. */
const FLEST_LANGRE = 40;

/** A word as it is written; `ljud` is filled in when first compared. */
export interface Form {
  form: string;
  key: string;
  rang: number;
  ljud?: string;
}

/** A form of the glossary, or the name of a place. */
export interface Fras {
  /** Keys of the words that must come in this order. */
  nycklar: string[];
  /** The words as the form has them, and folded: an exact match beats an inflected one. */
  skrivna: readonly string[];
  exakt: string;
  ord?: number;
  plats?: number;
}

/** If a word was written with dots and rings, and the other word has others: `dåligt` is no form of `Dalarna`. */
function andraPrickar(skrivet: string, annat: string): boolean {
  const ord = skrivet.toLowerCase();
  if (!/[åäö]/.test(ord)) return false;
  for (let i = 0; i < Math.min(ord.length, annat.length); i++) {
    if (vik(ord[i]!) !== vik(annat[i]!)) return false;
    // A dot or ring may be left out, but nobody adds one.
    if (ord[i] !== annat[i] && /[åäö]/.test(ord[i]!)) return true;
  }
  return false;
}

function tillagg<T>(i: Map<string, T[]>, nyckel: string, varde: T): void {
  const lista = i.get(nyckel);
  if (lista) lista.push(varde);
  else i.set(nyckel, [varde]);
}

/** The words that say something. */
export const innehallsord = (ord: readonly string[]): string[] =>
  ord.filter((o) => !STOPPORD.has(vik(o)));

/** What search knows made ready to be asked. */
export class Ordforrad {
  readonly #data: Sokdata;

  readonly #fraser = new Map<string, Fras[]>();

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

  /** Questions that have been asked. */
  readonly liknande = new Liknande();

  /** Ready at once. */
  static av(data: Sokdata): Ordforrad {
    const index = new Ordforrad(data);
    for (const _ of index.#bygg());
    return index;
  }

  /** Ready after a while, without keeping the reader's keys waiting: `paus` is called each time some milliseconds have gone. */
  static async iBitar(data: Sokdata, paus: () => Promise<unknown>): Promise<Ordforrad> {
    const index = new Ordforrad(data);
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
    this.#titlar = data.sidor.map(([, titel]) => new Set(innehallsord(ordI(titel)).map(stam)));
  }

  /** Reads the data, in small steps. */
  *#bygg(): Generator<void> {
    const data = this.#data;
    for (const [i, [adress, titel, , sammanfattning]] of data.sidor.entries()) {
      const ord = innehallsord(ordI(titel));
      for (const o of ord) this.#lagg(o, i, ord.length === 1 ? 1 : 0.9, 2);
      for (const o of innehallsord(ordI(sammanfattning))) this.#lagg(o, i, 0.45, 1);
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
    for (const rad of data.fragor ? data.fragor.split('\n') : []) {
      const [sidor, ...fragor] = rad.split('|') as [string, ...string[]];
      this.liknande.lagg(
        fragor.map((f) => f.split(' ')),
        (sidor.match(/../g) ?? []).map((nr) => parseInt(nr, 36)),
      );
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
    tillagg(this.#fraser, nycklar[0]!, fras);
    for (const o of innehallsord(alla)) this.#form(o, mal.plats === undefined ? 3 : 2);
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

  kand(ord: string): boolean {
    const key = stam(ord);
    return (
      STOPPORD.has(vik(ord)) ||
      this.#former.has(vik(ord)) ||
      this.#post.has(key) ||
      this.#fraser.has(key) ||
      this.#fulltext.has(key) ||
      this.liknande.har(key)
    );
  }

  /** The form in the glossary of a word whose ending the stemmer does not take: `doktor` for doktorn, `möte` for mötet. */
  bestamd(ord: string): string | undefined {
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
  menad(ord: string): string | undefined {
    const rang = this.#former.get(vik(ord))?.rang;
    return rang === 1 &&
      ord.length >= 7 &&
      !this.#fraser.has(stam(ord)) &&
      ![...(this.#rotter.get(rot(ord)) ?? [])].some((k) => this.#fraser.has(k))
      ? this.ratta(ord, 3)
      : undefined;
  }

  /** The word of the site that a misspelt word is nearest to. */
  ratta(ord: string, lagstRang = 0): string | undefined {
    const o = vik(ord);
    if (o.length < 4) return undefined;
    const later = ljud(ord);
    const key = stam(ord);
    const hogst = lagstRang === 3 || o.length < 9 ? 1 : o.length < 14 ? 2 : 3;
    let bast: { form: string; varde: number } | undefined;
    for (const [v, f] of this.#former) {
      const { form, key: k, rang } = f;
      if (
        rang < lagstRang ||
        v.length < 3 ||
        Math.min(Math.abs(v.length - o.length), Math.abs(k.length - key.length)) > hogst + 1
      )
        continue;
      const samma = later === (f.ljud ??= ljud(form));
      if (!samma && o.length < 8 && v[0] !== o[0]) continue;
      // A short word with another letter in it is another word: "hund" is no "hand".
      if (
        !samma &&
        o.length === 4 &&
        v.length === 4 &&
        [...o].sort().join() !== [...v].sort().join()
      )
        continue;
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
  dela(ord: string): string[] {
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

  /** Pages whose own words match a word, by how well. */
  ordtraffar(ord: string): Map<number, number> {
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
  frasVid(
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
      // Of two meanings as long, an exact one and danger go first.
      const fara = fras.ord !== undefined && this.#data.fara.includes(fras.ord);
      const varde = delar.length * 10 + (fara ? 2 : 0) + (text === fras.exakt ? 2 : 0);
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

  iText(ord: string): boolean {
    return this.#post.has(stam(ord)) || this.#fulltext.has(stam(ord));
  }

  /** Two words written apart that are one word here. */
  ihop(a: string, b: string): string | undefined {
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

  /** The glossary entry of a word with the same root. */
  slakt(ord: string): Fras | undefined {
    return [...(this.#rotter.get(rot(ord)) ?? [])]
      .flatMap((k) => this.#fraser.get(k) ?? [])
      .find(
        (f) => f.nycklar.length === 1 && f.ord !== undefined && !andraPrickar(ord, f.skrivna[0]!),
      );
  }

  /** The pages that have a word, by its key. */
  sidorMed(key: string): ReadonlyMap<number, number> {
    return this.#post.get(key) ?? new Map<number, number>();
  }

  /** The pages that have a word which ends as the key does. */
  sidorMedSlut(key: string, andel: number): Map<number, number> {
    const ut = new Map<number, number>();
    for (const [k, p] of this.#post) {
      if (k !== key && k.endsWith(key))
        for (const [s, v] of p) ut.set(s, Math.max(ut.get(s) ?? 0, v * andel));
    }
    return ut;
  }

  /** A form of the glossary or a place begins with the word. */
  arForm(ord: string): boolean {
    return this.#fraser.has(stam(ord));
  }

  /** The form of one word that has a key. */
  ensamForm(key: string): Fras | undefined {
    const ensamma = (this.#fraser.get(key) ?? []).filter((f) => f.nycklar.length === 1);
    return ensamma.find((f) => f.ord !== undefined) ?? ensamma[0];
  }

  /** A folded word as it is written. */
  skrivform(vikt: string): string {
    return this.#former.get(vikt)?.form ?? vikt;
  }

  /** Words that begin so, some of them. */
  somBorjar(vikt: string): Form[] {
    const ut: Form[] = [];
    for (const [v, form] of this.#former) {
      if (v.startsWith(vikt) && v !== vikt) ut.push(form);
      if (ut.length === FLEST_LANGRE) break;
    }
    return ut;
  }

  /** The full text has the word. */
  iFulltext(ord: string): boolean {
    return this.#fulltext.has(stam(ord));
  }

  /** The words are the name of an insats. */
  arInsats(namn: string): boolean {
    return this.#namn.has(namn);
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
