/** Gives Astro the collections of `schemas/samlingar.ts`: which exist, where they live, what one entry holds. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { samlingar, type Plats, type Samlingsnamn } from '#src/schemas/samlingar.ts';

const loaderFor = (plats: Plats, namn: string) => {
  if (plats.slag === 'lista') return file(`content/${plats.fil}`);
  if (plats.slag === 'fil')
    return glob({ base: './content', pattern: plats.fil, generateId: () => namn });
  const { mapp, andelse } = plats;
  const pattern = andelse.startsWith('/') ? `**${andelse}` : `**/*${andelse}`;
  return glob({
    base: `./content/${mapp}`,
    pattern,
    generateId: ({ entry }) => entry.slice(0, -andelse.length),
  });
};

const collection = <N extends Samlingsnamn>(namn: N) =>
  defineCollection({
    loader: loaderFor(samlingar[namn].plats, namn),
    schema: samlingar[namn].schema,
  });

export const collections = {
  insatser: collection('insatser'),
  lattlast: collection('lattlast'),
  strukturella: collection('strukturella'),
  malgrupper: collection('malgrupper'),
  forbund: collection('forbund'),
  exempel: collection('exempel'),
  situationer: collection('situationer'),
  sidor: collection('sidor'),
  aktorer: collection('aktorer'),
  faser: collection('faser'),
  steg: collection('steg'),
  overlamningar: collection('overlamningar'),
  medlemmar: collection('medlemmar'),
  roller: collection('roller'),
  kommuner: collection('kommuner'),
  starter: collection('starter'),
  stadsdelar: collection('stadsdelar'),
  ordlista: collection('ordlista'),
  fragor: collection('fragor'),
  uppgifter: collection('uppgifter'),
  diagram: collection('diagram'),
  kallor: collection('kallor'),
  guide: collection('guide'),
  webbplats: collection('webbplats'),
};
