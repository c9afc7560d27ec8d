/**
 * Every collection of content: where its files lie and how they become entries. What one file holds is in
 * `samlingar.ts`. Only names and places, so that a field can name the collection that it points to.
 */

/** How the entries of a collection lie on disk, below `content/`. */
export type Plats =
  /** One file per entry, beside the file `bredvid` if that is given. The id is the path below `mapp`, without `andelse`. */
  | { slag: 'filer'; mapp: string; andelse: string; bredvid?: string }
  /** One YAML file with a list; each post has its `id`. */
  | { slag: 'lista'; fil: string }
  /** One YAML file that is one entry. */
  | { slag: 'fil'; fil: string };

interface Samlingsplats {
  plats: Plats;
  /** What an editor reads when an id leads to no entry: `ingen insats`. */
  ingen: string;
}

export const platser = {
  insatser: {
    plats: { slag: 'filer', mapp: 'insatser', andelse: '/index.mdx' },
    ingen: 'ingen insats',
  },
  lattlast: {
    plats: { slag: 'filer', mapp: 'insatser', andelse: '/lattlast.mdx', bredvid: 'index.mdx' },
    ingen: 'ingen lättläst text',
  },
  strukturella: {
    plats: { slag: 'filer', mapp: 'strukturella-insatser', andelse: '.mdx' },
    ingen: 'ingen strukturell insats',
  },
  malgrupper: {
    plats: { slag: 'filer', mapp: 'malgrupper', andelse: '.mdx' },
    ingen: 'ingen målgrupp',
  },
  forbund: { plats: { slag: 'filer', mapp: 'forbund', andelse: '.mdx' }, ingen: 'inget förbund' },
  exempel: { plats: { slag: 'filer', mapp: 'exempel', andelse: '.mdx' }, ingen: 'inget exempel' },
  situationer: {
    plats: { slag: 'filer', mapp: 'situationer', andelse: '.mdx' },
    ingen: 'ingen situation',
  },
  sidor: { plats: { slag: 'filer', mapp: 'sidor', andelse: '.mdx' }, ingen: 'ingen sida' },
  aktorer: {
    plats: { slag: 'lista', fil: 'rehabiliteringsbanan/aktorer.yaml' },
    ingen: 'ingen aktör',
  },
  faser: { plats: { slag: 'lista', fil: 'rehabiliteringsbanan/faser.yaml' }, ingen: 'ingen fas' },
  steg: {
    plats: { slag: 'filer', mapp: 'rehabiliteringsbanan/steg', andelse: '.yaml' },
    ingen: 'inget steg',
  },
  overlamningar: {
    plats: { slag: 'lista', fil: 'rehabiliteringsbanan/overlamningar.yaml' },
    ingen: 'ingen överlämning',
  },
  medlemmar: { plats: { slag: 'lista', fil: 'medlemmar.yaml' }, ingen: 'ingen medlem' },
  roller: { plats: { slag: 'lista', fil: 'roller.yaml' }, ingen: 'ingen roll' },
  kommuner: { plats: { slag: 'lista', fil: 'kommuner.yaml' }, ingen: 'ingen kommun' },
  starter: { plats: { slag: 'fil', fil: 'starter.yaml' }, ingen: 'ingen fil med starter' },
  stadsdelar: { plats: { slag: 'lista', fil: 'stadsdelar.yaml' }, ingen: 'inget stadsdelsområde' },
  ordlista: { plats: { slag: 'lista', fil: 'ordlista.yaml' }, ingen: 'ingen term' },
  fragor: { plats: { slag: 'fil', fil: 'fragor.yaml' }, ingen: 'ingen fil med frågor' },
  uppgifter: {
    plats: { slag: 'filer', mapp: 'uppgifter', andelse: '.yaml' },
    ingen: 'ingen uppgift',
  },
  diagram: { plats: { slag: 'filer', mapp: 'diagram', andelse: '.yaml' }, ingen: 'inget diagram' },
  kallor: { plats: { slag: 'lista', fil: 'kallor.yaml' }, ingen: 'ingen källa' },
  guide: { plats: { slag: 'lista', fil: 'guide.yaml' }, ingen: 'ingen fråga i guiden' },
  webbplats: { plats: { slag: 'fil', fil: 'webbplats.yaml' }, ingen: 'ingen fil om webbplatsen' },
} as const satisfies Record<string, Samlingsplats>;

/** The name of a collection. */
export type Samlingsnamn = keyof typeof platser;

/** The names of all collections. */
export const samlingsnamn = Object.keys(platser) as Samlingsnamn[];
