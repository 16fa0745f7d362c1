import { assign } from './assign.js';
import type { Chart } from './chart.js';
import { positionOf } from './chart.js';
import type { OfficeKey } from './offices.js';

/**
 * The office that is asked to see to a case in which nobody can act: HR, or the nearest office above it in which
 * somebody without a conflict acts. An alarm that reaches nobody is none, so here vacancy goes up too.
 */
export function alarmOffice(hr: OfficeKey, chart: Chart, excluded: ReadonlySet<string>): OfficeKey {
  const demands = { strategic: false, excluded };
  const line = (chart[positionOf(hr) ?? '']?.line ?? []).map((code) => `position/${code}` as const);
  const reached = [hr, ...line].find((office) => assign(office, chart, demands).reason === 'assigned');
  return reached ?? hr;
}
