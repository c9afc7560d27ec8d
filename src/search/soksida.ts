/** The search page's custom element: shows results while you type, announces them, keeps the query in the address. */
import { enGang } from '../lib/engang.ts';
import { ordI, vik } from '../lib/ord.ts';
import type { Forst, Motordata, Svar } from './data.ts';
import type { Motor } from './motor.ts';
import { fardigtSvar, type Svarat, type Traff } from './svar.ts';

declare global {
  interface Window {
    /** What the page has asked for before this script: the engine's data, when the question has several words. */
    motordata?: Promise<Motordata | undefined> | undefined;
    /** For measuring from outside: the addresses that the page would show for a query. */
    sokHook(q: string): Promise<{ url: string }[]>;
  }
}

/** Short, since an answer takes a few milliseconds; enough for a fast typist's next key. */
const VANTA_MS = 60;
/** A screen reader hears the outcome when the typing has paused, not at each key. */
const SAG_EFTER_MS = 700;
const UTAN_TREFF = 'Sökningen går inte att ladda just nu. Här är alla sidor i stället.';

/** What the page itself knows (src/search/sokindex.ts puts it there). */
const forst = JSON.parse(document.getElementById('sokdata')!.textContent) as Forst;

async function hamtaMotor(): Promise<Motor> {
  const path = '/sok/motor.js';
  const [{ Motor }, data] = await Promise.all([
    import(/* @vite-ignore */ path) as Promise<typeof import('./motor.ts')>,
    hamtaData(),
  ]);
  return Motor.av(forst, data);
}

async function hamtaData(): Promise<Motordata> {
  const redan = await window.motordata?.catch(() => undefined);
  window.motordata = undefined;
  if (redan) return redan;
  const svar = await fetch('/sok/motor.json');
  if (!svar.ok) throw new Error(`motor.json: ${svar.status}`);
  return (await svar.json()) as Motordata;
}

const motor = enGang(hamtaMotor);

/** Answers that have been shown: the same question gets the same answer for as long as the page is open. */
const visade = new Map<string, Svarat>();
const FLEST_VISADE = 200;

/**
 * The pages that answer a query, best first: all of them if `alla`, otherwise the page's own first ones will do. Rejects
 * when what it needs cannot be fetched.
 */
async function sok(fraga: string, alla = false): Promise<Svarat> {
  const redan = visade.get(fraga) ?? fardigtSvar(forst, fraga);
  const nog = redan && (!alla || redan.antal === undefined);
  const svar = nog ? redan : await (await motor()).sok(fraga);
  if (visade.size >= FLEST_VISADE) visade.clear();
  visade.set(fraga, svar);
  return svar;
}

class SokSida extends HTMLElement {
  #falt = this.querySelector<HTMLInputElement>('input[name=q]')!;
  #resultat = this.#del('sokresultat');
  #lage = this.#del('lage');
  #skal = this.#del('skal');
  #svar = this.#del('svar');
  #filter = this.#del('filter');
  #utanSokning = this.#del('alla-sidor');
  #mall = this.querySelector<HTMLTemplateElement>('template[data-mall=traff]')!;
  #svarsmall = this.querySelector<HTMLTemplateElement>('template[data-mall=svar]')!;
  #timer = 0;
  #sagTimer = 0;
  #senaste = 0;

