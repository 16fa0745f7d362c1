import type * as z from 'zod';
import type { positionItemSchema, positionSchema } from '../../contract/position.js';
import type { PositionDetail } from '../../store/registry/reads/find-position.js';
import type { PositionRow } from '../../store/registry/reads/list-positions.js';
import { presentActing, presentOccupant } from './present-occupant.js';

export function presentPositionItem(row: PositionRow): z.input<typeof positionItemSchema> {
  const { code, title, kind, level, echelon, isHead, handlesMoney, seats, unit, agency } = row;
  return {
    ...{ code, title, kind, level, echelon, isHead, handlesMoney, seats, unit, agency },
    holderCount: row.holderCount,
    holders: row.holders.map(presentOccupant),
    acting: row.acting.map(presentActing),
    vacant: row.vacant,
  };
}

export function presentPosition(row: PositionDetail): z.input<typeof positionSchema> {
  const standards = row.standards.map(({ code, name, level }) => ({ code, name, level }));
  return { ...presentPositionItem(row), standards };
}
