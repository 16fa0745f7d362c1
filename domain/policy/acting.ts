import type { Level } from '../registry/level.js';
import { byDefault, effective } from './effective.js';

/** How long a Plt acts by one order. */
export const pltTerm = effective([
  { from: '2019-07-30', value: { months: 3 }, source: 'SE BKN 2/SE/VII/2019' },
  { from: '2021-01-14', value: { months: 3 }, source: 'SE BKN 1/SE/I/2021' },
]);

/** How often the order of a Plt may be extended, each time by such a term. */
export const pltExtensions = effective([
  { from: '2019-07-30', value: 1, source: 'SE BKN 2/SE/VII/2019' },
  { from: '2021-01-14', value: 1, source: 'SE BKN 1/SE/I/2021' },
]);

/**
 * The rungs whose officials may act in a post of a rung: the same or the one below it, and functional officials by
 * their grade. A rung that is not named here has no Plt and no Plh.
 */
export const actingLevels = effective<Readonly<Partial<Record<Level, readonly Level[]>>>>([
  {
    from: '2019-07-30',
    value: {
      'senior-executive': ['senior-executive', 'administrator', 'functional-expert-principal'],
      administrator: [
        'administrator',
        'supervisor',
        'functional-expert-principal',
        'functional-expert-senior',
      ],
      supervisor: [
        'supervisor',
        'staff',
        'functional-expert-principal',
        'functional-expert-senior',
        'functional-expert-junior',
        'functional-expert-first',
      ],
    },
    source: 'SE BKN 2/SE/VII/2019 angka 3 huruf b',
  },
  {
    from: '2021-01-14',
    value: {
      'senior-executive': [
        'senior-executive',
        'administrator',
        'functional-expert-principal',
        'functional-expert-senior',
      ],
      administrator: ['administrator', 'supervisor', 'functional-expert-senior', 'functional-expert-junior'],
      supervisor: ['supervisor', 'staff', 'functional-expert-junior', 'functional-expert-first'],
    },
    source: 'SE BKN 1/SE/I/2021 angka 3 huruf b',
  },
]);

/** Archive code of orders to act, of the register in which they are numbered. */
export const orderClassification = byDefault('800');

/** Working days within which HR sees to an office in which nobody can act. */
export const seenToWithin = byDefault(2);
