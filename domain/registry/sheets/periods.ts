import { absenceKinds } from '../absence-kinds.js';
import { day, filled, optional, positionIdentifier, present, text } from '../cell.js';
import { oneOf } from '../choice.js';
import type { Finding } from '../finding.js';
import { readNip } from '../nip.js';
import { sheet } from '../sheet.js';

const nip = filled('nip', readNip);
const from = filled('valid_from', day);
const basis = optional('basis', text(200));

const sanctionLayout = {
  nip,
  severity: filled('severity', oneOf(['light', 'medium', 'heavy'])),
  state: filled('state', oneOf(['examining', 'serving'])),
  from,
  to: present('valid_to', day),
  basis,
};

/** Our own: disciplinary sanctions, under examination or being served; `valid_to` is the first day after. */
export const sanctions = sheet(sanctionLayout, 'nip', (row) => ({
  staged: {
    nip: row.nip.digits,
    severity: row.severity,
    state: row.state,
    valid_from: row.from,
    valid_to: row.to,
    basis: row.basis,
  },
  findings: order(row.from, row.to),
}));

const absenceLayout = {
  nip,
  kind: filled('kind', oneOf(absenceKinds)),
  from,
  to: filled('valid_to', day),
};

/** Our own: times at which somebody is away; `valid_to` is the first day back. */
export const absences = sheet(absenceLayout, 'nip', (row) => ({
  staged: { nip: row.nip.digits, kind: row.kind, valid_from: row.from, valid_to: row.to },
  findings: order(row.from, row.to),
}));

const actingLayout = {
  nip,
  position: filled('position', positionIdentifier),
  kind: filled('kind', oneOf(['plt', 'plh'])),
  from,
  to: present('valid_to', day),
  basis,
};

/** Our own: acting officials (Plt, Plh); `valid_to` is the first day after. */
export const acting = sheet(actingLayout, 'position', (row) => ({
  staged: {
    nip: row.nip.digits,
    position_code: row.position,
    kind: row.kind,
    valid_from: row.from,
    valid_to: row.to,
    basis: row.basis,
  },
  findings: order(row.from, row.to),
}));

function order(start: string, end: string | null): Finding[] {
  if (end === null || end > start) return [];
  return [{ code: 'PERIOD_INVALID', column: 'valid_to', value: end, quotes: { start, end } }];
}
