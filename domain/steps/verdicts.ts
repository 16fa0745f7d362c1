import { date, type Fields, text } from '../flow/fields.js';
import type { Text } from '../text.js';
import type { DocumentsForm } from './document-verdicts.js';

/** The words in which tasks are decided, everywhere. */
export const verdictTitles = {
  approved: { id: 'Setujui', en: 'Approve' },
  returned: { id: 'Kembalikan', en: 'Return' },
  rejected: { id: 'Tolak', en: 'Reject' },
  supported: { id: 'Mendukung', en: 'Support' },
  objected: { id: 'Keberatan', en: 'Object' },
  'no-opinion': { id: 'Catat tanpa pendapat', en: 'Enter no opinion' },
  accepted: { id: 'Terima', en: 'Accept' },
  for: { id: 'Setuju', en: 'For' },
  against: { id: 'Tidak setuju', en: 'Against' },
  abstained: { id: 'Abstain', en: 'Abstain' },
  received: { id: 'Catat', en: 'Enter' },
  waived: { id: 'Tidak diperlukan', en: 'Not needed' },
  initialled: { id: 'Paraf', en: 'Initial' },
  signed: { id: 'Tandatangani', en: 'Sign' },
  reconvened: { id: 'Rapat ulang', en: 'Convene again' },
  acknowledged: { id: 'Telah membaca', en: 'Acknowledge' },
} as const satisfies Record<string, Text>;

export type Verdict = keyof typeof verdictTitles;

/** A verdict that may be given, and what must or may come with it. */
export interface VerdictForm {
  readonly verdict: Verdict;
  readonly fields: Fields;
  readonly required: readonly string[];
  /** Verdicts on single documents, under `documents`. */
  readonly documents?: DocumentsForm;
}

/** Why somebody decided so. */
export const reason = text({ id: 'Alasan', en: 'Reason' });

/** The verdict may carry a reason. */
export function freely(verdict: Verdict): VerdictForm {
  return { verdict, fields: { reason }, required: [] };
}

/** The verdict must carry a reason. */
export function withReason(verdict: Verdict): VerdictForm {
  return { verdict, fields: { reason }, required: ['reason'] };
}

/** A form is filled in. */
export function filledIn(fields: Fields, required: readonly string[]): VerdictForm {
  return { verdict: 'received', fields, required };
}

/** Signing; where the asked effective date has passed, the signer gives one. */
export function signing(newDateNeeded: boolean): VerdictForm {
  const effectiveDate = date({ id: 'Terhitung mulai tanggal', en: 'Effective date' });
  return newDateNeeded
    ? { verdict: 'signed', fields: { effectiveDate, reason }, required: ['effectiveDate'] }
    : freely('signed');
}
