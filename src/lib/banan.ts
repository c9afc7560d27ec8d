/** Rehabiliteringsbanan: the order of its steps, which of them can be reached, and its picture. */
import { radbryt, textbredd } from './textbredd.ts';

interface Aktor {
  id: string;
  titel: string;
  ordning: number;
  enheter: readonly string[];
}
interface Fas {
  id: string;
  nummer: number;
  titel: string;
}
interface Steg {
  id: string;
  fas: string;
  aktor: string;
  enhet?: string | undefined;
  slag: string;
  titel: string;
  belagg: string;
  lederTill: readonly string[];
}
interface Overlamning {
  id: string;
  titel: string;
  fas: string;
  fran: string;
  till: readonly string[];
}

/** What a kind of step, and what a step or hand-over is based on, are called. */
export const SLAG = {
  startStopp: 'Start eller slut',
  aktivitet: 'Aktivitet',
  beslut: 'Beslut',
  koppling: 'Koppling',
} as const;
export const BELAGG = {
  kalla: 'Dokument',
  oppenKalla: 'Offentlig källa',
  utkast: 'Utkast: vår tolkning',
} as const;

/** Steps in an order where a step comes before those it leads to, as far as the list itself allows. */
function iFoljd<S extends Steg>(steg: readonly S[]): S[] {
  const kvar = [...steg];
  const ut: S[] = [];
  while (kvar.length > 0) {
    const fri = kvar.findIndex((s) => !kvar.some((k) => k !== s && k.lederTill.includes(s.id)));
    ut.push(...kvar.splice(Math.max(fri, 0), 1));
  }
  return ut;
}

/** The row within its actor's lane where a step stands: that of its unit; a unit without a row stands in the first. */
const radAv = (steg: Steg, aktor: Aktor): number =>
  Math.max(0, aktor.enheter.indexOf(steg.enhet ?? ''));

/** The steps as every view shows them: by phase, actor and unit, and within these a step before what it leads to. */
export function ordnaSteg<S extends Steg>(
  steg: readonly S[],
  faser: readonly Fas[],
  aktorer: readonly Aktor[],
): S[] {
  return faser.flatMap((fas) =>
    aktorer.flatMap((aktor) =>
      iFoljd(steg.filter((s) => s.fas === fas.id && s.aktor === aktor.id)).sort(
        (a, b) => radAv(a, aktor) - radAv(b, aktor),
      ),
    ),
  );
}

/** The hand-overs as every view shows them, by phase and sender, with the letter that the picture has for each. */
export function ordnaOverlamningar<O extends Overlamning>(
  overlamningar: readonly O[],
  faser: readonly Fas[],
  aktorer: readonly Aktor[],
): (O & { bokstav: string })[] {
  return faser
    .flatMap((fas) =>
      aktorer.flatMap((aktor) =>
        overlamningar.filter((o) => o.fas === fas.id && o.fran === aktor.id),
      ),
    )
    .map((o, i) => ({
      ...o,
      bokstav: String.fromCharCode(97 + (i % 26)) + (i < 26 ? '' : String(Math.floor(i / 26) + 1)),
    }));
}

/**
 * The steps that nobody comes to. A start is any step of kind startStopp; from there one goes on to the steps that a step
 * leads to, and, where its actor hands over in the same phase, to the receivers' steps in that phase and the next.
 */
export function onabara<S extends Steg>(
  steg: readonly S[],
  overlamningar: readonly Overlamning[],
  faser: readonly Fas[],
): S[] {
  const nummer = new Map(faser.map((f) => [f.id, f.nummer]));
  const nadda = new Set<string>();
  const ko = steg.filter((s) => s.slag === 'startStopp');
  for (let s = ko.pop(); s; s = ko.pop()) {
    if (nadda.has(s.id)) continue;
    nadda.add(s.id);
    const fran = s;
    const givna = overlamningar.filter((o) => o.fas === fran.fas && o.fran === fran.aktor);
    ko.push(
      ...steg.filter(
        (t) =>
          fran.lederTill.includes(t.id) ||
          givna.some(
            (o) =>
              o.till.includes(t.aktor) &&
              [0, 1].includes((nummer.get(t.fas) ?? 0) - (nummer.get(o.fas) ?? 0)),
          ),
      ),
    );
  }
  return steg.filter((s) => !nadda.has(s.id));
}

/** The measures of the picture, in its own unit: one CSS pixel or more from 1024 px up. */
export const MATT = {
  bredd: 1000,
  text: 14,
  rad: 17,
  /** Where the text of a step begins, right of its marker. */
  indrag: 16,
  /** The bar of a lane, and the space between it and the first column. */
  kant: 7,
  vanster: 14,
  /** Where the name of a lane begins, right of its sign. */
  namn: 25,
  /** Where the name of a phase begins, right of its number. */
  fasnamn: 30,
  banhuvud: 26,
  cirkel: 10,
  spar: 14,
} as const;

