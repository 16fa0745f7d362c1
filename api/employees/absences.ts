import * as z from 'zod';
import {
  absenceBody,
  absenceParams,
  absenceSchema,
  absencesQuery,
  absencesSchema,
} from '../../contract/absence.js';
import { employeeParams } from '../../contract/employee.js';
import { day } from '../../contract/registry.js';
import { nothingBody } from '../../contract/session.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { levelsToActIn } from '../../domain/orders/remedy.js';
import { Refusal } from '../../domain/refusal.js';
import { cancelAbsence } from '../../store/commands/cancel-absence.js';
import { noteAbsence } from '../../store/commands/note-absence.js';
import { type AbsenceReading, listAbsences } from '../../store/reads/absences.js';
import { localToday } from '../../store/viewer.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';

const key = z.tuple([day, z.uuid()]);

const getAbsences = endpoint(
  {
    method: 'get',
    path: '/absences',
    operationId: 'listAbsences',
    tag: 'registry',
    summary: {
      id: 'Siapa yang berhalangan, dan siapa yang melihat tugasnya sementara itu',
      en: 'Who is away, and who sees their tasks meanwhile',
    },
    description: {
      id: 'BKPSDM dan auditor melihat semuanya; yang lain dirinya dan pegawai di unit yang dipimpinnya.',
      en: 'HR and auditors see everybody; others themselves and the people of the units that they lead.',
    },
    query: absencesQuery,
    answers: { 200: absencesSchema },
    refusals: ['POLICY_NOT_IN_FORCE'],
  },
  async ({ db, viewer, query, now }) => {
    const page = readPage(query, key);
    const today = await localToday(db.rows, now);
    const { when = 'now', q } = query;
    const rows = await listAbsences(db.rows, viewer, { when, q }, page, today);
    const keyOf = (row: AbsenceReading) => [when === 'ahead' ? row.from : addDays(row.until, 1), row.id];
    const body = pageFrom(rows, page.limit, keyOf, (row) => presentAbsence(row, today));
    return { status: 200, body: { ...body, today } };
  },
);

function presentAbsence(row: AbsenceReading, today: Day) {
  const { id, kind, from, until, person, post, standIn, open, level, seats, mayCancel } = row;
  const takes = levelsToActIn(level, seats, today) !== undefined;
  const may = mayCancel ? (['read', 'cancel'] as const) : (['read'] as const);
  return { id, kind, from, until, person, post, standIn, takes, open, may };
}

const postAbsence = endpoint(
  {
    method: 'post',
    path: '/employees/{nip}/absences',
    operationId: 'noteAbsence',
    tag: 'registry',
    summary: {
      id: 'Mencatat ketidakhadiran (BKPSDM, atasan langsung)',
      en: 'Note an absence (HR, the direct superior)',
    },
    description: {
      id: 'Plh seorang pejabat melihat tugas-tugasnya selama pejabat itu tercatat berhalangan.',
      en: 'The Plh of an official sees their tasks for as long as the official is noted as away.',
    },
    command: true,
    params: employeeParams,
    unknown: () => new Refusal('EMPLOYEE_UNKNOWN'),
    body: absenceBody,
    answers: { 201: absenceSchema },
    refusals: ['EMPLOYEE_UNKNOWN', 'MAY_NOT_NOTE_ABSENCE', 'ABSENCE_PERIOD_INVALID', 'ABSENCE_OVERLAPS'],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    const { status, body: kept } = await noteAbsence(db, viewer, { ...params, ...body, idempotency }, now);
    return { status, kept };
  },
);

const postCancellation = endpoint(
  {
    method: 'post',
    path: '/employees/{nip}/absences/{id}/cancellation',
    operationId: 'cancelAbsence',
    tag: 'registry',
    summary: {
      id: 'Mengakhiri ketidakhadiran: pegawai hadir mulai hari ini',
      en: 'End an absence: the employee is there from today',
    },
    command: true,
    params: absenceParams,
    unknown: ({ nip }) => new Refusal(/^\d{18}$/.test(nip ?? '') ? 'ABSENCE_UNKNOWN' : 'EMPLOYEE_UNKNOWN'),
    body: nothingBody,
    answers: { 200: absenceSchema },
    refusals: ['EMPLOYEE_UNKNOWN', 'MAY_NOT_NOTE_ABSENCE', 'ABSENCE_UNKNOWN', 'ABSENCE_OVER'],
  },
  async ({ db, viewer, now, params, idempotency }) => {
    const command = { nip: params.nip, absence: params.id, idempotency };
    const { status, body: kept } = await cancelAbsence(db, viewer, command, now);
    return { status, kept };
  },
);

export const absenceEndpoints: readonly Endpoint[] = [getAbsences, postAbsence, postCancellation];
