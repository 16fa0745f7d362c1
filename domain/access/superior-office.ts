import { type Chart, positionOf } from './chart.js';
import type { OfficeKey } from './offices.js';

/**
 * The office that is told when these are late: the nearest superior of the first of them that is none of them.
 *
 * @returns undefined where nobody stands above
 */
export function superiorOffice(offices: readonly OfficeKey[], chart: Chart): OfficeKey | undefined {
  return offices
    .flatMap((office) => chart[positionOf(office) ?? '']?.line[0] ?? [])
    .map((code): OfficeKey => `position/${code}`)
    .find((office) => !offices.includes(office));
}
