/** Which pages answer a plan, best first, and what can be answered at once. Pure. */
import { ordI, vik } from '../lib/ord.ts';
import { fragenycklar, rot, stam } from '../lib/sokord.ts';
import type { Svar } from './data.ts';
import { innehallsord, type Ordforrad } from './ordforrad.ts';
import type { Enhet, Plan } from './plan.ts';
import { termsvar, traff, type Svarat, type Traff } from './svar.ts';

/** Where the one goes whom the site has nothing for. */
const RESERV = ['/hitta-ratt-instans/', '/kontakt/', '/ordlista/'];
/** Pages that answer worse than this share of the best by the query's own words are left out. */
const LAGST_ANDEL = 0.12;
const FLEST = 24;
/** What the questions like this one weigh, beside the page that its own words speak most for. */
const LIKNANDE = 1.8;
/** What that page is taken to have when the words themselves say nothing. */
const ORDLOST = 0.3;

/** The answer to a plan. */
export function ranka(index: Ordforrad, plan: Plan): Svarat {
  const { data } = index;
  const poang = ordens(index, plan);
  const hogst = Math.max(ORDLOST, ...poang.values());
  // Where somebody in danger turns, and where a place belongs, is certain: others' questions have no say.
  const fara = plan.enheter.find((e) => e.ord !== undefined && data.fara.includes(e.ord));
  // Danger goes before whatever else was asked.
  const forst = fara && data.ord[fara.ord!]![2][0];
  if (forst !== undefined) poang.set(forst, (poang.get(forst) ?? 0) + hogst);
  const plats = plan.enheter.some((e) => e.plats && e.vikt >= 1);
  // With a word that neither the site nor anybody's question has, only small words are left to be like by.
  const frammande =
    poang.size === 0 && innehallsord(ordI(plan.fraga)).some((o) => !index.liknande.har(stam(o)));
  if (!fara && !plats && !frammande)
    for (const [s, andel] of index.liknande.roster(fragenycklar(plan.fraga)))
      poang.set(s, (poang.get(s) ?? 0) + LIKNANDE * hogst * andel);
  const traffar = [...poang]
    .filter(([, p]) => p >= hogst * LAGST_ANDEL)
    .sort(([a, p], [b, q]) => q - p || a - b)
    .slice(0, FLEST)
    .map(([s, p]) => traff(data, s, p));
  const ingen = traffar.length === 0;
  return {
    traffar:
      ingen && /\p{L}{2}/u.test(plan.fraga)
        ? RESERV.flatMap((a) => {
            const s = index.sidaMed(a);
            return s === undefined ? [] : [traff(data, s, 0)];
          })
        : traffar,
    svar: fara ? [farasvar(index, fara)] : ingen ? [] : svar(index, plan, traffar),
    aven: [...new Set(plan.enheter.flatMap((e) => (e.vikt >= 0.5 && e.aven ? e.aven : [])))].slice(
      0,
      2,
    ),
    ingen,
    menade: plan.menade,
    // What is derived from the same word is a hit too.
    marken: kortast(
      [...plan.marken].map((m) => (rot(m).length > 4 && m.startsWith(rot(m)) ? rot(m) : m)),
    ),
  };
}

/** How much each page answers by what the query's own words say. */
function ordens(index: Ordforrad, plan: Plan): Map<number, number> {
  const { data } = index;
  const summa = plan.enheter.reduce((s, e) => s + e.vikt, 0);
  const poang = new Map<number, number>();
  const tackt = new Map<number, number>();
  for (const e of plan.enheter) {
    const utpekade = e.ord === undefined ? [] : data.ord[e.ord]![2];
    for (const [s, v] of e.sidor) {
      // The order of the pages that an entry names is the editor's; the kind of page decides about the rest.
      const vikt = utpekade.includes(s) ? 1 : data.sidor[s]![4];
      poang.set(s, (poang.get(s) ?? 0) + e.vikt * v * vikt);
      if (v > 0.15) tackt.set(s, (tackt.get(s) ?? 0) + e.vikt);
    }
  }
  // What no word here answers is most likely somebody else's: weigh in the page that says whose.
  const okant = plan.enheter.filter((e) => e.okand).reduce((s, e) => s + e.vikt, 0);
  const instans = index.sidaMed(RESERV[0]!);
  if (okant > 0 && poang.size > 0 && instans !== undefined)
    poang.set(instans, (poang.get(instans) ?? 0) + okant * 0.6);

  const fraga = new Set(innehallsord(ordI(plan.fraga)).map(stam));
  for (const [s, p] of poang) {
    const [adress, , , , vikt] = data.sidor[s]!;
    const titel = index.titelord(s);
    // A page that is named in the query. A glossary page is shown as the answer above the pages instead.
    const hel = titel.size > 0 && [...titel].every((k) => fraga.has(k));
    const namner = !hel
      ? 0
      : (fraga.size === titel.size ? 0.8 : 0.3) *
        (adress.startsWith('/ordlista/') ? 0.1 : titel.size / index.titellangd(s));
    const andel = summa > 0 ? Math.min(1, (tackt.get(s) ?? 0) / summa) : 0;
    poang.set(s, p * (0.7 + 0.3 * andel) + namner * vikt);
  }
  return poang;
}

