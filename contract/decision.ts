import * as z from 'zod';
import { date, text } from '../domain/flow/fields.js';
import { documentVerdicts } from '../domain/steps/document-verdicts.js';
import type { Verdict } from '../domain/steps/verdicts.js';
import { fieldSchema } from './fields.js';

const reason = z.exactOptional(fieldSchema(text({ id: 'Alasan', en: 'Reason' })).pipe(z.string()));
const effectiveDate = z.exactOptional(
  fieldSchema(date({ id: 'Terhitung mulai tanggal', en: 'Effective date' })).pipe(z.string()),
);

/** Verdicts on single documents: of the tasks that verify them. */
const documents = z.exactOptional(
  z
    .array(z.strictObject({ document: z.uuid(), verdict: z.enum(documentVerdicts), reason }))
    .max(200)
    .readonly(),
);

/**
 * The body of POST /tasks/{id}/decision: what may come with each verdict at all. What must come with it, and which
 * verdicts a task takes now, its own `verdicts` say; a verdict that is no word of ours is refused here.
 */
export const decisionBody = z
  .discriminatedUnion('verdict', [
    perhapsWithReason('approved'),
    z.strictObject({ verdict: z.literal('returned'), reason, documents }),
    perhapsWithReason('rejected'),
    perhapsWithReason('supported'),
    perhapsWithReason('objected'),
    perhapsWithReason('no-opinion'),
    z.strictObject({ verdict: z.literal('accepted'), reason, documents }),
    perhapsWithReason('for'),
    perhapsWithReason('against'),
    perhapsWithReason('abstained'),
    z
      .looseObject({ verdict: z.literal('received') })
      .meta({ additionalProperties: { type: ['string', 'number', 'boolean'] } }),
    perhapsWithReason('waived'),
    perhapsWithReason('initialled'),
    z.strictObject({ verdict: z.literal('signed'), reason, effectiveDate }),
    perhapsWithReason('reconvened'),
    perhapsWithReason('acknowledged'),
  ])
  .meta({ id: 'Decision' });

function perhapsWithReason<const V extends Verdict>(verdict: V) {
  return z.strictObject({ verdict: z.literal(verdict), reason });
}
