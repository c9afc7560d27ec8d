/** All coming starts of an insats, as a calendar to subscribe to. */
import type { APIRoute } from 'astro';
import { insatsnamn, kalenderstarter, medStarttider, type InsatsMedStatus } from '#src/content.ts';
import { kalender } from '#src/lib/kalender.ts';

export const getStaticPaths = () =>
  medStarttider.map((insats) => ({ params: { id: insats.id }, props: { insats } }));

export const GET: APIRoute<{ insats: InsatsMedStatus }> = ({ site, props: { insats } }) =>
  new Response(
    kalender(`Starttider för ${insatsnamn(insats)}`, site!.host, kalenderstarter(insats.id, site!)),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