interface Ruta {
  x: number;
  y: number;
  bredd: number;
  hojd: number;
}

/** The picture: where everything stands. `y` of a text is the base line of its first line. */
export interface Banbild {
  bredd: number;
  hojd: number;
  /** The height of the row of phases, which stands above the lanes. */
  fashojd: number;
  faser: { id: string; x: number; bredd: number; rader: string[] }[];
  /** The space after each phase where its hand-overs run. */
  mellanrum: { fas: string; x: number; bredd: number }[];
  banor: (Ruta & {
    id: string;
    namn: { x: number; y: number; rader: string[] };
    /** The heights where one unit's row ends and the next begins. */
    delare: number[];
    enheter: { x: number; y: number; rader: string[] }[];
  })[];
  steg: (Ruta & { id: string; text: { x: number; y: number }; rader: string[] })[];
  overlamningar: {
    id: string;
    x: number;
    /** The middle of the lettered circle, in the sender's lane. */
    y: number;
    /** The lane and height of each arrowhead. */
    pilar: { aktor: string; y: number }[];
  }[];
}

const MELLAN_STEG = 9;
const AR_UTKAST = ' (utkast)';

/**
 * Lays out the picture: lanes of actors, with a row for each unit, columns of phases, and hand-overs in the space after
 * their phase. Expects steps and hand-overs in the order of `ordnaSteg` and `ordnaOverlamningar`.
 */
