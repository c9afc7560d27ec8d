import type { z } from 'zod';
import { formAv } from '../../schemas/form.ts';
import { samlingar } from '../../schemas/samlingar.ts';
import type { Regel } from '../innehall.ts';
import { menade, problemI } from '../problem.ts';

/** Each entry has the fields of its schema, and no others. */
export const falt: Regel = ({ ogiltiga }) =>
  ogiltiga.flatMap(({ post, issues }) =>
    issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        const kanda = faltVid(samlingar[post.samling].schema, issue.path);
        return issue.keys.map((key) => {
          const hint = menade(key, kanda) || ` Fält som finns: ${kanda.join(', ')}`;
          return problemI(post, [...issue.path, key], `fältet finns inte.${hint}`);
        });
      }
      const saknas = vardeVid(post.data, issue.path) === undefined;
      return [problemI(post, issue.path, saknas ? `saknas: ${issue.message}` : issue.message)];
    }),
  );

function vardeVid(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (v, key) => (v as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** The names of the fields that an object at a path may have. */
function faltVid(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { falt, post, val, inre } = formAv(schema);
  if (falt) {
    if (path.length === 0) return Object.keys(falt);
    const field = falt[String(path[0])];
    return field ? faltVid(field, path.slice(1)) : [];
  }
  if (post) return faltVid(post, path.slice(1));
  if (val) return [...new Set(val.flatMap((v) => faltVid(v, path)))];
  return inre ? faltVid(inre, path) : [];
}
