import { skrivTid, tidAv } from '../../lib/tid.ts';
import type { Regel } from '../innehall.ts';
import type { Problem } from '../las.ts';
import { menade, problemI } from '../problem.ts';

/** Each start is at one of its insats's places, while that place is open. */
export const starter: Regel = ({ av, ids }) =>
  av('starter').flatMap((post) => {
    const skrivna = post.data.starter.map((s) => s.id);
    return post.data.starter.flatMap((s, n) => {
      const fel: Problem[] = [];
      const lagg = (falt: string, text: string) =>
        fel.push(problemI(post, ['starter', n, falt], text));
      if (skrivna.indexOf(s.id) < n)
        lagg('id', `id "${s.id}" finns redan. Varje id får finnas en gång`);
      const insats = av('insatser').find((i) => i.id === s.insats);
      if (!insats) return fel;
      const { titel, platser } = insats.data;
      const sida = `insatser/${s.insats}/starttider`;
      if (!ids('sidor').has(sida))
        lagg('insats', `${titel} har ingen sida för starttider. Skapa content/sidor/${sida}.mdx`);
      const plats = platser.find((p) => p.namn === s.plats);
      if (!plats) {
        const finns = platser.map((p) => p.namn);
        const forslag = menade(s.plats, finns) || ` Platser som finns: ${finns.join('; ')}`;
        lagg('plats', `${titel} har ingen plats som heter "${s.plats}".${forslag}`);
        return fel;
      }
      const ratta = `Rätta datumet, eller platsen i ${insats.fil}`;
      if (plats.start && s.startdatum < tidAv(plats.start).fran)
        lagg(
          'startdatum',
          `gruppen börjar ${s.startdatum}, men "${s.plats}" finns från ${skrivTid(plats.start)}. ${ratta}`,
        );
      if (plats.slut && s.slutdatum > tidAv(plats.slut).till)
        lagg(
          'slutdatum',
          `gruppen slutar ${s.slutdatum}, men "${s.plats}" finns till ${skrivTid(plats.slut)}. ${ratta}`,
        );
      return fel;
    });
  });
