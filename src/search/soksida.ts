/** The search page's custom element: shows results while you type, announces them, keeps the query in the address. */
import { laddaSokning, sok, type Traff } from './sokning.ts';

declare global {
  interface Window {
    /** For measuring from outside: the addresses that the page would show for a query. */
    sokHook(q: string): Promise<{ url: string }[]>;
  }
}

const VANTA_MS = 150;

class SokSida extends HTMLElement {
  #falt = this.querySelector<HTMLInputElement>('input[name=q]')!;
  #resultat = this.querySelector<HTMLElement>('[data-sokresultat]')!;
  #lage = this.querySelector<HTMLElement>('[data-lage]')!;
  #filter = this.querySelector<HTMLElement>('[data-filter]')!;
  #utanSokning = this.querySelector<HTMLElement>('[data-alla-sidor]')!;
  #mall = this.querySelector<HTMLTemplateElement>('template')!;
  #timer = 0;
  #senaste = 0;

  connectedCallback(): void {
    const { searchParams } = new URL(location.href);
    this.#falt.value = searchParams.get('q') ?? '';
    this.#falt.addEventListener('focus', () => void laddaSokning().catch(() => undefined), {
      once: true,
    });
    this.#falt.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#visa(this.#falt.value, this.#typ), VANTA_MS);
    });
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      history.pushState(null, '', this.#adress(this.#falt.value, this.#typ));
      void this.#visa(this.#falt.value, this.#typ);
    });
    this.#filter.addEventListener('click', (event) => {
      const lank = (event.target as Element).closest('a');
      if (!lank) return;
      event.preventDefault();
      history.pushState(null, '', lank.href);
      void this.#visa(this.#falt.value, this.#typ);
    });
    addEventListener('popstate', () => {
      this.#falt.value = new URL(location.href).searchParams.get('q') ?? '';
      void this.#visa(this.#falt.value, this.#typ);
    });
    if (this.#falt.value) void this.#visa(this.#falt.value, this.#typ);
  }

  get #typ(): string | undefined {
    return new URL(location.href).searchParams.get('typ') ?? undefined;
  }

  #adress(q: string, typ: string | undefined): string {
    const params = new URLSearchParams({ q });
    if (typ) params.set('typ', typ);
    return `?${params}`;
  }

  async #visa(q: string, typ: string | undefined): Promise<void> {
    const nr = ++this.#senaste;
    if (q.trim() === '') {
      this.#tom('');
      return;
    }
    this.#resultat.setAttribute('aria-busy', 'true');
    try {
      const alla = await sok(q);
      if (nr !== this.#senaste) return;
      const traffar = typ ? alla.filter((t) => t.typ === typ) : alla;
      this.#rita(traffar);
      this.#ritaFilter(alla, q, typ);
      this.#utanSokning.hidden = traffar.length > 0;
      this.#lage.textContent =
        traffar.length === 0
          ? `Vi hittade inget om ”${q.trim()}”. Prova ett annat ord, eller välj i listan här under.`
          : traffar.length === 1
            ? 'En sida passar.'
            : `${traffar.length} sidor passar.`;
      history.replaceState(null, '', this.#adress(q, typ));
    } catch {
      if (nr === this.#senaste)
        this.#tom('Sökningen går inte att ladda just nu. Här är alla sidor i stället.');
    } finally {
      if (nr === this.#senaste) this.#resultat.setAttribute('aria-busy', 'false');
    }
  }

  #tom(text: string): void {
    this.#resultat.replaceChildren();
    this.#filter.replaceChildren();
    this.#lage.textContent = text;
    this.#utanSokning.hidden = false;
    this.#resultat.setAttribute('aria-busy', 'false');
  }

  #rita(traffar: readonly Traff[]): void {
    const lista = document.createElement('ol');
    for (const traff of traffar) {
      const rad = this.#mall.content.cloneNode(true) as DocumentFragment;
      rad.querySelector('[data-typ]')!.textContent = traff.typ;
      const lank = rad.querySelector('a')!;
      lank.href = traff.url;
      lank.textContent = traff.titel;
      rad.querySelector('[data-status]')!.textContent = traff.status;
      // Pagefind escapes the page's text; the only markup in an excerpt is its own <mark>.
      rad.querySelector('[data-utdrag]')!.innerHTML = traff.utdrag;
      lista.append(rad);
    }
    this.#resultat.replaceChildren(...(traffar.length > 0 ? [lista] : []));
  }

  #ritaFilter(alla: readonly Traff[], q: string, vald: string | undefined): void {
    const antal = new Map<string, number>();
    for (const { typ } of alla) antal.set(typ, (antal.get(typ) ?? 0) + 1);
    const val = [
      ['Allt', undefined, alla.length] as const,
      ...[...antal].map(([typ, n]) => [typ, typ, n] as const),
    ];
    this.#filter.replaceChildren(
      ...(antal.size < 2 && !vald
        ? []
        : val.map(([namn, typ, n]) => {
            const lank = document.createElement('a');
            lank.className = 'rad';
            lank.href = this.#adress(q, typ);
            lank.textContent = `${namn} (${n})`;
            if (typ === vald) lank.setAttribute('aria-current', 'true');
            const li = document.createElement('li');
            li.append(lank);
            return li;
          })),
    );
  }
}

customElements.define('sok-sida', SokSida);
window.sokHook = async (q) => (await sok(q)).map(({ url }) => ({ url }));
