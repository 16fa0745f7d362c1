import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { RequestProblem } from './problem.js';
import { request } from './request.js';

/** A command, and how far it has come. */
export type Command<Body, Answer> = {
  /**
   * Sends it. `onSuccess` is told of the answer even when what sent it has left the page by then, as a form does
   * when news of its own deed arrives before the answer.
   */
  mutate(body: Body, options?: { readonly onSuccess?: (answer: Answer) => void }): void;
  readonly isPending: boolean;
  /** Forgets a refusal. */
  reset(): void;
} & (
  | { readonly isError: true; readonly error: RequestProblem }
  | { readonly isError: false; readonly error: null }
);

/**
 * A command to the API. It carries a key of its own: sent again after its answer was lost, it is done once.
 *
 * @param touches beginnings of the keys of what it changes, read again when it is done
 */
export function useCommand<Body extends object | FormData | undefined, Answer>(
  path: string,
  touches: readonly string[],
): Command<Body, Answer> {
  const client = useQueryClient();
  const attempt = useRef<{ readonly body: string; readonly key: string }>(undefined);
  const { mutateAsync, isPending, error, reset } = useMutation<Answer, RequestProblem, Body>({
    mutationFn: (body) => {
      const written = body instanceof FormData ? '' : JSON.stringify(body ?? null);
      if (attempt.current?.body !== written || body instanceof FormData) {
        attempt.current = { body: written, key: crypto.randomUUID() };
      }
      return request<Answer>(path, { method: 'POST', body, key: attempt.current.key });
    },
    // Also after a refusal: it often says that somebody was faster.
    onSettled: (_answer, failed) => {
      if (failed === null) attempt.current = undefined;
      for (const key of touches) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return {
    mutate: (body, { onSuccess } = {}) => {
      // What is refused stands in `error`.
      mutateAsync(body).then(onSuccess, () => undefined);
    },
    isPending,
    reset,
    ...(error === null ? ({ isError: false, error } as const) : ({ isError: true, error } as const)),
  };
}
