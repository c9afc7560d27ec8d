/** Gives Astro the collections of `schemas/samlingar.ts`. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { samlingsnamn, type Plats, type Samlingsnamn } from '#src/schemas/platser.ts';
import { samlingar } from '#src/schemas/samlingar.ts';

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

export const collections = Object.fromEntries(
  samlingsnamn.map((namn) => [namn, collection(namn)]),
) as { [N in Samlingsnamn]: ReturnType<typeof collection<N>> };
