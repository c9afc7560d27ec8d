import type { Giltig, Regel } from '../innehall.ts';
import { problemI } from '../problem.ts';

/** Each kommun has a tile of its own on the map, and stands once: it is in one förbund or none. */
export const kommuner: Regel = ({ av }) => {
  const rutor = new Map<string, Giltig<'kommuner'>>();
  const namngivna = new Map<string, Giltig<'kommuner'>>();
  return av('kommuner').flatMap((post) => {
    const { namn, rad, kolumn, forbund } = post.data;
    const iRutan = rutor.get(`${rad},${kolumn}`);
    const sammaNamn = namngivna.get(namn);
    rutor.set(`${rad},${kolumn}`, post);
    namngivna.set(namn, post);
    return [
      ...(iRutan
        ? [
            problemI(
              post,
              ['rad'],
              `${namn} ligger på samma ruta som ${iRutan.data.namn} (rad ${rad}, kolumn ${kolumn})`,
            ),
          ]
        : []),
      ...(sammaNamn
        ? [
            problemI(
              post,
              ['namn'],
              `${namn} står två gånger, med förbundet ${sammaNamn.data.forbund ?? 'null'} och ${forbund ?? 'null'}. En kommun är med i ett förbund eller inget. Ta bort den ena raden`,
            ),
          ]
        : []),
    ];
  });
};
