import * as z from 'zod';
import { maybeInstant } from './instant.js';

export const caseDocumentSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['draft', 'signed', 'issued']),
    number: z.string().nullable(),
    signedAt: maybeInstant,
    fileReady: z.boolean().meta({ description: 'Its PDF can be fetched' }),
  })
  .meta({ id: 'Document' });

export const caseDocumentsSchema = z.strictObject({
  items: z.array(caseDocumentSchema).readonly(),
  next: z.null(),
});

export const documentParams = z.strictObject({ id: z.uuid(), docId: z.uuid() });
