/** New starts of an insats, as an Atom feed. */
import type { APIRoute } from 'astro';
import {
  insatsnamn,
  kalenderstarter,
  medStarttider,
  sida,
  starttidssida,
  type InsatsMedStatus,
} from '#src/content.ts';
import { href } from '#src/lib/adresser.ts';
import { flode } from '#src/lib/kalender.ts';

export const getStaticPaths = () =>
  medStarttider.map((insats) => ({ params: { id: insats.id }, props: { insats } }));

export const GET: APIRoute<{ insats: InsatsMedStatus }> = ({ site, props: { insats } }) =>
  new Response(
    flode(
      `Starttider för ${insatsnamn(insats)}`,
      new URL(href.startflode(insats.id), site).href,
      sida(starttidssida(insats.id)).granskning.senast,
      kalenderstarter(insats.id, site!),
    ),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