export function ritaBanan({
  aktorer,
  faser,
  steg,
  overlamningar,
  matt = textbredd,
}: {
  aktorer: readonly Aktor[];
  faser: readonly Fas[];
  steg: readonly Steg[];
  overlamningar: readonly Overlamning[];
  matt?: typeof textbredd;
}): Banbild {
  const { text, rad, cirkel, spar } = MATT;
  const bryt = (t: string, bredd: number, fet = false) =>
    radbryt(t, bredd, (s) => matt(s, text, fet));

  // Columns: the names of lanes decide the first; the others share what the hand-overs leave.
  const iFas = faser.map((f) => overlamningar.filter((o) => o.fas === f.id));
  const luckor = iFas.map((o, i) =>
    o.length > 0 ? 27 + (o.length - 1) * spar : i < faser.length - 1 ? 8 : 0,
  );
  const kvar = MATT.bredd - MATT.vanster - luckor.reduce((a, b) => a + b, 0);
  const namn = aktorer.map((a) => bryt(a.titel, 140, true));
  const namnbredd = Math.max(...namn.flat().map((n) => matt(n, text, true)));
  const forsta = Math.ceil(Math.max(kvar / faser.length, MATT.namn + namnbredd - cirkel + 3));
  const kolumn = (kvar - forsta) / (faser.length - 1);
  let x: number = MATT.vanster;
  const kolumner = faser.map((_, i) => {
    const k = { x: Math.round(x), bredd: i === 0 ? forsta : Math.floor(kolumn) };
    x += (i === 0 ? forsta : kolumn) + luckor[i]!;
    return k;
  });

  const bild: Banbild = {
    bredd: MATT.bredd,
    hojd: 0,
    fashojd: 0,
    faser: faser.map((f, i) => {
      const k = kolumner[i]!;
      // The name may use the space after the phase: no hand-over runs at that height.
      return { id: f.id, ...k, rader: bryt(f.titel, k.bredd + luckor[i]! - MATT.fasnamn, true) };
    }),
    mellanrum: faser.map((f, i) => ({
      fas: f.id,
      x: kolumner[i]!.x + kolumner[i]!.bredd,
      bredd: luckor[i]!,
    })),
    banor: [],
    steg: [],
    overlamningar: overlamningar.map((o) => ({ id: o.id, x: 0, y: 0, pilar: [] })),
  };

  // What a lane holds in each space, from above: arrowheads of lines that come from below, the leftmost highest, circles,
  // arrowheads of lines that come from above, the leftmost lowest. So no line ends beside the turn of another.
  const plats = new Map(aktorer.map((a, i) => [a.id, i]));
  const handelser = (fas: number, bana: number) => {
    const alla = iFas[fas]!.map((o, spar) => ({ o, spar }));
    const har = aktorer[bana]!.id;
    const pilar = alla.filter(({ o }) => o.till.includes(har));
    const nedifran = ({ o }: { o: Overlamning }) => plats.get(o.fran)! > bana;
    const pil = (h: { o: Overlamning; spar: number }) => ({ ...h, start: false, hojd: 14 });
    return [
      ...pilar.filter(nedifran).map(pil),
      ...alla
        .filter(({ o }) => o.fran === har)
        .map((h) => ({ ...h, start: true, hojd: 2 * cirkel + 4 })),
      ...pilar
        .filter((h) => !nedifran(h))
        .map(pil)
        .reverse(),
    ];
  };

  let y = 0;
  for (const [nummer, aktor] of aktorer.entries()) {
    const hans = steg.filter((s) => s.aktor === aktor.id);
    const bana: Banbild['banor'][number] = {
      id: aktor.id,
      x: 0,
      y,
      bredd: MATT.bredd,
      hojd: 0,
      namn: { x: MATT.vanster + MATT.namn, y: y + 20, rader: namn[nummer]! },
      delare: [],
      enheter: [],
    };
    const rader = [...new Set(hans.map((s) => radAv(s, aktor)))].sort((a, b) => a - b);
    let topp = y + MATT.banhuvud + 6 + (namn[nummer]!.length - 1) * rad;
    for (const nr of rader) {
      const enhet = hans.some((s) => s.enhet !== undefined) ? aktor.enheter[nr] : undefined;
      if (nr !== rader[0]) bana.delare.push(topp - 7);
      let botten = topp;
      let forstaTopp = topp;
      if (enhet !== undefined) {
        const k = kolumner[0]!;
        const namn = bryt(enhet, k.bredd - 4);
        bana.enheter.push({ x: k.x, y: topp + 12, rader: namn });
        forstaTopp = topp + namn.length * rad + 4;
        botten = forstaTopp - 4;
      }
      faser.forEach((fas, i) => {
        const k = kolumner[i]!;
        let cell = i === 0 ? forstaTopp : topp;
        for (const s of hans.filter((h) => h.fas === fas.id && radAv(h, aktor) === nr)) {
          // A step of another unit than its row's says so itself.
          const egen = s.enhet !== undefined && s.enhet !== enhet ? `${s.enhet}: ` : '';
          const titel = `${egen}${s.titel}${s.belagg === 'utkast' ? AR_UTKAST : ''}`;
          const lines = bryt(titel, k.bredd - MATT.indrag - 2);
          const hojd = lines.length * rad;
          bild.steg.push({
            id: s.id,
            x: k.x,
            y: cell,
            bredd: k.bredd,
            hojd,
            text: { x: k.x + MATT.indrag, y: cell + 12 },
            rader: lines,
          });
          cell += hojd + MELLAN_STEG;
          botten = Math.max(botten, cell - MELLAN_STEG);
        }
      });
      topp = botten + 13;
    }

    const iMellanrum = faser.map((_, i) => {
      const lista = handelser(i, nummer);
      return { lista, behov: lista.reduce((sum, h) => sum + h.hojd, 0) };
    });
    bana.hojd = Math.max(topp - 4 - y, ...iMellanrum.map(({ behov }) => behov + 6));
    iMellanrum.forEach(({ lista, behov }, i) => {
      const luft = (bana.hojd - behov) / (lista.length + 1);
      let topp = y + luft;
      for (const { o, spar: nr, start, hojd } of lista) {
        const ut = bild.overlamningar.find((b) => b.id === o.id)!;
        ut.x = kolumner[i]!.x + kolumner[i]!.bredd + cirkel + 1 + nr * spar;
        const mitt = Math.round(topp + hojd / 2);
        if (start) ut.y = mitt;
        else ut.pilar.push({ aktor: aktor.id, y: mitt });
        topp += hojd + luft;
      }
    });
    bild.banor.push(bana);
    y += bana.hojd + 5;
  }
  bild.hojd = y - 5;
  bild.fashojd = 12 + rad * Math.max(2, ...bild.faser.map((f) => f.rader.length));
  return bild;
}

/** A hand-over as path data: from its circle, up and down, with an arrow at each receiver. */
export function linje({ x, y, pilar }: Banbild['overlamningar'][number]): string {
  const grenar = pilar.map((p) => p.y);
  const upp = Math.min(y, ...grenar);
  const ned = Math.max(y, ...grenar);
  const pil = 'h9m-5-5 5 5-5 5';
  return [
    upp < y ? `M${x} ${y - MATT.cirkel}V${upp}${pil}` : '',
    ned > y ? `M${x} ${y + MATT.cirkel}V${ned}${pil}` : '',
    ...grenar.filter((g) => g !== upp && g !== ned).map((g) => `M${x} ${g}${pil}`),
  ].join('');
}
