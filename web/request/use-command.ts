import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequestProblem } from './problem.js';
import { request } from './request.js';

/**
 * A command to the API. It carries a key of its own: sent again after its answer was lost, it is done once.
 *
 * @param touches beginnings of the keys of what it changes, read again when it is done
 */
export function useCommand<Body extends object | FormData | undefined, Answer>(
  path: string,
  touches: readonly string[],
): UseMutationResult<Answer, RequestProblem, Body> {
  const client = useQueryClient();
  const attempt = useRef<{ readonly body: string; readonly key: string }>(undefined);
  return useMutation<Answer, RequestProblem, Body>({
    mutationFn: (body) => {
      const written = body instanceof FormData ? '' : JSON.stringify(body ?? null);
      if (attempt.current?.body !== written || body instanceof FormData) {
        attempt.current = { body: written, key: crypto.randomUUID() };
      }
      return request<Answer>(path, { method: 'POST', body, key: attempt.current.key });
    },
    // Also after a refusal: it often says that somebody was faster.
    onSettled: async (_answer, error) => {
      if (error === null) attempt.current = undefined;
      await Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
