import * as z from 'zod';
import { instant } from './instant.js';
import { pageOf, pageQuery } from './page.js';

const line = {
  id: z.uuid(),
  at: instant.meta({ description: 'When it was sent, in the time of the world' }),
  from: z.string(),
  to: z.array(z.string()).readonly(),
  subject: z.string(),
};

/** A mail that a demonstration kept instead of sending it out. */
export const mailLineSchema = z.strictObject(line).meta({ id: 'MailLine' });

export const mailSchema = z
  .strictObject({
    ...line,
    messageId: z.string(),
    text: z.string(),
    html: z.string().meta({ description: 'To be shown without scripts, in a frame of its own' }),
    attachments: z.array(z.strictObject({ name: z.string(), mediaType: z.string() })).readonly(),
  })
  .meta({ id: 'Mail' });

export const mailsSchema = pageOf(mailLineSchema).meta({ id: 'Mails' });

export const mailsQuery = z.strictObject(pageQuery);

export const mailParams = z.strictObject({ id: z.uuid() });

export type Mail = z.infer<typeof mailSchema>;
export type Mails = z.infer<typeof mailsSchema>;
