import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome, Task } from '../../../../contract/task.js';
import { RequestProblem } from '../../../request/problem.js';
import { request } from '../../../request/request.js';

/** What became of one of many. */
export interface Result {
  readonly task: Task;
  /** Null: it is stored. */
  readonly problem: RequestProblem | null;
}

/**
 * Decides tasks one after the other, so that each has its own answer; what one refuses does not stop the others. Each
 * has a key of its own: what was done is not done twice when those that failed are sent again.
 */
export function useDecideMany() {
  const client = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>([]);
  const [left, setLeft] = useState(0);
  const decide = async (tasks: readonly Task[], body: Readonly<Record<string, unknown>>) => {
    setResults((before) => before.filter(({ problem }) => problem === null));
    for (const [place, task] of tasks.entries()) {
      setLeft(tasks.length - place);
      const problem = await decideOne(task, body);
      setResults((before) => [...before, { task, problem }]);
      // Whoever is no longer signed in is so for all of them.
      if (problem?.status === 401) break;
    }
    setLeft(0);
    for (const key of ['tasks', 'task', 'case', 'cases']) void client.invalidateQueries({ queryKey: [key] });
  };
  return { decide, results, left, forget: () => setResults([]) };
}

async function decideOne(
  task: Task,
  body: Readonly<Record<string, unknown>>,
): Promise<RequestProblem | null> {
  try {
    const key = crypto.randomUUID();
    await request<Outcome>(`/tasks/${task.id}/decision`, { method: 'POST', body, key });
    return null;
  } catch (error) {
    if (error instanceof RequestProblem) return error;
    throw error;
  }
}
