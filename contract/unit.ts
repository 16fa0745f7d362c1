import * as z from 'zod';
import { actingOccupant, occupant } from './registry.js';

export const unitSchema = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    parent: z.string().nullable(),
    agency: z.string().nullable(),
    echelon: z.string().nullable(),
    sortKey: z.int().meta({ description: 'Order among siblings' }),
    active: z.boolean(),
    members: z.int(),
    head: z
      .strictObject({
        position: z.string(),
        title: z.string(),
        holder: occupant.nullable(),
        acting: z.array(actingOccupant).readonly(),
      })
      .nullable(),
  })
  .meta({ id: 'Unit' });
