import * as z from 'zod';

/** A moment: ISO 8601 in UTC, with milliseconds. */
export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC, milliseconds' });

export const maybeInstant = instant.nullable();
