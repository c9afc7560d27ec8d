/**
 * Every collection of content: where its files lie, what one file holds, and how it becomes entries.
 * Read it as the entity diagram together with the `ref` fields in the schemas.
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
import { fragor, medlem, roll, term, webbplats } from './register.ts';
import { sida } from './sida.ts';
import { situation } from './situation.ts';
import { starter } from './start.ts';
import { uppgifter } from './uppgift.ts';

/** How the entries of a collection lie on disk, below `content/`. */
export type Plats =
  /** One file per entry. The id is the path below `mapp`, without `andelse`. */
  | { slag: 'filer'; mapp: string; andelse: string }
  /** One YAML file with a list; each post has its `id`. */
  | { slag: 'lista'; fil: string }
  /** One YAML file that is one entry. */
  | { slag: 'fil'; fil: string };

interface Samlingsform {
  plats: Plats;
  schema: z.ZodType;
}

export const samlingar = {
  insatser: { plats: { slag: 'filer', mapp: 'insatser', andelse: '/index.mdx' }, schema: insats },
  lattlast: {
    plats: { slag: 'filer', mapp: 'insatser', andelse: '/lattlast.mdx' },
    schema: lattlast,
  },
  strukturella: {
    plats: { slag: 'filer', mapp: 'strukturella-insatser', andelse: '.mdx' },
    schema: strukturell,
  },
  malgrupper: { plats: { slag: 'filer', mapp: 'malgrupper', andelse: '.mdx' }, schema: malgrupp },
  forbund: { plats: { slag: 'filer', mapp: 'forbund', andelse: '.mdx' }, schema: forbund },
  exempel: { plats: { slag: 'filer', mapp: 'exempel', andelse: '.mdx' }, schema: exempel },
  situationer: {
    plats: { slag: 'filer', mapp: 'situationer', andelse: '.mdx' },
    schema: situation,
  },
  sidor: { plats: { slag: 'filer', mapp: 'sidor', andelse: '.mdx' }, schema: sida },
  aktorer: { plats: { slag: 'lista', fil: 'rehabiliteringsbanan/aktorer.yaml' }, schema: aktor },
  faser: { plats: { slag: 'lista', fil: 'rehabiliteringsbanan/faser.yaml' }, schema: fas },
  steg: {
    plats: { slag: 'filer', mapp: 'rehabiliteringsbanan/steg', andelse: '.yaml' },
    schema: steg,
  },
  overlamningar: {
    plats: { slag: 'lista', fil: 'rehabiliteringsbanan/overlamningar.yaml' },
    schema: overlamning,
  },
  medlemmar: { plats: { slag: 'lista', fil: 'medlemmar.yaml' }, schema: medlem },
  roller: { plats: { slag: 'lista', fil: 'roller.yaml' }, schema: roll },
  kommuner: { plats: { slag: 'lista', fil: 'kommuner.yaml' }, schema: kommun },
  starter: { plats: { slag: 'fil', fil: 'starter.yaml' }, schema: starter },
  stadsdelar: { plats: { slag: 'lista', fil: 'stadsdelar.yaml' }, schema: stadsdel },
  ordlista: { plats: { slag: 'lista', fil: 'ordlista.yaml' }, schema: term },
  fragor: { plats: { slag: 'fil', fil: 'fragor.yaml' }, schema: fragor },
  uppgifter: { plats: { slag: 'filer', mapp: 'uppgifter', andelse: '.yaml' }, schema: uppgifter },
  diagram: { plats: { slag: 'filer', mapp: 'diagram', andelse: '.yaml' }, schema: diagram },
  kallor: { plats: { slag: 'lista', fil: 'kallor.yaml' }, schema: kalla },
  guide: { plats: { slag: 'lista', fil: 'guide.yaml' }, schema: guidefraga },
  webbplats: { plats: { slag: 'fil', fil: 'webbplats.yaml' }, schema: webbplats },
} as const satisfies Record<string, Samlingsform>;

export type Samlingsnamn = keyof typeof samlingar;

/** The checked data of one entry of a collection. */
export type Data<N extends Samlingsnamn> = z.output<(typeof samlingar)[N]['schema']>;
