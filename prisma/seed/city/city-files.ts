import type { SheetName } from '../../../domain/registry/sheets/index.js';
import { type CastPerson, giveParts } from './cast.js';
import { employeesFile, unitsFile } from './national-files.js';
import { ourFiles } from './our-files.js';
import { people } from './people.js';
import { seededRandom } from './random.js';
import { units } from './units.js';

const seed = 20_261_101;

/** The files of the demo city, by sheet: the same bytes every time. */
export function cityFiles(): ReadonlyMap<SheetName, string> {
  const cast: readonly CastPerson[] = giveParts(people(seededRandom(seed)));
  const all = cast.map(({ person }) => person);
  return new Map<SheetName, string>([
    ['units', unitsFile(units)],
    ['employees', employeesFile(all, units, seededRandom(seed + 1))],
    ...ourFiles(cast, seededRandom(seed + 2)),
  ]);
}
