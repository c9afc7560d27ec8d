import { personuppgifter } from '../../lib/personuppgifter.ts';
import { losaSiffror } from '../../lib/siffror.ts';
import type { Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

const blanka = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Without tags, link addresses and what is refused as personal data: as spaces, so that the rest stays on its line. */
const utanMarkning = (text: string): string =>
  personuppgifter(text)
    .reduce((t, { funnet }) => t.replace(funnet, blanka), text)
    .replace(/<[^>]*>|\]\([^)]*\)/g, blanka);

/** A number in a text comes from the fact registry, where it has a source and a date. */
export const tal: Regel = ({ texter }) =>
  texter.flatMap(({ post, path, text, rad }) =>
    utanMarkning(text)
      .split('\n')
      .flatMap((r, i) =>
        losaSiffror(r.replace(/^\s*\d+\.\s/, '')).map((siffror) =>
          problemI(
            post,
            path,
            `talet "${siffror.trim()}" står löst i texten. Lägg det i content/uppgifter/ med källa och skriv <Uppgift id="…"/>`,
            rad(i + 1),
          ),
        ),
      ),
  );
