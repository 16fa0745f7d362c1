import * as z from 'zod';
import { instant, maybeInstant } from './instant.js';

/** A document that Jenjang makes. */
export const caseDocumentSchema = z
  .strictObject({
    direction: z.literal('outgoing'),
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['draft', 'signed', 'issued']),
    number: z.string().nullable(),
    signedAt: maybeInstant,
    fileReady: z.boolean().meta({ description: 'Its PDF can be fetched' }),
  })
  .meta({ id: 'Document' });

export const incomingState = z.enum(['uploaded', 'accepted', 'returned']);

/** A version of a document that the proposer supplied. */
export const incomingDocumentSchema = z
  .strictObject({
    direction: z.literal('incoming'),
    id: z.uuid(),
    kind: z.string().meta({ description: 'Of the checklist' }),
    title: z.string(),
    version: z.int(),
    current: z.boolean().meta({ description: 'It has not been replaced' }),
    state: incomingState,
    reason: z.string().nullable().meta({ description: 'Why it was returned' }),
    name: z.string(),
    mediaType: z.string(),
    size: z.int().meta({ description: 'Bytes' }),
    hash: z.string().meta({ description: 'SHA-256' }),
    uploadedAt: instant,
    uploadedBy: z.string(),
    verifiedAt: maybeInstant,
    verifiedBy: z.string().nullable(),
  })
  .meta({ id: 'IncomingDocument' });

/** What a case asks its proposer for, and what of it is there. */
export const checklistItemSchema = z
  .strictObject({
    kind: z.string(),
    title: z.string(),
    required: z.boolean(),
    state: z.enum(['missing', ...incomingState.options]),
    reason: z.string().nullable().meta({ description: 'Why it was returned' }),
    document: incomingDocumentSchema.nullable().meta({ description: 'The current version' }),
  })
  .meta({ id: 'ChecklistItem' });

/** The parts of the form that brings a document. */
export const documentForm = z.strictObject({
  kind: z.string().min(1).max(100).meta({ description: 'Of the checklist of the case' }),
  file: z.string().meta({
    override: {
      type: 'string',
      format: 'binary',
      description: 'PDF, JPEG or PNG by content, at most 10 MB',
    },
  }),
});

export const addedDocumentSchema = z
  .strictObject({
    id: z.uuid(),
    kind: z.string(),
    version: z.int(),
    state: incomingState,
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    hash: z.string(),
  })
  .meta({ id: 'AddedDocument' });

export const caseDocumentsSchema = z.strictObject({
  items: z.array(z.discriminatedUnion('direction', [caseDocumentSchema, incomingDocumentSchema])).readonly(),
  next: z.null(),
});

/** A decree before it is signed: number and date come with the signature. In Indonesian, as it will be printed. */
export const documentDraftSchema = z
  .strictObject({
    head: z.string().meta({ description: 'Whose decree it is, in capitals' }),
    subject: z.string().meta({ description: 'What it is about, in capitals' }),
    grounds: z.array(z.string()).readonly(),
    laws: z.array(z.string()).readonly(),
    noted: z.array(z.string()).readonly(),
    dispositions: z
      .array(
        z.strictObject({
          label: z.string(),
          text: z.string(),
          entry: z.array(z.strictObject({ label: z.string(), value: z.string() })).readonly(),
        }),
      )
      .readonly(),
    annex: z
      .strictObject({
        title: z.string(),
        columns: z.array(z.string()).readonly(),
        rows: z.array(z.array(z.string()).readonly()).readonly(),
      })
      .nullable(),
    copies: z.array(z.string()).readonly(),
  })
  .meta({ id: 'DocumentDraft' });

export type DocumentDraft = z.infer<typeof documentDraftSchema>;

export const documentParams = z.strictObject({ id: z.uuid(), docId: z.uuid() });

export type AddedDocument = z.infer<typeof addedDocumentSchema>;
