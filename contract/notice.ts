import * as z from 'zod';
import { noticeKinds } from '../domain/notices/kinds.js';
import { instant, maybeInstant } from './instant.js';
import { pageOf, pageQuery, queryFlag } from './page.js';

/** Something that the reader is told. */
export const noticeSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    at: instant,
    readAt: maybeInstant,
    over: z.boolean().meta({ description: 'It has been overtaken: the task is decided, the case resumed …' }),
    subject: z.string(),
    sentences: z.array(z.string()).readonly(),
    office: z.string().meta({ description: 'The office by which it came: position/{code} or person/{id}' }),
    case: z.strictObject({ id: z.uuid(), number: z.string() }),
    task: z.uuid().nullable(),
    session: z.uuid().nullable().meta({ description: 'The session of a board that it invites to' }),
  })
  .meta({ id: 'Notice' });

export const noticesSchema = pageOf(noticeSchema)
  .extend({ unread: z.int().meta({ description: 'Of all, whatever the filter; 1000 stands for more' }) })
  .meta({ id: 'Notices' });

export const noticesQuery = z.strictObject({
  ...pageQuery,
  unread: z.exactOptional(queryFlag).meta({ description: 'Only those not read, or only those read' }),
});

export const noticeParams = z.strictObject({ id: z.uuid() });

export const noticeReadSchema = z
  .strictObject({ id: z.uuid(), readAt: instant, unread: z.int() })
  .meta({ id: 'NoticeRead' });

export const noticesReadSchema = z
  .strictObject({ read: z.int(), unread: z.int() })
  .meta({ id: 'NoticesRead' });

export type Notices = z.infer<typeof noticesSchema>;
