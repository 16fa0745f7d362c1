import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Preview } from '../../../../contract/process.js';
import { useLanguage } from '../../../language/language.js';
import type { RequestProblem } from '../../../request/problem.js';
import { request } from '../../../request/request.js';

/** What is asked about, or proposed. */
export interface Proposal {
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly as?: 'subject';
}

/** What would become of a proposal; nothing is stored. Undefined: it is not yet whole. */
export function usePreview(
  process: string,
  proposal: Proposal | undefined,
): UseQueryResult<Preview, RequestProblem> {
  const language = useLanguage();
  return useQuery<Preview, RequestProblem>({
    queryKey: ['preview', process, proposal, language],
    queryFn: ({ signal }) =>
      request<Preview>(`/processes/${process}/preview`, { method: 'POST', body: proposal, signal }),
    enabled: proposal !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
