/**
 * What one entry of each collection holds. Read it as the entity diagram together with the `ref` fields in the
 * schemas.
 */
import type { z } from 'zod';
import { aktor, fas, overlamning, steg } from './banan.ts';
import { diagram } from './diagram.ts';
import { exempel } from './exempel.ts';
import { forbund, kommun, stadsdel } from './forbund.ts';
import { guidefraga } from './guide.ts';
import { insats, lattlast, strukturell } from './insats.ts';
import { kalla } from './kalla.ts';
import { malgrupp } from './malgrupp.ts';
import { platser, type Plats, type Samlingsnamn } from './platser.ts';
import { fragor, medlem, roll, term, webbplats } from './register.ts';
import { sida } from './sida.ts';
import { situation } from './situation.ts';
import { starter } from './start.ts';
import { uppgifter } from './uppgift.ts';

export type { Plats, Samlingsnamn };

const scheman = {
  insatser: insats,
  lattlast,
  strukturella: strukturell,
  malgrupper: malgrupp,
  forbund,
  exempel,
  situationer: situation,
  sidor: sida,
  aktorer: aktor,
  faser: fas,
  steg,
  overlamningar: overlamning,
  medlemmar: medlem,
  roller: roll,
  kommuner: kommun,
  starter,
  stadsdelar: stadsdel,
  ordlista: term,
  fragor,
  uppgifter,
  diagram,
  kallor: kalla,
  guide: guidefraga,
  webbplats,
} satisfies Record<Samlingsnamn, z.ZodType>;

/** Every collection: where its files lie, what an editor calls a missing entry, and what one entry holds. */
export const samlingar = Object.fromEntries(
  Object.entries(platser).map(([namn, plats]) => [
    namn,
    { ...plats, schema: scheman[namn as Samlingsnamn] },
  ]),
) as unknown as {
  [N in Samlingsnamn]: { plats: Plats; ingen: string; schema: (typeof scheman)[N] };
};

/** The checked data of one entry of a collection. */
export type Data<N extends Samlingsnamn> = z.output<(typeof scheman)[N]>;
