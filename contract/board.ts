import * as z from 'zod';
import { positionPattern, printableText } from './fields.js';
import { maybeInstant } from './instant.js';
import { day } from './registry.js';

const role = z.enum(['chair', 'secretary', 'member', 'substitute']);

export const boardParams = z.strictObject({ code: z.string().min(1).max(100) });

export const rosterBody = z
  .strictObject({
    revision: z.int().min(0).meta({ description: 'The revision that is changed: as it was read' }),
    seats: z
      .array(z.strictObject({ role, position: z.string().regex(positionPattern) }))
      .min(1)
      .max(49)
      .readonly()
      .meta({ description: 'The whole roster; members and substitutes in their order' }),
    basis: printableText(200).meta({ description: 'The decree by which the board is so composed' }),
  })
  .meta({ id: 'BoardRoster' });

const boardSeat = z.strictObject({
  seat: z.int(),
  role,
  position: z.string(),
  title: z.string(),
  unit: z.string(),
  acting: z
    .strictObject({
      name: z.string(),
      capacity: z.enum(['holder', 'plt', 'plh']),
      awayUntil: day.nullable().meta({ description: 'The last day of their absence; null: they are there' }),
    })
    .nullable()
    .meta({ description: 'Who sits there today; null: nobody' }),
});

export const boardSchema = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    revision: z.int(),
    basis: z.string().nullable().meta({ description: 'The decree of the latest change; null as imported' }),
    changedAt: maybeInstant,
    seats: z.array(boardSeat).readonly(),
    rules: z
      .strictObject({
        members: z.int(),
        minimumMembers: z.int(),
        quorum: z.int(),
        formedBy: z.string().nullable(),
      })
      .meta({ description: 'Who votes, how many must at least, how many must be there, and who forms it' }),
    fault: z.string().nullable().meta({ description: 'Why it cannot sit as it is composed; null: it can' }),
    sessions: z
      .int()
      .meta({ description: 'Sessions ahead or sitting, which keep the roster they were invited with' }),
    may: z.array(z.enum(['read', 'convene', 'change'])).readonly(),
  })
  .meta({ id: 'Board' });

export const boardsSchema = z.strictObject({ items: z.array(boardSchema).readonly() }).meta({ id: 'Boards' });

export type Boards = z.infer<typeof boardsSchema>;
