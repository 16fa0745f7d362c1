import { checkChains } from './chains.js';
import { checkCommands } from './commands.js';
import { checkDecisions } from './decisions.js';
import type { Evidence, Finding } from './evidence.js';
import { checkIncumbencies } from './incumbencies.js';
import { checkNumbers } from './numbers.js';
import { checkOutside } from './outside.js';
import { checkStuck } from './stuck.js';

/** Everything that the database and the journal tell; it shares no code with what it judges. */
export async function check(evidence: Evidence, patienceMs: number): Promise<readonly Finding[]> {
  return [
    ...(await checkCommands(evidence)),
    ...(await checkDecisions(evidence)),
    ...(await checkChains(evidence)),
    ...(await checkNumbers(evidence)),
    ...(await checkIncumbencies(evidence)),
    ...(await checkOutside(evidence)),
    ...(await checkStuck(evidence, patienceMs)),
  ];
}
