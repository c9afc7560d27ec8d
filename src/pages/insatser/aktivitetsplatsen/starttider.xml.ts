/** New starts of Aktivitetsplatsen, as an Atom feed. */
import type { APIRoute } from 'astro';
import { kalenderstarter, sida } from '#src/content.ts';
import { href } from '#src/lib/adresser.ts';
import { flode } from '#src/lib/kalender.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    flode(
      'Starttider för Aktivitetsplatsen',
      new URL(href.startflode('aktivitetsplatsen'), site).href,
      sida('insatser/aktivitetsplatsen/starttider').granskning.senast,
      kalenderstarter('aktivitetsplatsen', site!),
    ),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
