/** One coming start of Aktivitetsplatsen, as a calendar file. */
import type { APIRoute } from 'astro';
import { kalenderstarter, starterFor } from '#src/content.ts';
import { kalender } from '#src/lib/kalender.ts';

export const getStaticPaths = () =>
  starterFor('aktivitetsplatsen').map((s) => ({ params: { start: s.id } }));

export const GET: APIRoute = ({ site, params }) => {
  const starter = kalenderstarter('aktivitetsplatsen', site!).filter((s) => s.id === params.start);
  return new Response(kalender(starter[0]!.namn, site!.host, starter), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
