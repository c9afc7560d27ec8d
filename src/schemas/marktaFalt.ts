/** Finds the fields of an entry that mean something to the check: those that point to other entries, and prose. */
import type { z } from 'zod';
import { faltRegister, type FaltMeta } from './falt.ts';
import { formAv } from './form.ts';

/** A text in an entry whose schema carries a meaning. */
export interface MarktFalt {
  path: (string | number)[];
  varde: string;
  meta: FaltMeta;
}

/** Every text in `data` whose schema is registered as a reference, an address or prose. */
export function marktaFalt(
  schema: z.ZodType,
  data: unknown,
  path: (string | number)[] = [],
): MarktFalt[] {
  if (data === undefined || data === null) return [];
  const meta = faltRegister.get(schema);
  if (meta && typeof data === 'string') return [{ path, varde: data, meta }];
  const { falt, post, val, inre } = formAv(schema);
  if (falt)
    return Object.entries(falt).flatMap(([namn, f]) =>
      marktaFalt(f, (data as Record<string, unknown>)[namn], [...path, namn]),
    );
  if (post)
    return Array.isArray(data)
      ? data.flatMap((item, i) => marktaFalt(post, item, [...path, i]))
      : [];
  const passar = val?.find((v) => v.safeParse(data).success) ?? inre;
  return passar ? marktaFalt(passar, data, path) : [];
}
