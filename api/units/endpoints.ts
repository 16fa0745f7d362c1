import * as z from 'zod';
import { pageOf } from '../../contract/page.js';
import { codeParams, unitsQuery } from '../../contract/registry.js';
import { unitSchema } from '../../contract/unit.js';
import { Refusal } from '../../domain/refusal.js';
import { findUnit, listUnits, type UnitRow } from '../../store/registry/reads/list-units.js';
import { localToday } from '../../store/viewer.js';
import { pageOut, readPage } from '../endpoint/cursor.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';
import { presentActing, presentOccupant } from '../positions/present-occupant.js';

const getUnits = endpoint(
  {
    method: 'get',
    path: '/units',
    operationId: 'listUnits',
    tag: 'registry',
    summary: { id: 'Unit organisasi, menurut kode', en: 'Units of the organisation, by code' },
    query: unitsQuery,
    answers: { 200: pageOf(unitSchema).meta({ id: 'Units' }) },
    refusals: [],
  },
  async ({ db, query, now }) => {
    const { limit, after } = readPage(query, z.string());
    const page = await listUnits(db.rows, {
      on: await localToday(db.rows, now),
      limit,
      ...(after !== null && { after }),
      ...(query.q !== undefined && { search: query.q }),
      ...(query.below !== undefined && { below: query.below }),
    });
    return { status: 200, body: pageOut(page, presentUnit) };
  },
);

const getUnit = endpoint(
  {
    method: 'get',
    path: '/units/{code}',
    operationId: 'getUnit',
    tag: 'registry',
    summary: { id: 'Satu unit', en: 'One unit' },
    params: codeParams,
    unknown: () => new Refusal('UNIT_UNKNOWN'),
    answers: { 200: unitSchema },
    refusals: ['UNIT_UNKNOWN'],
  },
  async ({ db, params, now }) => {
    const found = await findUnit(db.rows, params.code, await localToday(db.rows, now));
    if (found === null) throw new Refusal('UNIT_UNKNOWN');
    return { status: 200, body: presentUnit(found) };
  },
);

function presentUnit(row: UnitRow): z.input<typeof unitSchema> {
  const { code, name, parent, agency, echelon, sortKey, active, members, head } = row;
  const shown = head && {
    position: head.position,
    title: head.title,
    holder: head.holder && presentOccupant(head.holder),
    acting: head.acting.map(presentActing),
  };
  return { code, name, parent, agency, echelon, sortKey, active, members, head: shown };
}

export const unitEndpoints: readonly Endpoint[] = [getUnits, getUnit];
