import * as z from 'zod';
import { pageOf } from './page.js';
import { actingOccupant, bothNames, occupant, unitName } from './registry.js';

export const positionItemSchema = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    kind: z.string(),
    level: z.string(),
    echelon: z.string().nullable(),
    isHead: z.boolean(),
    handlesMoney: z.boolean(),
    seats: z.int().nullable().meta({ description: 'Null: as many holders as there are' }),
    unit: unitName,
    agency: unitName.nullable(),
    holderCount: z.int(),
    holders: z.array(occupant).readonly().meta({ description: 'Empty where seats are not counted' }),
    acting: z.array(actingOccupant).readonly(),
    vacant: z.boolean(),
  })
  .meta({ id: 'PositionItem' });

export const positionSchema = positionItemSchema
  .extend({
    standards: z
      .array(z.strictObject({ code: z.string(), name: bothNames, level: z.int() }))
      .readonly()
      .meta({ description: 'The competencies asked for' }),
  })
  .meta({ id: 'Position' });

export const positionsSchema = pageOf(positionItemSchema).meta({ id: 'Positions' });

export type Positions = z.infer<typeof positionsSchema>;

export type Position = z.infer<typeof positionSchema>;
