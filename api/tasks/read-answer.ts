import type * as z from 'zod';
import type { decisionBody } from '../../contract/decision.js';
import { verdictSchema } from '../../contract/fields.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { Verdicted } from '../../domain/steps/decide.js';
import type { Rows } from '../../store/database.js';
import { readTask } from '../../store/reads/task.js';
import type { ViewerReader } from '../../store/viewer.js';
import { parseInput } from '../endpoint/parse-input.js';

interface Answering {
  readonly rows: Rows;
  readonly readViewer: ViewerReader;
  readonly taskId: string;
  readonly now: number;
}

/**
 * What came with a verdict. A form is read by the schema of the task's own; where the task takes none from this
 * caller, what was filled in goes on unread, for deciding says why it is not taken.
 *
 * @throws {Refusal} INPUT_INVALID
 */
export async function readAnswer(
  body: z.output<typeof decisionBody>,
  { rows, readViewer, taskId, now }: Answering,
): Promise<Verdicted['answer']> {
  if (body.verdict !== 'received') {
    const { verdict: _, ...answer } = body;
    return answer;
  }
  const offer = await offerOf(rows, await readViewer(rows), taskId, now);
  if (!offer) return {};
  const {
    verdict: _,
    reason,
    ...form
  } = parseInput(verdictSchema('received', offer.fields, offer.required), body);
  return { form, ...(reason !== undefined && { reason: String(reason) }) };
}

async function offerOf(rows: Rows, viewer: Viewer, taskId: string, now: number) {
  try {
    const { powers } = await readTask(rows, viewer, taskId, now);
    return powers.offers.find(({ verdict }) => verdict === 'received');
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
