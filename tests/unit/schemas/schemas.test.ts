import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { faltRegister } from '#src/schemas/falt.ts';
import { samlingar } from '#src/schemas/samlingar.ts';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** Every named field of a schema, with its path. */
function falt(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const def = defOf(schema);
  if (def.type === 'object') {
    return Object.entries(def.shape ?? {}).flatMap(([namn, f]) => [
      [`${path}.${namn}`, f] as [string, z.ZodType],
      ...falt(f, `${path}.${namn}`),
    ]);
  }
  if (def.type === 'array') return falt(def.element!, path);
  if (def.type === 'union') return def.options!.flatMap((o) => falt(o, path));
  if (def.type === 'pipe') return falt(def.out!, path);
  return def.innerType ? falt(def.innerType, path) : [];
}

/** A description on the field or on what it wraps. */
function beskrivning(schema: z.ZodType): string | undefined {
  const def = defOf(schema);
  if (schema.description) return schema.description;
  const inre = def.innerType ?? def.out ?? (def.type === 'array' ? def.element : undefined);
  return inre && beskrivning(inre);
}

/** Whether a field, or what it wraps, points to a source. */
function kallfalt(schema: z.ZodType): boolean {
  const inre = defOf(schema).innerType;
  return faltRegister.get(schema)?.ref === 'kallor' || (!!inre && kallfalt(inre));
}

/** The words of all code outside the schemas. */
const kodensOrd = new Set(
  readdirSync(join(import.meta.dirname, '../../../src'), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.(?:ts|astro)$/.test(f.name))
    .filter((f) => !f.parentPath.endsWith('schemas'))
    .flatMap((f) => readFileSync(join(f.parentPath, f.name), 'utf8').match(/[\p{L}\d]+/gu) ?? []),
);

const namn = Object.keys(samlingar) as (keyof typeof samlingar)[];
const ENGELSKA =
  /\b(?:invalid|expected|received|required|too (?:small|big)|unrecognized|option)\b/i;

describe.each(namn)('schemat för %s', (samling) => {
  const schema: z.ZodType = samlingar[samling].schema;

  test('beskriver varje fält för redaktören', () => {
    const utan = falt(schema, samling).filter(
      ([path, f]) => !beskrivning(f) && defOf(f).type !== 'literal' && !path.endsWith('.villkor'),
    );
    expect(utan.map(([path]) => path)).toEqual([]);
  });

  test('säger på svenska vad som saknas eller är av fel sort', () => {
    const fel = [{}, null, 'text'].flatMap((fel) => schema.safeParse(fel).error?.issues ?? []);
    const fylld = Object.fromEntries(
      Object.keys(defOf(schema).shape ?? {}).map((f) => [f, { fel: true }]),
    );
    fel.push(...(schema.safeParse(fylld).error?.issues ?? []));
    expect(fel.length).toBeGreaterThan(0);
    expect(
      fel.map((i) => `${i.path.join('.')}: ${i.message}`).filter((m) => ENGELSKA.test(m)),
    ).toEqual([]);
  });

  test('har inga fält som ingen läser', () => {
    const lasta = falt(schema, samling)
      // Sources are gathered from all fields, whatever their names.
      .filter(([, f]) => !kallfalt(f))
      .map(([path]) => path);
    expect(lasta.filter((path) => !kodensOrd.has(path.split('.').at(-1)!))).toEqual([]);
  });

  test('godtar inga fält som inte finns', () => {
    const fel = schema.safeParse({ detHarFaltetFinnsInte: 1 }).error?.issues ?? [];
    expect(fel.some((i) => i.code === 'unrecognized_keys')).toBe(true);
  });
});
