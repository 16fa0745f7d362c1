import { type HolderState, inPower } from '../domain/access/in-power.js';
import type { HeldOffice, Role, Viewer } from '../domain/access/viewer.js';
import { dayOf, parseZone } from '../domain/calendar/zone.js';
import { Refusal } from '../domain/refusal.js';
import { fullNameOf } from './access/full-name.js';
import { covers, holderState } from './access/holder-sql.js';
import type { Rows } from './database.js';
import { prepared } from './prepared.js';

interface LoadedViewer {
  username: string;
  person: string;
  name: string;
  nip: string | null;
  status: string;
  roles: Role[];
  offices: (HeldOffice & { readonly holder: HolderState })[];
}

const statement = prepared(
  `SELECT json_build_object('username', a.username, 'person', e.id, 'name', ${fullNameOf('e')}, 'nip', e.nip, 'status', e.status, 'roles', a.roles,
       'offices', (SELECT coalesce(json_agg(json_build_object('position', p.code, 'title', p.title, 'unit', u.name,
           'capacity', CASE i.kind WHEN 'definitive' THEN 'holder' ELSE i.kind END, 'authority', i.id,
           'leads', CASE WHEN p.is_head THEN u.code END, 'holder', ${holderState('p.code', 'today.day')}) ORDER BY i.kind, i.id), '[]')
         FROM incumbency i JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
         WHERE i.employee_id = e.id AND ${covers('i', 'today.day')})) AS viewer
     FROM account a JOIN employee e ON e.id = a.employee_id, 
       (SELECT ($2::timestamptz AT TIME ZONE time_zone)::date AS day FROM tenant) today
     WHERE a.username = $1`,
);

/**
 * Who a signed-in account is, and in which offices they act today. One statement a request: an order or an
 * absence that begins or ends counts at the next click.
 *
 * @throws {Refusal} ACCOUNT_UNKNOWN
 */
export async function loadViewer(rows: Rows, username: string, now: number): Promise<Viewer> {
  const [row] = await rows<{ viewer: LoadedViewer }>(statement, [username, new Date(now)]);
  if (!row) throw new Refusal('ACCOUNT_UNKNOWN', { username });
  const { status, ...viewer } = row.viewer;
  const offices = viewer.offices
    .filter(({ capacity, holder }) => inPower(capacity, holder))
    .map(({ holder: _, ...office }) => office);
  // Whoever has left active service may read their own cases; their offices give no power.
  return status === 'active' || status === 'state-official'
    ? { ...viewer, offices }
    : { ...viewer, roles: [], offices: [] };
}

/** Reads who sent a command, within the transaction that carries it out. */
export type ViewerReader = (rows: Rows) => Promise<Viewer>;

/** Today in the government's time zone. */
export async function localToday(rows: Rows, now: number): Promise<string> {
  const [row] = await rows<{ zone: string }>('SELECT time_zone AS zone FROM tenant');
  if (!row) throw new Error('No government has been set up in this database');
  return dayOf(now, parseZone(row.zone));
}
