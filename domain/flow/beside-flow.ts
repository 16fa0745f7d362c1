import type { Text } from '../text.js';
import { missingAuthority } from './missing-authority.js';
import { mending } from './returned.js';

/** A step that a case may have though no definition names it. */
interface BesideFlow {
  readonly key: string;
  readonly title: Text;
}

/**
 * The step of that key that stands beside the flow; undefined for the steps of the definition.
 *
 * @example besideFlow('resubmission')?.title.en // 'Mending by the proposer'
 */
export function besideFlow(key: string): BesideFlow | undefined {
  return [mending, missingAuthority].find((step) => step.key === key);
}
