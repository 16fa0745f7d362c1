import {
  calendarChangedSchema,
  calendarChangesBody,
  calendarPreviewSchema,
  calendarQuery,
  calendarSchema,
} from '../../contract/calendar.js';
import type { RefusalCode } from '../../domain/refusals.js';
import { changeCalendar, previewCalendar } from '../../store/commands/change-calendar.js';
import { definitionOf } from '../../store/definitions.js';
import { readCalendar } from '../../store/reads/calendar.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { isoOf } from '../iso.js';
import { presentMove } from './present-move.js';

const getCalendar = endpoint(
  {
    method: 'get',
    path: '/calendar',
    operationId: 'getCalendar',
    tag: 'registry',
    summary: { id: 'Hari libur dan cuti bersama setahun', en: 'Days off of a year' },
    query: calendarQuery,
    answers: { 200: calendarSchema },
    refusals: ['AGENCY_UNKNOWN'],
  },
  async ({ db, query, now }) => {
    const agency = query.agency ?? null;
    const { year, calendar, loaded, today, days } = await readCalendar(db.rows, {
      year: query.year,
      agency,
      now,
    });
    return {
      status: 200,
      body: {
        year,
        agency,
        timeZone: calendar.zone,
        revision: calendar.revision,
        loaded,
        now: isoOf(now),
        today,
        days: days.map(({ date, off, type, nameId, nameEn, source, scope }) => ({
          date,
          off,
          type,
          name: { id: nameId, en: nameEn },
          source,
          scope,
        })),
      },
    };
  },
);

const refusals: readonly RefusalCode[] = [
  'FORBIDDEN',
  'HOLIDAY_EXISTS',
  'HOLIDAY_UNKNOWN',
  'HOLIDAY_PAST',
  'CALENDAR_YEAR_NOT_LOADED',
  'CALENDAR_YEAR_LOADED',
  'CALENDAR_YEAR_GAP',
  'CALENDAR_YEAR_EMPTY',
  'AGENCY_UNKNOWN',
];

const mostMoves = 1_000;

const postPreview = endpoint(
  {
    method: 'post',
    path: '/calendar/preview',
    operationId: 'previewCalendarChanges',
    tag: 'registry',
    summary: {
      id: 'Tenggat yang akan bergeser oleh perubahan kalender (BKPSDM)',
      en: 'Deadlines that changes of the calendar would move (HR)',
    },
    body: calendarChangesBody,
    answers: { 200: calendarPreviewSchema },
    refusals,
  },
  async ({ db, viewer, body, language, now }) => {
    const moves = await previewCalendar(db, viewer, body.changes, now);
    const shown = [];
    for (const move of moves.slice(0, mostMoves)) {
      const definition = await definitionOf(db.rows, move.process, move.revision);
      shown.push(presentMove(move, definition, language));
    }
    return { status: 200, body: { moved: moves.length, moves: shown } };
  },
);

const postChanges = endpoint(
  {
    method: 'post',
    path: '/calendar/changes',
    operationId: 'changeCalendar',
    tag: 'registry',
    summary: { id: 'Mengubah kalender hari kerja (BKPSDM)', en: 'Change the working-day calendar (HR)' },
    command: true,
    body: calendarChangesBody,
    answers: { 200: calendarChangedSchema },
    refusals,
  },
  async ({ db, viewer, body, now, idempotency }) => {
    const command = { changes: body.changes, idempotency };
    const { status, body: kept } = await changeCalendar(db, viewer, command, now);
    return { status, kept };
  },
);

export const calendarEndpoints: readonly Endpoint[] = [getCalendar, postPreview, postChanges];
