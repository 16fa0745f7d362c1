import * as z from 'zod';

/** A moment: ISO 8601 in UTC, with milliseconds. */
export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC, milliseconds' });

export const maybeInstant = instant.nullable();

/** A moment in a page's key: one that PostgreSQL takes, which knows no year 0. */
export const keyInstant = z.iso.datetime().refine((moment) => Number(moment.slice(0, 4)) >= 1900);
