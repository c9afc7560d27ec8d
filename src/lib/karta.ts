/**
 * The geometry of the tile map: equal hexagons with a point upwards, odd rows half a tile to the right.
 * Points lie on a whole grid, so that two tiles that meet have exactly the same corners.
 */

/** Where a tile lies: row from the top, column from the left. */
export interface Ruta {
  rad: number;
  kolumn: number;
}

/** A point of the drawing, in its own units: a tile is 52 wide and 60 high. */
export interface Punkt {
  x: number;
  y: number;
}

// Half a tile's width and a quarter of its height. 26 : 15 is √3 within one part in a thousand.
const HALV_BREDD = 26;
const KVARTS_HOJD = 15;

/** The centre of a tile. */
export function mitt({ rad, kolumn }: Ruta): Punkt {
  return { x: HALV_BREDD * (2 * kolumn + (rad % 2)), y: 3 * KVARTS_HOJD * rad };
}

/** The six corners of a tile, clockwise from the top. `skala` below 1 draws it inset. */
export function horn(ruta: Ruta, skala = 1): Punkt[] {
  const { x, y } = mitt(ruta);
  return (
    [
      [0, -2],
      [1, -1],
      [1, 1],
      [0, 2],
      [-1, 1],
      [-1, -1],
    ] as const
  ).map(([dx, dy]) => ({
    x: x + Math.round(dx * HALV_BREDD * skala),
    y: y + Math.round(dy * KVARTS_HOJD * skala),
  }));
}

const nyckel = ({ x, y }: Punkt): string => `${x} ${y}`;

/**
 * The outlines of a group of tiles: the sides that no two of them share, joined into closed rings.
 * One ring for each connected part, and one more for each hole. Every ring ends where it began, once.
 */
export function konturer(rutor: readonly Ruta[]): Punkt[][] {
  const sidor = new Map<string, { fran: Punkt; till: Punkt }>();
  for (const ruta of rutor) {
    const hornen = horn(ruta);
    hornen.forEach((fran, i) => {
      const till = hornen[(i + 1) % hornen.length]!;
      // The neighbour walks the same side the other way.
      const motsatt = `${nyckel(till)}>${nyckel(fran)}`;
      if (!sidor.delete(motsatt)) sidor.set(`${nyckel(fran)}>${nyckel(till)}`, { fran, till });
    });
  }
  // At a corner of this grid three tiles meet, so at most one open side leaves each point.
  const vidare = new Map([...sidor.values()].map((sida) => [nyckel(sida.fran), sida]));
  const ringar: Punkt[][] = [];
  for (const start of vidare.values()) {
    const ring: Punkt[] = [];
    for (let sida = vidare.get(nyckel(start.fran)); sida; sida = vidare.get(nyckel(sida.till))) {
      ring.push(sida.fran);
      vidare.delete(nyckel(sida.fran));
    }
    if (ring.length > 0) ringar.push(ring);
  }
  return ringar;
}

/** Closed rings as the `d` of an SVG path. */
export function bana(ringar: readonly (readonly Punkt[])[]): string {
  return ringar
    .map(([forsta, ...resten]) => {
      let forra = forsta!;
      const steg = resten.map((p) => {
        const [dx, dy] = [p.x - forra.x, p.y - forra.y];
        forra = p;
        return dx === 0 ? `v${dy}` : dy === 0 ? `h${dx}` : `l${dx} ${dy}`;
      });
      return `M${forsta!.x} ${forsta!.y}${steg.join('')}z`;
    })
    .join('');
}

/** The `viewBox` that holds all tiles and half a thick line around them. */
export function vybox(rutor: readonly Ruta[]): string {
  const punkter = rutor.flatMap((ruta) => horn(ruta));
  const [xs, ys] = [punkter.map((p) => p.x), punkter.map((p) => p.y)];
  const marginal = 3;
  const [x, y] = [Math.min(...xs) - marginal, Math.min(...ys) - marginal];
  return `${x} ${y} ${Math.max(...xs) + marginal - x} ${Math.max(...ys) + marginal - y}`;
}

/** The name of a kommun on its tile: one line, or two when it has a hyphen or is two words. */
export function namnrader(namn: string): string[] {
  const bindestreck = namn.indexOf('-');
  if (bindestreck > 0) return [namn.slice(0, bindestreck + 1), namn.slice(bindestreck + 1)];
  return namn.split(' ');
}
