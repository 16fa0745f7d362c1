import * as z from 'zod';
import { printableText } from './fields.js';
import { instant, maybeInstant } from './instant.js';
import { day } from './registry.js';

const until = { error: 'Tidak boleh sebelum from / Not before from', path: ['until'] };

export const moratoriumBody = z
  .strictObject({
    from: day,
    until: day.meta({ description: 'The last day' }),
    reason: printableText(500).meta({ description: 'What it is for: an election, an inauguration' }),
    source: printableText(200).meta({ description: 'The decree or letter that it rests on' }),
  })
  .refine((body) => body.from <= body.until, until)
  .meta({ id: 'MoratoriumGiven' });

export const moratoriumCancellationBody = z
  .strictObject({ reason: printableText(500) })
  .meta({ id: 'MoratoriumCancellation' });

export const moratoriumParams = z.strictObject({ id: z.uuid() });

export const moratoriumSchema = z
  .strictObject({
    id: z.uuid(),
    from: day,
    until: day,
    reason: z.string(),
    source: z.string(),
    enteredAt: instant,
    cancelledAt: maybeInstant,
    state: z.enum(['ahead', 'in-force', 'over', 'cancelled']),
    may: z.array(z.enum(['read', 'cancel'])).readonly(),
  })
  .meta({ id: 'Moratorium' });

export const moratoriaSchema = z
  .strictObject({ items: z.array(moratoriumSchema).readonly() })
  .meta({ id: 'Moratoria' });

export type Moratoria = z.infer<typeof moratoriaSchema>;
