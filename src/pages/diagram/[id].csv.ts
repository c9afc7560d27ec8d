/** The numbers of one figure as a file. */
import type { APIRoute } from 'astro';
import { diagram, hitta } from '#src/content.ts';
import { csv } from '#src/lib/diagram.ts';

export const getStaticPaths = () => diagram.map((d) => ({ params: { id: d.id }, props: { d } }));

export const GET: APIRoute<{ d: (typeof diagram)[number] }> = ({ props: { d } }) =>
  new Response(
    csv(
      d,
      (id) => hitta('uppgifter', id),
      (id) => hitta('kallor', id).titel,
    ),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
