import { falt, id, text, tid, url, val } from './falt.ts';

/** One source: a document or a public page that facts on the site come from. */
export const kalla = falt({
  id,
  titel: text('Källans titel', 160),
  kort: text('Kort namn som passar mitt i en mening, t.ex. "verksamhetsplanen för 2025"', 80),
  utgivare: text('Vem som har gett ut källan', 120),
  typ: val('Slag av källa', [
    'plan',
    'presentation',
    'anteckningar',
    'tjansteutlatande',
    'broschyr',
    'webbsida',
    'register',
    'rapport',
    'lag',
    'redaktion',
    'allman-kannedom',
  ]),
  datum: tid('När källan är daterad. Utelämna om det inte är känt').optional(),
  url: url('Adress till källan på nätet').optional(),
  tillforlitlighet: text('Vad läsaren bör veta om hur långt källan räcker', 400),
});
