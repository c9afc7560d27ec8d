/** What is wrong in the content, in words. */
import { narmast } from '../lib/svenska.ts';
import type { Post, Problem } from './las.ts';

/** A problem in a field of an entry (`[]`: in the entry itself), on the field's line unless another is given. */
export function problemI(
  post: Post,
  path: readonly PropertyKey[],
  text: string,
  rad?: number | undefined,
): Problem {
  return { fil: post.fil, rad: rad ?? post.radFor(path), falt: path.join('.'), text };
}

/** No two entries have the same number in a field: they would stand in an order that nobody chose. */
export function egnaTal<T extends Post>(
  poster: readonly T[],
  falt: string,
  talet: (post: T) => number,
): Problem[] {
  const tagna = new Map<number, string>();
  return poster.flatMap((post) => {
    const nr = talet(post);
    const upptagen = tagna.get(nr);
    if (upptagen === undefined) {
      tagna.set(nr, post.id);
      return [];
    }
    return [problemI(post, [falt], `${nr} är redan ${upptagen}. Ge "${post.id}" ett eget tal`)];
  });
}

/** ` Menade du "…"?`, or nothing when no candidate is near what was written. */
export function menade(written: string, candidates: readonly string[]): string {
  const near = narmast(written, candidates);
  return near ? ` Menade du "${near}"?` : '';
}
