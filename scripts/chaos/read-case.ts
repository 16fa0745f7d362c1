import { type Case, caseSchema } from '../../contract/case.js';
import { hr, type World } from './world.js';

/** A case as HR sees it now. */
export async function readCase({ callers }: World, id: string): Promise<Case> {
  const { body } = await callers.get(hr, `cases/${id}`);
  return caseSchema.parse(body);
}