/** The keys without those that begin as another does. */
const kortast = (nycklar: readonly string[]): Set<string> =>
  new Set(nycklar.filter((n) => !nycklar.some((m) => m !== n && m.length > 4 && n.startsWith(m))));

/** Of the best so many, a situation that answers at least this share of what the best does is the reader's own. */
const SITUATION = { inom: 5, andel: 0.22 };

/** What somebody who may be in danger needs first. */
function farasvar(index: Ordforrad, fara: Enhet): Svar {
  const forst = index.data.ord[fara.ord!]![2][0];
  return {
    slag: 'fara',
    rubrik: 'Är det fara för någons liv? Ring 112',
    text: 'Är det inte fara för livet? Ring 1177, på vilken tid som helst. Där vet de vart du kan vända dig.',
    lankar: [
      { url: 'tel:112', text: 'Ring 112' },
      { url: 'tel:1177', text: 'Ring 1177' },
      ...(forst === undefined
        ? []
        : [{ url: index.data.sidor[forst]![0], text: 'Läs var du får hjälp' }]),
    ],
  };
}

/** What can be said at once, above the pages. */
function svar(index: Ordforrad, plan: Plan, traffar: readonly Traff[]): Svar[] {
  const ut: Svar[] = [];
  const tunga = plan.enheter.filter((e) => e.vikt > 0.3 && e.skrivet !== '');
  for (const { plats } of plan.enheter) {
    if (!plats) continue;
    const [namn, , text, , lank] = index.data.platser[plats.nr]!;
    const ort = plats.namn
      .replace(/^\p{L}/u, (b) => b.toUpperCase())
      .replace(/ \p{L}/gu, (b) => b.toUpperCase());
    const egen = vik(ort).replace(/s$/, '') === vik(namn).replace(/s$/, '');
    if (lank.includes('#') && egen) {
      ut.push({
        slag: 'plats',
        rubrik: namn,
        text: `Så här är det med insatser i ${namn}.`,
        lankar: [{ url: lank, text: `Insatser i ${namn}` }],
      });
    } else {
      const rad = lank.includes('#')
        ? `${ort} ${text}`
        : egen
          ? `${namn} ${text}`
          : `${ort} ligger i ${namn}, som ${text}`;
      const sida = index.sidaMed(lank);
      const lanktext = sida === undefined ? `Insatser i ${namn}` : index.data.sidor[sida]![1];
      ut.push({
        slag: 'plats',
        rubrik: egen ? namn : ort,
        text: rad,
        lankar: [{ url: lank, text: lanktext }],
      });
    }
  }
  const anmalan = plan.enheter.some(
    (e) => e.ord !== undefined && index.data.ord[e.ord]![2][0] === index.sidaMed('/anmalan/'),
  );
  if (ut.length === 0 && anmalan && tunga.length <= 2) {
    const [mening, sidor] = index.data.roller;
    const roll =
      tunga.length > 1 &&
      traffar
        .slice(0, SITUATION.inom)
        .find(({ url }) => sidor.some((s) => index.data.sidor[s]![0] === url));
    ut.push({
      slag: 'anmala',
      rubrik: 'Vem kan anmäla?',
      text: `Du som arbetar ${mening}. I regel kan du inte anmäla dig själv.`,
      lankar: [
        roll
          ? { url: roll.url, text: roll.titel }
          : { url: '/anmalan/', text: 'För dig som anmäler' },
        { url: '/anmalan/egenanmalan/', text: 'Kan jag anmäla mig själv?' },
      ],
    });
  }
  const [enda] = tunga;
  if (ut.length === 0 && tunga.length === 1 && enda?.ord !== undefined) {
    const [, , sidor, , term] = index.data.ord[enda.ord]!;
    if (term) {
      const egen = sidor.find((s) => index.data.sidor[s]![0].startsWith('/ordlista/'));
      ut.push(
        termsvar(
          enda.ord,
          (index.data.forklaringar[enda.ord] ?? '').length,
          term,
          egen === undefined ? '/ordlista/' : index.data.sidor[egen]![0],
        ),
      );
    }
  }
  const situation = traffar
    .slice(0, SITUATION.inom)
    .find((t) => /^\/for-dig\/.+/.test(t.url) && t.poang >= traffar[0]!.poang * SITUATION.andel);
  if (ut.length === 0 && situation)
    ut.push({
      slag: 'situation',
      rubrik: situation.titel,
      text: situation.text,
      lankar: [{ url: situation.url, text: 'Är det så för dig? Se vad du kan göra' }],
    });
  return ut.slice(0, 2);
}
