/** The components that an editor may use in texts. Their names and attributes are listed for the check in `check/komponenter.ts`. */
import Diagram from '#src/components/Diagram.astro';
import Kalla from './Kalla.astro';
import Notis from './Notis.astro';
import Tabell from './Tabell.astro';
import Term from './Term.astro';
import Uppgift from './Uppgift.astro';
import Uppgiftstabell from './Uppgiftstabell.astro';

export const mdxKomponenter = {
  Uppgift,
  Kalla,
  Term,
  Notis,
  Uppgiftstabell,
  Diagram,
  table: Tabell,
};
