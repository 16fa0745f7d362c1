import * as z from 'zod';
import { choices } from '../domain/board/session.js';
import { printableText } from './fields.js';
import { instant, maybeInstant } from './instant.js';
import { pageOf, pageQuery } from './page.js';

const seatNumber = z.int().min(1).max(99).meta({ description: 'Number of a seat of the roster' });
const most = 50;

export const sessionParams = z.strictObject({ id: z.uuid() });

export const sessionBody = z
  .strictObject({
    board: z.string().min(1).max(100).meta({ example: 'performance-review-board' }),
    at: z.iso.datetime({ offset: true }).meta({ description: 'When it sits' }),
    place: printableText(200),
    items: z
      .array(z.strictObject({ case: z.uuid() }))
      .min(1)
      .max(most)
      .readonly()
      .meta({ description: 'The agenda: cases that wait for this board' }),
  })
  .meta({ id: 'SessionPlan' });

export const attendanceBody = z
  .strictObject({
    seats: z
      .array(
        z.strictObject({
          seat: seatNumber,
          present: z.boolean(),
          as: z.exactOptional(z.enum(['holder', 'plt', 'plh'])).meta({
            description:
              'Who sits there, where several act in the office; left out: the holder before others',
          }),
        }),
      )
      .min(1)
      .max(most)
      .readonly(),
  })
  .meta({ id: 'Attendance' });

export const recusalBody = z
  .strictObject({
    item: z.uuid(),
    reason: printableText(4000),
    member: z.exactOptional(seatNumber).meta({ description: 'Left out: your own seat' }),
  })
  .meta({ id: 'Recusal' });

export const presidingBody = z
  .strictObject({
    item: z.exactOptional(z.uuid()).meta({ description: 'Left out: every item that has nobody to preside' }),
    member: seatNumber,
  })
  .meta({ id: 'Presiding' });

export const closingBody = z
  .strictObject({ reason: z.exactOptional(printableText(4000)) })
  .optional()
  .meta({ id: 'Closing' });

export const signatureBody = z
  .strictObject({
    refusal: z.exactOptional(printableText(4000)).meta({
      description: 'Why a member will not sign; left out: they do. Secretary and chair cannot refuse',
    }),
  })
  .optional()
  .meta({ id: 'MinutesSignature' });

export const nothingBody = z.strictObject({}).optional();

const count = z.strictObject({ for: z.int(), against: z.int(), abstained: z.int() });

const seat = z.strictObject({
  seat: z.int(),
  role: z.enum(['chair', 'secretary', 'member', 'substitute']),
  position: z.string(),
  title: z.string(),
  present: z.boolean(),
  person: z.string().nullable().meta({ description: 'Who sits, or last sat there' }),
  capacity: z.string().nullable(),
  yours: z.boolean().meta({ description: 'The reader acts in its office today' }),
});

const item = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  case: z.strictObject({
    id: z.uuid(),
    number: z.string(),
    subject: z.strictObject({ nip: z.string().nullable(), name: z.string() }),
    target: z
      .strictObject({ title: z.string(), unit: z.string() })
      .nullable()
      .meta({ description: 'The post that it is about' }),
  }),
  state: z.enum(['planned', 'voting', 'decided', 'postponed', 'cancelled']),
  secret: z.boolean(),
  presiding: z.int().nullable().meta({ description: 'Seat that presides; null: nobody does now' }),
  able: z.array(z.int()).readonly().meta({ description: 'Seats that could be named to preside' }),
  quorum: z
    .strictObject({ base: z.int(), needed: z.int(), present: z.int() })
    .meta({ description: 'Seats that count, how many must take part, and how many do' }),
  recusals: z
    .array(
      z.strictObject({
        seat: z.int(),
        ground: z.enum(['declared', 'subject', 'direct-superior', 'conflict']),
        reason: z.string().nullable(),
      }),
    )
    .readonly(),
  votes: z
    .array(
      z.strictObject({
        seat: z.int(),
        inSeat: z.int().meta({ description: 'The seat that it fills' }),
        choice: z.enum(choices).nullable().meta({ description: 'Null in a secret ballot' }),
        reason: z.string().nullable(),
        at: instant,
      }),
    )
    .readonly(),
  count: count.nullable().meta({ description: 'Null for a secret ballot that is not decided' }),
  result: z.enum(['advised-for', 'advised-against']).nullable(),
  certain: z.boolean().meta({ description: 'The result stood before all had voted' }),
  decidedAt: maybeInstant,
  ballot: z.uuid().nullable().meta({ description: 'The task by which the reader votes on it now' }),
});

const common = {
  id: z.uuid(),
  board: z.string(),
  title: z.string(),
  state: z.enum(['planned', 'open', 'closed']),
  at: instant,
  place: z.string(),
  invitation: z.string().meta({ description: 'Number of the letter of invitation' }),
};

export const sessionSchema = z
  .strictObject({
    ...common,
    invitedAt: instant,
    openedAt: maybeInstant,
    closedAt: maybeInstant,
    calledOff: z.string().nullable().meta({ description: 'Why it was called off' }),
    early: z.boolean().meta({
      description: 'Its day is ahead: nobody comes and nothing opens yet, and closing calls it off',
    }),
    quorum: z.strictObject({ needed: z.int(), present: z.int() }),
    seats: z.array(seat).readonly(),
    items: z.array(item).readonly(),
    minutes: z.strictObject({
      number: z.string().nullable(),
      fileReady: z.boolean(),
      signatures: z
        .array(
          z.strictObject({
            role: z.enum(['secretary', 'member', 'chair']),
            seat: z.int(),
            at: instant,
            refused: z.string().nullable().meta({ description: 'Why a member would not sign' }),
          }),
        )
        .readonly(),
    }),
    may: z
      .array(
        z.enum([
          'read',
          'attendance',
          'opening',
          'recusals',
          'presiding',
          'closing',
          'minutes/signature',
          'minutes/refusal',
        ]),
      )
      .readonly(),
  })
  .meta({ id: 'Session' });

export const sessionItemSchema = z
  .strictObject({ ...common, items: z.int(), decided: z.int() })
  .meta({ id: 'SessionItem' });

export const sessionsSchema = pageOf(sessionItemSchema).meta({ id: 'Sessions' });

export const sessionsQuery = z.strictObject({
  ...pageQuery,
  state: z.exactOptional(common.state),
});

export type Session = z.infer<typeof sessionSchema>;
export type Sessions = z.infer<typeof sessionsSchema>;
