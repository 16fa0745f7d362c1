import type { NamedOffice } from '../access/offices.js';
import type { Text } from '../text.js';

interface BoardEntry {
  readonly title: Text;
  /** Which office is its secretariat by law; whose seat it is today, the registry says. */
  readonly secretariat: NamedOffice;
  /** Who forms it: asked when it finds no quorum. */
  readonly formedBy: NamedOffice;
}

/** The boards that a definition may name; their seats are data (`board_seat`). PP 30/2019 Ps 47–48. */
export const boards = {
  'performance-review-board': {
    title: { id: 'Tim Penilai Kinerja PNS', en: 'Performance review board' },
    secretariat: 'hr-agency-head',
    formedBy: 'competent-official',
  },
} as const satisfies Record<string, BoardEntry>;

export type BoardKey = keyof typeof boards;
