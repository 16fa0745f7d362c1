import { absenceBody, absenceParams, absenceSchema } from '../../contract/absence.js';
import { employeeParams } from '../../contract/employee.js';
import { nothingBody } from '../../contract/session.js';
import { Refusal } from '../../domain/refusal.js';
import { cancelAbsence } from '../../store/commands/cancel-absence.js';
import { noteAbsence } from '../../store/commands/note-absence.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';

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

export const absenceEndpoints: readonly Endpoint[] = [postAbsence, postCancellation];
