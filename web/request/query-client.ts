import { QueryClient } from '@tanstack/react-query';
import { RequestProblem } from './problem.js';

/** What was read is kept here; news of changes, a window that comes back and a network that does, read again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays one however often it is asked for; only what did not answer is tried again.
      retry: (failures, error) =>
        error instanceof RequestProblem && (error.status === 0 || error.status >= 500) && failures < 3,
    },
    mutations: { retry: false },
  },
});
