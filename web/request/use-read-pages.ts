import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { useLanguage } from '../language/language.js';
import type { RequestProblem } from './problem.js';
import { request } from './request.js';

/** A page of a list of the API. */
interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** A list's filters as they stand in its address; what is undefined is left out. */
export type ListQuery = Readonly<Record<string, string | undefined>>;

/**
 * Reads a list page by page, and again when something in it has changed.
 *
 * @example
 * export const useCases = (query: ListQuery) => useReadPages<Cases>(['cases'], '/cases', query);
 */
export function useReadPages<Answer extends Page>(
  key: readonly unknown[],
  path: string,
  query: ListQuery,
  enabled = true,
): UseInfiniteQueryResult<InfiniteData<Answer>, RequestProblem> {
  const language = useLanguage();
  return useInfiniteQuery<Answer, RequestProblem, InfiniteData<Answer>, readonly unknown[], string | null>({
    queryKey: [...key, query, language],
    queryFn: ({ pageParam, signal }) =>
      request<Answer>(addressOf(path, { ...query, cursor: pageParam ?? undefined }), { signal }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** A path with its query. */
export function addressOf(path: string, query: ListQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
