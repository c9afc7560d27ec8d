import { falt, heltal, id, jaNej, lista, minstEn, ordning, prosa, ref, text, val } from './falt.ts';

const belagg = val(
  'Belägg: kalla (dokument), oppenKalla (offentlig sida) eller utkast (vår tolkning)',
  ['kalla', 'oppenKalla', 'utkast'],
);

/** Whoever does something on Rehabiliteringsbanan: the person, or a unit of one of the members. */
export const aktor = falt({
  id,
  titel: text('Aktörens namn', 80),
  medlem: ref('medlemmar', 'medlemmen som aktören hör till').optional(),
  du: jaNej('Om aktören är den som själv behöver stödet', false),
  ordning,
  text: prosa('Vem aktören är', 300),
  enheter: lista('Enheter som räknas till aktören', text('en enhet', 80)),
});

/** One of the six phases. */
export const fas = falt({
  id,
  nummer: heltal('fasens nummer', 1, 6),
  titel: text('Fasens namn', 60),
  text: prosa('Vad fasen handlar om', 300),
});

/** One step: what one actor does in one phase. The file name is its id. */
export const steg = falt({
  fas: ref('faser', 'fasen'),
  aktor: ref('aktorer', 'aktören'),
  enhet: text('Vilken enhet hos aktören', 80).optional(),
  slag: val('Stegets slag', ['startStopp', 'aktivitet', 'beslut', 'koppling']),
  titel: text('Steget i få ord', 60),
  text: prosa('Vad som görs', 400),
  lederTill: lista('Steg som följer', ref('steg', 'steget')),
  insatser: lista('Insatser som hör till steget', ref(['insatser', 'strukturella'], 'insatsen')),
  lagrum: prosa('Lagen bakom, om en källa ger den', 200).optional(),
  belagg,
  kallor: lista('Källor', ref('kallor', 'källan')),
}).refine((s) => s.belagg === 'utkast' || s.kallor.length > 0, {
  error: 'steget sägs ha belägg men har ingen källa',
  path: ['kallor'],
});

/** A hand-over from one actor to another. */
export const overlamning = falt({
  id,
  titel: text('Överlämningen i få ord', 80),
  fas: ref('faser', 'fasen efter vilken det sker'),
  fran: ref('aktorer', 'den som lämnar'),
  till: minstEn('Mottagare', ref('aktorer', 'den som tar emot')),
  vad: prosa('Vad som lämnas över', 300),
  sker: prosa('Mötet eller dokumentet där det sker', 200),
  kallar: prosa('Vem som kallar eller skickar', 200),
  samtycke: prosa('Vad som gäller om samtycke', 200).optional(),
  lagrum: prosa('Lagen bakom, om en källa ger den', 200).optional(),
  belagg,
  kallor: lista('Källor', ref('kallor', 'källan')),
}).refine((s) => s.belagg === 'utkast' || s.kallor.length > 0, {
  error: 'överlämningen sägs ha belägg men har ingen källa',
  path: ['kallor'],
});
