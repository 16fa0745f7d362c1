import { isDeepStrictEqual } from 'node:util';
import { problemSchema } from '../../../contract/problem.js';
import type { Callers } from '../callers.js';
import type { Entry } from '../journal.js';
import { acknowledged } from './commands.js';
import type { Finding } from './evidence.js';

const most = 150;

/** Acknowledged commands, sent once more under their keys, get the answer that they got. */
export async function checkRepeats(callers: Callers, journal: readonly Entry[]): Promise<readonly Finding[]> {
  const repeatable = journal.filter((entry) => acknowledged(entry) && entry.kind !== 'upload');
  // Those that had to be sent again in the run first: they are the ones of which a doubled one would be.
  const chosen = repeatable.toSorted((a, b) => b.attempts - a.attempts).slice(0, most);
  const findings: Finding[] = [];
  for (const entry of chosen) {
    const { status, body } = await callers.repeat(entry);
    if (status === entry.status && isDeepStrictEqual(body, entry.answer)) continue;
    findings.push({
      check: 'repeats',
      what: `POST ${entry.path} (key ${entry.key}) was ${entry.status}, repeated it is ${status} ${problemSchema.safeParse(body).data?.code ?? 'with another body'}`,
    });
  }
  return findings;
}
