import { filled, optional, text } from '../cell.js';
import type { Finding } from '../finding.js';
import { type Nip, readNip } from '../nip.js';
import { fromOtherSide, readRelation } from '../relation.js';
import { sheet } from '../sheet.js';

/**
 * Our own: who is related to whom, a pair in one row: what the relative is to the person. The relative is named by
 * NIP, an elected official by name. Told from either side it is staged alike, the lower NIP first.
 */
export const kinship = sheet(
  {
    nip: filled('nip', readNip),
    relative: optional('relative_nip', readNip),
    official: optional('official', text(200)),
    relation: filled('relation', readRelation),
  },
  'nip',
  ({ nip, relative, official, relation }) => {
    const swap = relative !== null && relative.digits < nip.digits;
    const [first, second] = swap ? [relative, nip] : [nip, relative];
    return {
      staged: {
        nip: first.digits,
        relative_nip: second?.digits ?? null,
        official: relative === null ? official : null,
        relation: swap ? fromOtherSide(relation) : relation,
      },
      findings: findingsOf(nip, relative, official),
    };
  },
);

function findingsOf(nip: Nip, relative: Nip | null, official: string | null): Finding[] {
  if (relative === null && official === null)
    return [{ code: 'CELL_EMPTY', column: 'relative_nip', value: '', quotes: {} }];
  if (relative?.digits === nip.digits)
    return [{ code: 'KIN_OF_ONESELF', column: 'relative_nip', value: nip.digits, quotes: {} }];
  return [];
}
