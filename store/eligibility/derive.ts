import type { OfficeKey } from '../../domain/access/offices.js';
import type { Day } from '../../domain/calendar/day.js';
import type { Facts } from '../../domain/flow/fields.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';

/** Where a post stands in the organisation. */
export interface PostPlace {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly handlesMoney: boolean;
  readonly unit: string;
  readonly agency: string | null;
  /** Head post of that agency. */
  readonly agencyHead: string | null;
  /** Head post of its own unit, or of the one above where it heads its unit itself. */
  readonly superior: string | null;
}

/** A person as a case's subject. */
export interface SubjectPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly post: PostPlace | null;
}

const place = `jsonb_build_object('code', p.code, 'title', p.title, 'kind', p.kind, 'level', p.level, 'handlesMoney', p.handles_money, 'unit', u.code, 'agency', u.agency_code,
  'agencyHead', (SELECT h.code FROM position h WHERE h.unit_code = u.agency_code AND h.is_head AND h.active),
  'superior', (SELECT h.code FROM position h WHERE h.is_head AND h.active AND h.unit_code = CASE WHEN p.is_head THEN u.parent_code ELSE u.code END))`;

/** The subject and the post wanted. One statement. @throws {Refusal} SUBJECT_UNKNOWN, POSITION_UNKNOWN */
export async function loadPlaces(
  rows: Rows,
  nip: string,
  toPosition: string,
  today: Day,
): Promise<{ readonly subject: SubjectPlace; readonly target: PostPlace }> {
  const [row] = await rows<{ subject: SubjectPlace | null; target: PostPlace | null }>(
    `SELECT (SELECT jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'post', (
         SELECT ${place} FROM incumbency i JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
         WHERE i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_from <= $3::date AND (i.valid_to IS NULL OR i.valid_to > $3::date)))
       FROM employee e WHERE e.nip = $1) AS subject,
     (SELECT ${place} FROM position p JOIN unit u ON u.code = p.unit_code WHERE p.code = $2 AND p.active) AS target`,
    [nip, toPosition, today],
  );
  if (!row?.subject) throw new Refusal('SUBJECT_UNKNOWN', { subject: nip });
  if (!row.target) throw new Refusal('POSITION_UNKNOWN', { position: toPosition });
  return { subject: row.subject, target: row.target };
}

const tiers: Readonly<Record<string, number>> = { 'senior-executive': 1, administrator: 2, supervisor: 3 };

/** The facts that nobody types in. */
export function deriveFacts(
  subject: SubjectPlace,
  target: PostPlace,
  { ownRequest, inMoratorium }: { readonly ownRequest: boolean; readonly inMoratorium: boolean },
): Facts {
  return {
    ownRequest,
    sameAgency: subject.post?.agency === target.agency,
    structuralTarget: target.kind === 'structural',
    targetTier: tiers[target.level] ?? 9,
    handlesMoney: target.handlesMoney,
    supervisorOrAbove: target.level in tiers,
    inMoratorium,
    leavesStructuralPost: subject.post?.kind === 'structural',
  };
}

interface Parties {
  readonly subject: SubjectPlace;
  readonly target: PostPlace;
  readonly proposerOffice: string | null;
  /** Id of the person. */
  readonly proposer: string;
  /** Position of the competent official, to whom heads of agencies answer. */
  readonly competentOfficial: string | undefined;
}

/** Which office each related role is in this case. */
export function relationsOf(parties: Parties): Readonly<Record<string, OfficeKey>> {
  const { subject, target, proposerOffice, proposer, competentOfficial } = parties;
  // Whoever is to head an agency cannot be heard for it, nor state their own start of duty.
  const heads = target.code === target.agencyHead;
  const above = competentOfficial ?? target.superior;
  const positions = {
    'releasing-agency-head': subject.post?.agencyHead ?? null,
    'receiving-agency-head': heads ? above : target.agencyHead,
    'receiving-superior': heads ? above : target.superior,
    'direct-superior': subject.post?.superior ?? null,
    proposer: proposerOffice,
  };
  const offices = Object.entries(positions).flatMap(([role, code]): [string, OfficeKey][] =>
    code === null ? [] : [[role, `position/${code}`]],
  );
  return { proposer: `person/${proposer}`, ...Object.fromEntries(offices), subject: `person/${subject.id}` };
}
