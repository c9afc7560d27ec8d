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

/** ` Menade du "…"?`, or nothing when no candidate is near what was written. */
export function menade(written: string, candidates: readonly string[]): string {
  const near = narmast(written, candidates);
  return near ? ` Menade du "${near}"?` : '';
}
