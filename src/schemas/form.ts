/** What a schema is made of, as far as the site looks into schemas: the only reader of zod's own description of them. */
import type { z } from 'zod';

/** One of the first three for an object, a list or a choice between schemas; `inre` for what is wrapped by something. */
export interface Form {
  falt?: Readonly<Record<string, z.ZodType>> | undefined;
  post?: z.ZodType | undefined;
  val?: readonly z.ZodType[] | undefined;
  inre?: z.ZodType | undefined;
}

/** What a schema is made of. Nothing for a text, a number or a word. */
export function formAv(schema: z.ZodType): Form {
  const def = schema.def as unknown as {
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    options?: z.ZodType[];
    innerType?: z.ZodType;
    out?: z.ZodType;
  };
  return { falt: def.shape, post: def.element, val: def.options, inre: def.innerType ?? def.out };
}
