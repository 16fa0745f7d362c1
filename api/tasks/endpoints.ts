import * as z from 'zod';
import { decisionBody } from '../../contract/decision.js';
import { keyInstant } from '../../contract/instant.js';
import {
  conflictBody,
  outcomeSchema,
  taskParams,
  taskSchema,
  tasksQuery,
  tasksSchema,
} from '../../contract/task.js';
import { Refusal } from '../../domain/refusal.js';
import { decideTask } from '../../store/commands/decide-task.js';
import { declareConflict } from '../../store/commands/declare-conflict.js';
import { listTasks } from '../../store/reads/inbox.js';
import { mostCounted } from '../../store/reads/inbox-place.js';
import { readTask } from '../../store/reads/task.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { commandWithin, type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf } from '../iso.js';
import { orderRefusals } from '../orders/order-refusals.js';
import { readAnswer } from './read-answer.js';
import { presentTask } from './task-view.js';

const decidedIn = z.object({ step: z.object({ kind: z.string() }) });
const inboxKey = z.tuple([keyInstant, z.uuid()]);
const unknown = () => new Refusal('TASK_UNKNOWN');

const listMine = endpoint(
  {
    method: 'get',
    path: '/tasks',
    operationId: 'listTasks',
    tag: 'tasks',
    summary: { id: 'Kotak masuk saya', en: 'My inbox' },
    description: {
      id: 'Tugas terbuka pada jabatan Anda hari ini, yang paling dahulu jatuh tempo lebih dulu.',
      en: 'Open tasks of the offices in which you act today, the earliest due first.',
    },
    query: tasksQuery,
    answers: { 200: tasksSchema },
    refusals: ['CURSOR_INVALID'],
  },
  async ({ db, viewer, language, now, query }) => {
    const page = readPage(query, inboxKey);
    const { rows, counts } = await listTasks(db.rows, viewer, query, page, now);
    const { items, next } = pageFrom(
      rows,
      page.limit,
      ({ key: [dueAt, id] }) => [isoOf(dueAt), id],
      ({ item }) => item,
    );
    const shown = items.filter((item) => item !== null);
    return {
      status: 200,
      body: {
        items: shown.map((item) => presentTask(item, { viewer, language, now })),
        next,
        counts: { ...counts, most: mostCounted },
      },
    };
  },
);

const getTask = endpoint(
  {
    method: 'get',
    path: '/tasks/{id}',
    operationId: 'getTask',
    tag: 'tasks',
    summary: { id: 'Satu tugas', en: 'One task' },
    params: taskParams,
    unknown,
    answers: { 200: taskSchema },
    refusals: ['TASK_UNKNOWN'],
  },
  async ({ db, viewer, language, now, params }) => {
    const reading = await readTask(db.rows, viewer, params.id, now);
    return { status: 200, body: presentTask(reading, { viewer, language, now }) };
  },
);

const decide = commandWithin(
  {
    method: 'post',
    path: '/tasks/{id}/decision',
    operationId: 'decideTask',
    tag: 'tasks',
    summary: { id: 'Memutus tugas', en: 'Decide a task' },
    description: {
      id: 'Yang dijawab sudah tersimpan, dan tugas jabatan berikutnya sudah terbuka.',
      en: 'What is answered is stored, and the next office has its task.',
    },
    command: true,
    params: taskParams,
    unknown,
    body: decisionBody,
    answers: { 200: outcomeSchema },
    refusals: [
      'TASK_UNKNOWN',
      'NOT_YOUR_OFFICE',
      'OWN_CASE',
      'CONFLICT_OF_INTEREST',
      'SAME_PERSON',
      'STRATEGIC_HOLDER_ONLY',
      'ESCALATION_SEES_ONLY',
      'ALREADY_DECIDED',
      'TASK_NOT_OPEN',
      'CASE_CLOSED',
      'CASE_SUSPENDED',
      'CALENDAR_ENDS',
      'VERDICT_NOT_OFFERED',
      'NO_OPINION_TOO_EARLY',
      'REASON_REQUIRED',
      'FIELD_MISSING',
      'FIELD_NOT_ASKED',
      'DATE_IN_FUTURE',
      'DOCUMENTS_MISSING',
      'DOCUMENT_NOT_TO_VERIFY',
      'DOCUMENT_VERDICT_MISSING',
      'DOCUMENT_VERDICTS_DISAGREE',
      'DOCUMENTS_NOT_ASKED',
      'RETURN_LIMIT_REACHED',
      'RULE_NOT_OVERRIDABLE',
      'EFFECTIVE_DATE_REQUIRED',
      'EFFECTIVE_DATE_NOT_ASKED',
      'EFFECTIVE_DATE_PAST',
      'REGISTRY_CONFLICT',
      'MINUTES_NOT_SIGNED',
      ...orderRefusals,
      'NO_AUTHORITY',
      'NOT_BOARD_MEMBER',
      'SESSION_NOT_OPEN',
      'ITEM_NOT_VOTING',
      'MEMBER_RECUSED',
      'MEMBER_ABSENT',
      'SEAT_TAKEN',
      'QUORUM_LOST',
      'NO_PRESIDER',
      'PRESIDER_ABSTAINS',
    ],
  },
  async ({ db, readViewer, now, params, body, idempotency, verifyAt, onDecided }) => {
    const { verdict } = body;
    const answer = await readAnswer(body, { rows: db.rows, readViewer, taskId: params.id, now });
    const command = { taskId: params.id, verdict, answer, verifyAt, idempotency };
    const { status, body: kept, repeated } = await decideTask(db, readViewer, command, now);
    const decided = decidedIn.safeParse(kept);
    if (!repeated && decided.success) onDecided?.({ kind: decided.data.step.kind, verdict });
    return { status, kept };
  },
);

const declare = endpoint(
  {
    method: 'post',
    path: '/tasks/{id}/conflict',
    operationId: 'declareConflict',
    tag: 'tasks',
    summary: { id: 'Menyatakan konflik kepentingan', en: 'Declare a conflict of interest' },
    description: {
      id: 'Oleh siapa yang dapat memutus tugas ini. Sejak itu ia tidak memutus apa pun dalam berkas ini; tugasnya beralih ke pejabat lain pada jabatan itu, atau ke jabatan atasan.',
      en: 'By whoever may decide the task. From then on they decide nothing in this case; the task goes to another official of the office, or to the superior office.',
    },
    command: true,
    params: taskParams,
    unknown,
    body: conflictBody,
    answers: { 200: outcomeSchema },
    refusals: [
      'TASK_UNKNOWN',
      'CONFLICT_NOT_ASKED',
      'CONFLICT_BY_RECUSAL',
      'CONFLICT_OF_INTEREST',
      'NOT_YOUR_OFFICE',
      'OWN_CASE',
      'SAME_PERSON',
      'STRATEGIC_HOLDER_ONLY',
      'ESCALATION_SEES_ONLY',
      'ALREADY_DECIDED',
      'TASK_NOT_OPEN',
      'CASE_CLOSED',
      'CASE_SUSPENDED',
    ],
  },
  async ({ db, viewer, now, params, body, idempotency }) => {
    const { ground, reason } = body;
    const command = { taskId: params.id, ground, reason, idempotency };
    const { status, body: kept } = await declareConflict(db, viewer, command, now);
    return { status, kept };
  },
);

export const taskEndpoints: readonly Endpoint[] = [listMine, getTask, decide, declare];
