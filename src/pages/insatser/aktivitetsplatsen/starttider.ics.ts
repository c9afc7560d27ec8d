/** All coming starts of Aktivitetsplatsen, as a calendar to subscribe to. */
import type { APIRoute } from 'astro';
import { kalenderstarter } from '#src/content.ts';
import { kalender } from '#src/lib/kalender.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    kalender(
      'Starttider för Aktivitetsplatsen',
      site!.host,
      kalenderstarter('aktivitetsplatsen', site!),
    ),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
