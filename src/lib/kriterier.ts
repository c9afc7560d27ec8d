/**
 * The words that a criterion's machine-readable condition may use, by type of criterion.
 * The guide asks in the same words, so a word that is not here cannot be asked about.
 */
export const villkorOrd = {
  forsorjning: [
    'ekonomiskt-bistand',
    'sjukpenning',
    'rehabiliteringspenning',
    'sjukersattning',
    'aktivitetsersattning',
    'aktivitetsstod',
    'a-kassa',
    'etableringsersattning',
    'ingen',
  ],
  vardkontakt: [
    'vardcentral',
    'psykiatri',
    'psykosmottagning',
    'bup',
    'unga-vuxna-psykiatri',
    'tvangssyndrom',
    'beroendevard',
  ],
  halsa: [
    'ohalsa',
    'psykisk-ohalsa',
    'funktionsnedsattning',
    'neuropsykiatrisk-funktionsnedsattning',
    'psykossjukdom',
    'beroende',
    'psykosociala-svarigheter',
  ],
  arbetsmal: ['arbete', 'studier', 'annan-sysselsattning', 'rutiner'],
  sysselsattning: ['arbetslos', 'sjukskriven', 'varken-arbete-eller-studier', 'nyanland'],
} as const;
