import { villkorOrd } from '../lib/kriterier.ts';
import {
  falt,
  granskning,
  heltal,
  lista,
  minstEn,
  ordning,
  prosa,
  ref,
  sokord,
  text,
  val,
} from './falt.ts';

/**
 * A situation that people recognise themselves in. What fits is computed from the insatser's criteria
 * and this profile, never listed by hand.
 */
export const situation = falt({
  titel: text('Situationen i jag-form', 90),
  ordning,
  sammanfattning: prosa('Det viktigaste svaret, i en eller två korta meningar', 200),
  profil: falt({
    alder: falt({ fran: heltal('lägsta åldern', 0, 120), till: heltal('högsta åldern', 0, 120) })
      .describe('Personens ålder')
      .optional(),
    minstParter: heltal(
      'Hur många av de fyra medlemmarna personen behöver stöd från',
      1,
      4,
    ).optional(),
    forsorjning: lista('Vad personen lever på', val('Försörjning', villkorOrd.forsorjning)),
    vardkontakt: lista('Kontakt med vården', val('Vårdkontakt', villkorOrd.vardkontakt)),
    halsa: lista('Hälsa', val('Hälsa', villkorOrd.halsa)),
    arbetsmal: lista('Vad personen vill', val('Mål', villkorOrd.arbetsmal)),
    sysselsattning: lista('Sysselsättning', val('Sysselsättning', villkorOrd.sysselsattning)),
  }).describe(
    'Det som är känt om personen. Flera ord i en lista betyder något av dem. Det som inte står här är okänt',
  ),
  anmalare: minstEn('Roller som kan anmäla', ref('roller', 'rollen som kan anmäla')),
  sag: lista('Vad du kan säga till den som kan anmäla dig', prosa('En mening i jag-form', 200)),
  annat: lista('Vad som finns utanför förbundet', prosa('En annan väg, med länk', 300)),
  nastaSteg: prosa('Ett enda tydligt nästa steg', 300),
  sokord,
  kallor: lista('Källor utöver dem som texten redan pekar på', ref('kallor', 'källan')),
  granskning,
});
