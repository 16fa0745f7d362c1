import type { Case } from '../../../contract/case.js';
import { useWords } from '../../language/words.js';
import { caseWords } from './case-words.js';

/** The state of a case in a word. */
export function CaseState({ state }: { readonly state: Case['state'] }) {
  const said = useWords(caseWords);
  return (
    <strong className={state === 'rejected' || state === 'cancelled' ? 'late' : undefined}>
      {said[state]}
    </strong>
  );
}
