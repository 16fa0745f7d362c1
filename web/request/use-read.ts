import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language/language.js';
import type { RequestProblem } from './problem.js';
import { request } from './request.js';

export interface ReadOptions {
  readonly enabled?: boolean;
  /** Shows the answer before while the next is on its way: for filters and pages. */
  readonly keepPrevious?: boolean;
}

/**
 * Reads from the API, and again when something in it has changed. `key` begins with the name of the thing (`tasks`,
 * `case`, …): by it news of changes find what to read again.
 *
 * @example
 * export const useTask = (id: string) => useRead<Task>(['task', id], `/tasks/${id}`);
 */
export function useRead<Answer>(
  key: readonly unknown[],
  path: string,
  { enabled = true, keepPrevious = false }: ReadOptions = {},
): UseQueryResult<Answer, RequestProblem> {
  const language = useLanguage();
  return useQuery<Answer, RequestProblem>({
    // Answers hold words: each language has its own.
    queryKey: [...key, language],
    queryFn: ({ signal }) => request<Answer>(path, { signal }),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}
