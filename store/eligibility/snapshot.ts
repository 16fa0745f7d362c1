import type { Day } from '../../domain/calendar/day.js';
import type { EligibilitySnapshot } from '../../domain/eligibility/snapshot.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';
import { moratoriaSql } from './moratoria.js';

export interface SnapshotQuestion {
  readonly today: Day;
  readonly subjectId: string;
  readonly toPosition: string;
  readonly effectiveDate: Day;
  /** The ministry's consent has been uploaded. */
  readonly ministryConsents: boolean;
}

/**
 * What the registry says today of a person and the post asked for. One statement.
 * Seats are counted at the effective date, the subject's own departure not deducted.
 *
 * @throws {Refusal} POSITION_UNKNOWN
 */
export async function loadSnapshot(rows: Rows, question: SnapshotQuestion): Promise<EligibilitySnapshot> {
  const { today, subjectId, toPosition, effectiveDate, ministryConsents } = question;
  const [row] = await rows<{
    snapshot: Omit<EligibilitySnapshot, 'at' | 'effectiveDate' | 'ministryConsents'>;
  }>(
    `SELECT jsonb_build_object(
       'subject', (SELECT jsonb_build_object('status', e.status, 'level', p.level, 'positionCode', p.code, 'heldSince', i.valid_from)
         FROM employee e
         LEFT JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_from <= $4::date AND (i.valid_to IS NULL OR i.valid_to > $4::date)
         LEFT JOIN position p ON p.code = i.position_code
         WHERE e.id = $1::uuid),
       'target', jsonb_build_object('positionCode', t.code, 'level', t.level,
         'freeSeats', t.seats - (SELECT count(*) FROM incumbency i WHERE i.position_code = t.code AND i.kind = 'definitive'
            AND (i.valid_to IS NULL OR i.valid_to > $3::date)),
         'sameAsCurrent', EXISTS (SELECT 1 FROM incumbency i WHERE i.position_code = t.code AND i.employee_id = $1::uuid AND i.kind = 'definitive'
            AND i.valid_from <= $3::date AND (i.valid_to IS NULL OR i.valid_to > $3::date))),
       'appraisals', (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'predicate', predicate) ORDER BY year), '[]') FROM appraisal WHERE employee_id = $1::uuid),
       'sanctions', (SELECT coalesce(jsonb_agg(jsonb_build_object('severity', severity, 'state', state, 'from', valid_from, 'to', valid_to) ORDER BY valid_from), '[]') FROM sanction WHERE employee_id = $1::uuid),
       'standards', (SELECT coalesce(jsonb_agg(jsonb_build_object('competency', s.competency, 'name', jsonb_build_object('id', c.name_id, 'en', c.name_en),
            'required', s.level, 'proven', r.level, 'validUntil', r.valid_until) ORDER BY s.competency), '[]')
          FROM competency_standard s JOIN competency c ON c.code = s.competency
          LEFT JOIN LATERAL (SELECT level, valid_until FROM competency_record r WHERE r.employee_id = $1::uuid AND r.competency = s.competency
            ORDER BY assessed_on DESC LIMIT 1) r ON true
          WHERE s.position_code = t.code),
       'moratoria', ${moratoriaSql}
     ) AS snapshot FROM position t WHERE t.code = $2 AND t.active`,
    [subjectId, toPosition, effectiveDate, today],
  );
  if (!row) throw new Refusal('POSITION_UNKNOWN', { position: toPosition });
  return { at: today, effectiveDate, ministryConsents, ...row.snapshot };
}
