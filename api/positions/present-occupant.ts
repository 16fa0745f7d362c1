import type * as z from 'zod';
import type { actingOccupant, occupant } from '../../contract/registry.js';
import { fullName } from '../../domain/documents/full-name.js';
import type { Occupant } from '../../store/registry/reads/list-positions.js';

/** Who is in a post. */
export function presentOccupant(row: Occupant): z.input<typeof occupant> {
  const { nip, from, to } = row;
  return { nip, name: fullName(row), from, to };
}

/** Who acts in a post. */
export function presentActing(
  row: Occupant & { readonly kind: 'plt' | 'plh' },
): z.input<typeof actingOccupant> {
  return { ...presentOccupant(row), kind: row.kind };
}
