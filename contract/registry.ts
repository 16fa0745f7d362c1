import * as z from 'zod';
import { levels } from '../domain/registry/level.js';
import { pageQuery, queryFlag } from './page.js';

/** A unit by code and name. */
export const unitName = z.strictObject({ code: z.string(), name: z.string() });

/** A name in both languages. */
export const bothNames = z.strictObject({ id: z.string(), en: z.string() });

/** A day: YYYY-MM-DD. */
export const day = z.iso.date();

/** Somebody who holds or acts in a post. */
export const occupant = z.strictObject({
  nip: z.string().nullable(),
  name: z.string(),
  from: day,
  to: day.nullable().meta({ description: 'First day after; null while it lasts' }),
});

/** The same in the place of the holder. */
export const actingOccupant = occupant.extend({ kind: z.enum(['plt', 'plh']) });

const search = z.exactOptional(z.string().trim().min(1).max(200));
const unit = z
  .exactOptional(z.string().min(1).max(200))
  .meta({ description: 'Code of a unit: it and all below it' });
const level = z.exactOptional(z.enum(levels));

export const employeesQuery = z.strictObject({
  ...pageQuery,
  q: search.meta({ description: 'Part of a name, or the beginning of a NIP' }),
  unit,
  level,
});

export const positionsQuery = z.strictObject({
  ...pageQuery,
  q: search.meta({ description: 'Part of the title' }),
  unit,
  level,
  vacant: z
    .exactOptional(queryFlag)
    .meta({ description: 'Only those with a free seat, or only those without' }),
});

export const unitsQuery = z.strictObject({
  ...pageQuery,
  q: search.meta({ description: 'Part of the name' }),
  below: unit,
});

/** A code in a path; one with slashes is written with %2F. */
export const codeParams = z.strictObject({
  code: z.string().min(1).max(400).meta({ description: 'Slashes in it are written as %2F' }),
});
