import { useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import type { RequestProblem } from '../../../request/problem.js';
import { sessionWords } from './session-words.js';

/** Why a command was not done. */
export function Refused({ error }: { readonly error: RequestProblem | null }) {
  const said = useWords(sessionWords);
  if (error === null) return null;
  if (error.problem === undefined) return <Failure error={error} />;
  return (
    <Notice tone="bad" title={said.refused}>
      {error.problem.detail}
    </Notice>
  );
}
