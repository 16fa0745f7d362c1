import { namedOffices } from '../../access/offices.js';
import { day, filled, integer, optional, positionIdentifier, text } from '../cell.js';
import { oneOf } from '../choice.js';
import { readSex } from '../employment.js';
import { readNip } from '../nip.js';
import { type Reader, read, unread } from '../reading.js';
import { sheet } from '../sheet.js';

const position = filled('position', positionIdentifier);

/** Our own: elected officials, who have no NIP; they are told apart by name; `until` is the first day after. */
export const officials = sheet(
  {
    name: filled('name', text(200)),
    frontTitle: optional('front_title', text(100)),
    backTitle: optional('back_title', text(100)),
    sex: optional('sex', readSex),
    email: optional('email', text(200)),
    position,
    since: filled('since', day),
    until: optional('until', day),
  },
  'name',
  (row) => ({
    staged: {
      name: row.name,
      front_title: row.frontTitle,
      back_title: row.backTitle,
      sex: row.sex,
      email: row.email,
      position_code: row.position,
      since: row.since,
      until: row.until,
    },
    findings:
      row.until && row.until <= row.since
        ? [
            {
              code: 'PERIOD_INVALID',
              column: 'until',
              value: row.until,
              quotes: { start: row.since, end: row.until },
            },
          ]
        : [],
  }),
);

/** Our own: which position fills an office that the processes name. */
export const offices = sheet(
  { role: filled('role', oneOf(Object.keys(namedOffices))), position },
  'role',
  (row) => ({
    staged: { role: row.role, position_code: row.position },
  }),
);

/** Our own: the seats of boards, in order. */
export const boards = sheet(
  {
    board: filled('board', kebab),
    nameId: filled('name_id', text(200)),
    nameEn: filled('name_en', text(200)),
    sort: filled('sort', integer(1, 999)),
    role: filled('role', oneOf(['chair', 'secretary', 'member', 'substitute'])),
    position,
  },
  'board',
  (row) => ({
    staged: {
      board_code: row.board,
      name_id: row.nameId,
      name_en: row.nameEn,
      sort_key: row.sort,
      role: row.role,
      position_code: row.position,
    },
  }),
);

const roleWords = oneOf(['hr-officer', 'auditor', 'administrator']);

/** Our own: who may sign in. A person is named by NIP, an elected official by name; roles stand apart by spaces. */
export const accounts = sheet(
  {
    username: filled('username', username),
    nip: optional('nip', readNip),
    official: optional('official', text(200)),
    roles: optional('roles', readRoles),
  },
  'username',
  (row) => ({
    staged: {
      username: row.username,
      nip: row.nip?.digits ?? null,
      official: row.nip ? null : row.official,
      roles: row.roles ?? [],
    },
    findings: row.nip || row.official ? [] : [{ code: 'CELL_EMPTY', column: 'nip', value: '', quotes: {} }],
  }),
);

function kebab(cell: string): ReturnType<Reader<string>> {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? read(cell) : unread('CODE_UNKNOWN', { known: 'kebab-case' });
}

function username(cell: string): ReturnType<Reader<string>> {
  return /^[a-z0-9][a-z0-9.-]{1,63}$/.test(cell) ? read(cell) : unread('USERNAME_INVALID');
}

function readRoles(cell: string, today: string): ReturnType<Reader<string[]>> {
  const roles: string[] = [];
  for (const word of cell.split(/\s+/)) {
    const role = roleWords(word, today);
    if (!role.ok) return role;
    roles.push(role.value);
  }
  return read(roles);
}
