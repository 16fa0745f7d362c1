import * as z from 'zod';
import { positionSchema, positionsSchema } from '../../contract/position.js';
import { codeParams, positionsQuery } from '../../contract/registry.js';
import { Refusal } from '../../domain/refusal.js';
import { findPosition } from '../../store/registry/reads/find-position.js';
import { listPositions } from '../../store/registry/reads/list-positions.js';
import { localToday } from '../../store/viewer.js';
import { pageOut, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { presentPosition, presentPositionItem } from './present-position.js';

const getPositions = endpoint(
  {
    method: 'get',
    path: '/positions',
    operationId: 'listPositions',
    tag: 'registry',
    summary: { id: 'Jabatan, menurut kode', en: 'Positions, by code' },
    query: positionsQuery,
    answers: { 200: positionsSchema },
    refusals: [],
  },
  async ({ db, query, now }) => {
    const { limit, after } = readPage(query, z.string());
    const page = await listPositions(db.rows, {
      on: await localToday(db.rows, now),
      limit,
      ...(after !== null && { after }),
      ...(query.q !== undefined && { search: query.q }),
      ...(query.unit !== undefined && { unit: query.unit }),
      ...(query.level !== undefined && { level: query.level }),
      ...(query.vacant !== undefined && { vacant: query.vacant }),
    });
    return { status: 200, body: pageOut(page, presentPositionItem) };
  },
);

const getPosition = endpoint(
  {
    method: 'get',
    path: '/positions/{code}',
    operationId: 'getPosition',
    tag: 'registry',
    summary: { id: 'Satu jabatan', en: 'One position' },
    params: codeParams,
    unknown: () => new Refusal('POSITION_NOT_FOUND'),
    answers: { 200: positionSchema },
    refusals: ['POSITION_NOT_FOUND'],
  },
  async ({ db, params, now }) => {
    const found = await findPosition(db.rows, params.code, await localToday(db.rows, now));
    if (found === null) throw new Refusal('POSITION_NOT_FOUND');
    return { status: 200, body: presentPosition(found) };
  },
);

export const positionEndpoints: readonly Endpoint[] = [getPositions, getPosition];
