/** The sitemap for search engines: every page but the editors' own. */
import type { APIRoute } from 'astro';
import { adresser, dolda } from '#src/content.ts';

export const GET: APIRoute = ({ site }) => {
  const urls = adresser
    .filter((adress) => !dolda.has(adress))
    .map((adress) => `<url><loc>${new URL(adress, site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