  #del(namn: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-${namn}]`)!;
  }

  connectedCallback(): void {
    // What was typed before this script came is a question too.
    this.#falt.value ||= this.#param('q') ?? '';
    this.#falt.addEventListener('keydown', () => void motor().catch(() => undefined), {
      once: true,
    });
    this.#falt.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(
        () => void this.#visa(this.#falt.value, this.#param('typ'), true),
        VANTA_MS,
      );
    });
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#ga(this.#falt.value);
    });
    this.addEventListener('click', (event) => {
      const lank = (event.target as Element).closest<HTMLAnchorElement>('a[data-inom]');
      if (!lank || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', lank.href);
      this.#falt.value = this.#param('q') ?? '';
      void this.#visa(this.#falt.value, this.#param('typ')).then(() => this.#lage.focus());
    });
    addEventListener('popstate', () => {
      this.#falt.value = this.#param('q') ?? '';
      void this.#visa(this.#falt.value, this.#param('typ'));
    });
    if (this.#falt.value) void this.#visa(this.#falt.value, this.#param('typ'));
  }

  #param(namn: string): string | undefined {
    return new URL(location.href).searchParams.get(namn) ?? undefined;
  }

  #ga(q: string): void {
    history.pushState(null, '', adress(q, this.#param('typ')));
    void this.#visa(q, this.#param('typ'));
  }

  /** Says how it went: at once after a search, after a pause while typing. */
  #sag(text: string, skriver: boolean, q: string, typ: string | undefined): void {
    clearTimeout(this.#sagTimer);
    const gor = () => {
      this.#lage.textContent = text;
      history.replaceState(null, '', adress(q, typ));
    };
    if (skriver) this.#sagTimer = window.setTimeout(gor, SAG_EFTER_MS);
    else gor();
  }

  async #visa(q: string, typ: string | undefined, skriver = false): Promise<void> {
    const nr = ++this.#senaste;
    if (q.trim() === '') {
      this.#tom('', skriver, q);
      return;
    }
    this.#resultat.setAttribute('aria-busy', 'true');
    let svar: Svarat;
    try {
      svar = await sok(q, typ !== undefined);
    } catch {
      if (nr === this.#senaste) this.#tom(UTAN_TREFF, skriver, q);
      return;
    }
    if (nr !== this.#senaste) return;
    const { traffar: alla, ingen, marken } = svar;
    const traffar = typ ? alla.filter((t) => t.typ === typ) : alla;
    this.#ritaSvar(typ ? [] : svar.svar);
    this.#ritaSkal(svar);
    this.#rita(traffar, marken);
    this.#ritaFilter(ingen ? [] : alla, q, typ);
    this.#visaAlla(ingen || traffar.length === 0);
    this.#resultat.setAttribute('aria-busy', 'false');
    const fler = typ ? 0 : (svar.antal ?? 0) - alla.length;
    this.#sag(antal(traffar.length + Math.max(0, fler), ingen, q), skriver && !ingen, q, typ);
    if (!ingen) void this.#fordjupa(q, svar, nr, typ);
  }

  /** What comes later is added below, or in room that is kept for it: nothing moves. */
  async #fordjupa(q: string, svar: Svarat, nr: number, typ: string | undefined): Promise<void> {
    const { marken } = svar;
    try {
      // After the paint of what there is.
      await new Promise((klar) => setTimeout(klar, 150));
      if (nr !== this.#senaste) return;
      const m = await motor();
      if (nr !== this.#senaste) return;
      for (const p of this.#svar.querySelectorAll<HTMLElement>('[data-ord]'))
        p.textContent = m.forklaring(Number(p.dataset['ord']));
      const { nya, utdrag } = await m.fordjupa(
        q,
        svar,
        (t) => !harTraff(`${t.titel} ${t.text}`, marken),
      );
      if (nr !== this.#senaste) return;
      for (const rad of this.#resultat.querySelectorAll('li')) {
        const text = utdrag.get(rad.querySelector('a')!.getAttribute('href')!);
        if (text && harTraff(text, marken))
          marka(rad.querySelector('[data-utdrag]')!, text, marken);
      }
      const fler = typ ? nya.filter((t) => t.typ === typ) : nya;
      const lista = this.#resultat.querySelector('ol');
      if (fler.length === 0 || !lista) return;
      lista.append(...fler.map((t) => this.#rad(t, marken)));
      this.#lage.textContent = antal(this.#resultat.querySelectorAll('li').length, false, '');
    } catch {
      // The question has its answer; the rest was extra.
    }
  }

  /** The situations and the list of all pages, which stand there until something is found. */
  #visaAlla(synlig: boolean): void {
    document.documentElement.classList.remove('har-fraga');
    this.#utanSokning.hidden = !synlig;
  }

  #tom(text: string, skriver: boolean, q: string): void {
    for (const del of [this.#resultat, this.#filter, this.#svar, this.#skal]) del.replaceChildren();
    this.#visaAlla(true);
    this.#resultat.setAttribute('aria-busy', 'false');
    this.#sag(text, skriver, q, undefined);
  }

  #rad(traff: Traff, marken: ReadonlySet<string>): DocumentFragment {
    const rad = this.#mall.content.cloneNode(true) as DocumentFragment;
    rad.querySelector('[data-typ]')!.textContent = traff.typ;
    const lank = rad.querySelector('a')!;
    lank.href = traff.url;
    marka(lank.querySelector('span')!, traff.titel, marken);
    const status = rad.querySelector('[data-status]')!;
    if (traff.status) status.textContent = traff.status;
    else status.remove();
    marka(rad.querySelector('[data-utdrag]')!, traff.text, marken);
    return rad;
  }

  #rita(traffar: readonly Traff[], marken: ReadonlySet<string>): void {
    const lista = document.createElement('ol');
    lista.append(...traffar.map((t) => this.#rad(t, marken)));
    this.#resultat.replaceChildren(...(traffar.length > 0 ? [lista] : []));
  }

  #ritaSvar(svar: readonly Svar[]): void {
    this.#svar.replaceChildren(
      ...svar.map((s) => {
        const del = this.#svarsmall.content.cloneNode(true) as DocumentFragment;
        del.querySelector('h2')!.textContent = s.rubrik;
        const p = del.querySelector('p')!;
        p.textContent = s.text;
        if (s.ord !== undefined) {
          p.dataset['ord'] = String(s.ord);
          // Room for the explanation, which is on its way.
          p.className = 'svarstext';
          const perRad = Math.max(20, this.clientWidth / 10);
          p.style.setProperty('--rader', String(Math.ceil((s.langd ?? 0) / Math.min(70, perRad))));
        }
        del.querySelector('ul')!.append(...s.lankar.map(({ url, text }) => lankrad(url, text)));
        return del;
      }),
    );
  }

  #ritaSkal({ menade, aven, ingen }: Svarat): void {
    const delar: (string | Node)[] = [];
    if (menade !== undefined) {
      const b = document.createElement('b');
      b.textContent = menade;
      delar.push('Menade du ', b, '? Vi sökte på det. ');
    }
    if (!ingen && aven.length > 0) delar.push(`Vi sökte även på ${aven.join(' och ')}.`);
    this.#skal.replaceChildren(...delar);
  }

  #ritaFilter(alla: readonly Traff[], q: string, vald: string | undefined): void {
    const typer = new Set(alla.map((t) => t.typ));
    const val = [['Allt', undefined] as const, ...[...typer].map((typ) => [typ, typ] as const)];
    this.#filter.replaceChildren(
      ...(typer.size < 2 && !vald
        ? []
        : val.map(([namn, typ]) => {
            const li = lankrad(adress(q, typ), namn);
            const lank = li.querySelector('a')!;
            lank.dataset['inom'] = '';
            if (typ === vald) lank.setAttribute('aria-current', 'true');
            return li;
          })),
    );
  }
}

function adress(q: string, typ: string | undefined): string {
  if (q.trim() === '') return location.pathname;
  // An address that servers and browsers take; no question is longer.
  const params = new URLSearchParams({ q: q.slice(0, 200) });
  if (typ) params.set('typ', typ);
  return `?${params}`;
}

function antal(n: number, ingen: boolean, q: string): string {
  const kort = q.trim().length > 60 ? `${q.trim().slice(0, 60)}…` : q.trim();
  if (ingen || n === 0)
    return n === 0
      ? `Vi hittade inget om ”${kort}”. Prova ett annat ord, eller välj i listan här under.`
      : `Vi hittade inget om ”${kort}”. De här sidorna kan hjälpa dig vidare.`;
  return n === 1 ? 'En sida passar.' : `${n} sidor passar.`;
}

function lankrad(url: string, text: string): HTMLLIElement {
  const lank = document.createElement('a');
  lank.className = 'rad';
  lank.href = url;
  lank.textContent = text;
  const li = document.createElement('li');
  li.append(lank);
  return li;
}

/** If a word begins as one of the keys does; after a short key only an ending may follow. */
const traffas = (ord: string, marken: ReadonlySet<string>): boolean => {
  const o = vik(ord);
  if (marken.has(o)) return true;
  for (const m of marken)
    if (m.length > 2 && o.startsWith(m) && (m.length > 4 || o.length - m.length < 4)) return true;
  return false;
};

const harTraff = (text: string, marken: ReadonlySet<string>): boolean =>
  ordI(text).some((o) => traffas(o, marken));

/** Writes a text with its hits marked. */
function marka(i: Element, text: string, marken: ReadonlySet<string>): void {
  i.replaceChildren(
    ...text
      .replace(/\u00ad/g, '')
      .split(/([\p{L}\p{M}]+)/u)
      .map((bit) => {
        if (!/\p{L}/u.test(bit) || !traffas(bit, marken)) return bit;
        const mark = document.createElement('mark');
        mark.textContent = bit;
        return mark;
      }),
  );
}

customElements.define('sok-sida', SokSida);
window.sokHook = async (q) => (await sok(q)).traffar.map(({ url }) => ({ url }));
