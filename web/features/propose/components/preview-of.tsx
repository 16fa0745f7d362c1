import type { UseQueryResult } from '@tanstack/react-query';
import type { Preview, Process } from '../../../../contract/process.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { RuleResults } from '../../../parts/case/eligibility.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Waiting } from '../../../parts/waiting.js';
import type { RequestProblem } from '../../../request/problem.js';
import { PlannedRoute } from './planned-route.js';
import { proposeWords } from './propose-words.js';
import { rulesOfProblem } from './rules-of-problem.js';

/** What would become of the proposal: whether it may be submitted, who will decide, and by when. */
export function PreviewOf({
  query,
  whole,
  process,
}: {
  readonly query: UseQueryResult<Preview, RequestProblem>;
  /** Everything that is asked has been filled in. */
  readonly whole: boolean;
  readonly process: Process;
}) {
  const said = useWords(proposeWords);
  return (
    <>
      <h2>{said.preview}</h2>
      {!whole && <p className="soft">{said.incomplete}</p>}
      {whole && query.isError && <Refused problem={query.error} retry={query.refetch} />}
      {whole && query.isPending && <Waiting />}
      {whole && query.isSuccess && (
        <>
          {query.data.eligibility.outcome === 'overridable' && <Notice>{said.overridable}</Notice>}
          {query.data.eligibility.outcome === 'document-awaited' && <Notice>{said.documentAwaited}</Notice>}
          {query.data.warnings.map(({ code, text }) => (
            <Notice key={code + text} title={said.warning}>
              {text}.
            </Notice>
          ))}
          <RuleResults rules={query.data.eligibility.rules} />
          <PlannedRoute steps={query.data.steps} />
        </>
      )}
      {process.checklist.length > 0 && (
        <section>
          <h2>{said.documents}</h2>
          <p className="soft">{said.documentsAfter}</p>
          <ul>
            {process.checklist.map(({ kind, title, when }) => (
              <li key={kind}>
                {title}
                {when !== null && <span className="soft"> — {said.onlyIf(when)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Refused({ problem, retry }: { readonly problem: RequestProblem; readonly retry: () => unknown }) {
  const said = useWords(proposeWords);
  const language = useLanguage();
  if (problem.problem === undefined || problem.status >= 500)
    return <Failure error={problem} retry={retry} />;
  const rules = rulesOfProblem(problem, language);
  return (
    <>
      <Notice tone="bad" title={said.refused}>
        {problem.problem.detail}.
      </Notice>
      {rules.length > 0 && <RuleResults rules={rules} />}
    </>
  );
}
