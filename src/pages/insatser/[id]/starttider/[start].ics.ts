/** One coming start of an insats, as a calendar file. */
import type { APIRoute } from 'astro';
import { kalenderstarter, medStarttider, starterFor } from '#src/content.ts';
import { kalender } from '#src/lib/kalender.ts';

export const getStaticPaths = () =>
  medStarttider.flatMap(({ id }) =>
    starterFor(id).map(({ id: start }) => ({ params: { id, start } })),
  );

export const GET: APIRoute<Record<string, never>, { id: string; start: string }> = ({
  site,
  params,
}) => {
  const starter = kalenderstarter(params.id, site!).filter((s) => s.id === params.start);
  return new Response(kalender(starter[0]!.namn, site!.host, starter), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
