import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import type { Stack } from '../stack/stack.js';
import type { Person } from './client.js';

/** What the story is told with. */
export interface Stage {
  /** Temporal is stopped and started, where it is the stack's own. */
  readonly stack: Pick<Stack, 'temporal'>;
  readonly as: (username: string) => Person;
  readonly accounts: readonly DemoAccount[];
  readonly tell: (line: string) => void;
}
