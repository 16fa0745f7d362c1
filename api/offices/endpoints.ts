import * as z from 'zod';
import { officeParams, officeSchema, officesQuery, officesSchema } from '../../contract/office.js';
import { seesEverything } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import { officeTasks } from '../../store/reads/office-tasks.js';
import { listOffices, readOffice } from '../../store/reads/offices.js';
import { localToday } from '../../store/viewer.js';
import { pageFrom, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { presentOffice, presentOfficeItem } from './present-office.js';

const key = z.tuple([z.int().min(0).max(1_000), z.string().max(1_000), z.string().max(400)]);

/** Enough to see what an office is busy with. */
const mostTasks = 20;

const getOffices = endpoint(
  {
    method: 'get',
    path: '/offices',
    operationId: 'listOffices',
    tag: 'registry',
    summary: {
      id: 'Jabatan yang memimpin, siapa yang menjabat hari ini, dan apa yang menunggu di sana',
      en: 'Posts that lead, who is there today, and what waits there',
    },
    description: {
      id: 'Jabatan yang disebut proses lebih dahulu, lalu kepala perangkat daerah.',
      en: 'Those that processes name come first, then heads of agencies.',
    },
    query: officesQuery,
    answers: { 200: officesSchema },
    refusals: ['POLICY_NOT_IN_FORCE'],
  },
  async ({ db, viewer, query, now }) => {
    const page = readPage(query, key);
    const today = await localToday(db.rows, now);
    const rows = await listOffices(db.rows, viewer, query, page, { today, now });
    const present = (row: (typeof rows)[number]) => presentOfficeItem(row, today);
    return {
      status: 200,
      body: pageFrom(rows, page.limit, ({ rank, title, code }) => [rank, title, code], present),
    };
  },
);

const getOffice = endpoint(
  {
    method: 'get',
    path: '/offices/{code}',
    operationId: 'getOffice',
    tag: 'registry',
    summary: {
      id: 'Satu jabatan: siapa yang menjabat, siapa dapat ditunjuk, apa yang menunggu',
      en: 'One office: who is there, who could act, what waits',
    },
    params: officeParams,
    unknown: () => new Refusal('POSITION_NOT_FOUND'),
    answers: { 200: officeSchema },
    refusals: ['POSITION_NOT_FOUND', 'POLICY_NOT_IN_FORCE'],
  },
  async ({ db, viewer, params, now, language }) => {
    const today = await localToday(db.rows, now);
    const office = await readOffice(db.rows, viewer, params.code, { today, now });
    if (!office) throw new Refusal('POSITION_NOT_FOUND');
    const tasks = seesEverything(viewer) ? await officeTasks(db.rows, office.code, mostTasks) : null;
    return { status: 200, body: presentOffice(office, tasks, { today, now, language }) };
  },
);

export const officeEndpoints: readonly Endpoint[] = [getOffices, getOffice];
