import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { faltRegister } from '#src/schemas/falt.ts';
import { formAv } from '#src/schemas/form.ts';
import { samlingar } from '#src/schemas/samlingar.ts';

/** Every named field of a schema, with its path. */
function falt(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const form = formAv(schema);
  const inuti = [...(form.val ?? []), ...[form.post, form.inre].flatMap((s) => s ?? [])];
  return [
    ...Object.entries(form.falt ?? {}).flatMap(([namn, f]): [string, z.ZodType][] => [
      [`${path}.${namn}`, f],
      ...falt(f, `${path}.${namn}`),
    ]),
    ...inuti.flatMap((s) => falt(s, path)),
  ];
}

/** A description on the field or on what it wraps. */
function beskrivning(schema: z.ZodType): string | undefined {
  const { inre, post } = formAv(schema);
  const inuti = inre ?? post;
  return schema.description ?? (inuti && beskrivning(inuti));
}

/** Whether a field, or what it wraps, points to a source. */
function kallfalt(schema: z.ZodType): boolean {
  const { inre } = formAv(schema);
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
      ([path, f]) => !beskrivning(f) && f.def.type !== 'literal' && !path.endsWith('.villkor'),
    );
    expect(utan.map(([path]) => path)).toEqual([]);
  });

  test('säger på svenska vad som saknas eller är av fel sort', () => {
    const fel = [{}, null, 'text'].flatMap((fel) => schema.safeParse(fel).error?.issues ?? []);
    const fylld = Object.fromEntries(
      Object.keys(formAv(schema).falt ?? {}).map((f) => [f, { fel: true }]),
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
