/** Finds the fields of an entry that mean something to the check: those that point to other entries, and prose. */
import type { z } from 'zod';
import { faltRegister, type FaltMeta } from './falt.ts';

/** A text in an entry whose schema carries a meaning. */
export interface MarktFalt {
  path: (string | number)[];
  varde: string;
  meta: FaltMeta;
}

/** zod's own description of a schema, as far as it is read here. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
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
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, field]) =>
        marktaFalt(field, (data as Record<string, unknown>)[key], [...path, key]),
      );
    case 'array':
      return Array.isArray(data)
        ? data.flatMap((item, i) => marktaFalt(def.element!, item, [...path, i]))
        : [];
    case 'union': {
      const fits = def.options?.find((option) => option.safeParse(data).success);
      return fits ? marktaFalt(fits, data, path) : [];
    }
    case 'pipe':
      return marktaFalt(def.out!, data, path);
    default:
      return def.innerType ? marktaFalt(def.innerType, data, path) : [];
  }
}
