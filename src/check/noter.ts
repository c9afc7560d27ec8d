/** What editors may look at when they can: it does not stop the build. */
import { plain } from '../lib/prosa.ts';
import { lix } from '../lib/svenska.ts';
import { visaVarde } from '../lib/varde.ts';
import type { Data } from '../schemas/samlingar.ts';
import type { Innehall } from './innehall.ts';
import type { Post, Problem } from './las.ts';
import { problemI } from './problem.ts';

const HOGST_LIX = 40;
const HOGST_LIX_LATTLAST = 30;

/** Notes for editors: empty channels, sources and figures that nothing uses, texts that are hard to read. */
export const noterOm = (innehall: Innehall): Problem[] => [
  ...tommaKanaler(innehall),
  ...oanvanda(innehall),
  ...svarlasta(innehall),
];

const tommaKanaler = ({ av }: Innehall): Problem[] =>
  av('webbplats').flatMap((post) =>
    Object.entries(post.data.kontakt)
      .filter(([, varde]) => varde === '')
      .map(([falt]) =>
        problemI(
          post,
          ['kontakt', falt],
          'är tomt. Sidan säger att uppgiften saknas och hänvisar till dagens webbplats',
        ),
      ),
  );

function oanvanda({ av, hanvisningar }: Innehall): Problem[] {
  const anvanda = new Set(hanvisningar.flatMap(({ till, id }) => till.map((s) => `${s} ${id}`)));
  return [
    ...av('kallor')
      .filter((post) => !anvanda.has(`kallor ${post.id}`))
      .map((post) =>
        problemI(post, ['id'], `källan "${post.id}" används inte av någon uppgift eller text`),
      ),
    ...av('diagram')
      .filter((post) => !anvanda.has(`diagram ${post.id}`))
      .map((post) =>
        problemI(
          post,
          [],
          `diagrammet visas inte på någon sida. Skriv <Diagram id="${post.id}" /> där`,
        ),
      ),
  ];
}

/** The hardest first. */
function svarlasta(innehall: Innehall): Problem[] {
  const kallor = new Map(innehall.av('kallor').map((p) => [p.id, p.data.kort] as const));
  const uppslag = {
    uppgift: (id: string) => {
      const u = innehall.uppgift(id);
      return u ? visaVarde(u.varde, u.enhet) : id;
    },
    kalla: (id: string) => kallor.get(id) ?? id,
  };
  return lasbaraBlock(innehall)
    .map((block) => ({ ...block, lix: lix(plain(block.text, uppslag)) }))
    .filter((block) => block.lix > block.hogst)
    .sort((a, b) => b.lix - a.lix)
    .map(({ post, path, rad, hogst, lix: varde }) =>
      problemI(
        post,
        path,
        `är svår att läsa: LIX ${Math.round(varde)}, högst ${hogst}. Dela meningar och byt långa ord`,
        rad,
      ),
    );
}

interface Block {
  post: Post;
  path: PropertyKey[];
  text: string;
  hogst: number;
  rad?: number;
}

/** The texts that must be easy: summaries, the five answers and the first section on pages for invånare. */
function lasbaraBlock({ giltiga }: Innehall): Block[] {
  return giltiga.flatMap((post): Block[] => {
    const { brodtext } = post;
    const forsta = brodtext?.text.split(/^## /m).find((s) => s.trim() !== '');
    switch (post.samling) {
      case 'lattlast':
        return brodtext
          ? [{ post, path: [], text: brodtext.text, hogst: HOGST_LIX_LATTLAST, rad: brodtext.rad }]
          : [];
      case 'insatser':
      case 'strukturella': {
        const { sammanfattning, svar } = post.data as Data<'insatser'>;
        const hogst = HOGST_LIX;
        return [
          { post, path: ['sammanfattning'], text: sammanfattning, hogst },
          { post, path: ['svar'], text: Object.values(svar).join('\n'), hogst },
        ];
      }
      case 'malgrupper':
      case 'forbund':
      case 'situationer':
      case 'sidor': {
        const data = post.data as Data<'sidor'>;
        if (post.samling === 'sidor' && (data.lasare === 'professionella' || data.lang !== 'sv'))
          return [];
        const hogst = post.id === 'lattlast' ? HOGST_LIX_LATTLAST : HOGST_LIX;
        return [
          { post, path: ['sammanfattning'], text: data.sammanfattning, hogst },
          ...(forsta ? [{ post, path: [], text: forsta, hogst, rad: brodtext!.rad }] : []),
        ];
      }
      default:
        return [];
    }
  });
}
