import { type Person, UnexpectedAnswer } from './client.js';

interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly step: string;
  readonly verdicts: readonly { readonly verdict: string }[];
}

/** What is said of a task: its verdict, and what comes with it. */
export interface Saying {
  readonly verdict: string;
  readonly reason?: string;
  readonly [field: string]: unknown;
}

/**
 * Decides the task of a case that waits for this person.
 *
 * @param step where they have several
 * @throws {UnexpectedAnswer} when there is none that takes the verdict
 */
export async function decide(
  person: Person,
  caseId: string,
  saying: Saying,
  tell: (line: string) => void,
  step?: string,
): Promise<void> {
  const { items } = await person.get<{ items: readonly Task[] }>('tasks');
  const task = items.find(
    (each) =>
      each.caseId === caseId &&
      (step ?? each.step) === each.step &&
      each.verdicts.some(({ verdict }) => verdict === saying.verdict),
  );
  if (!task) throw new UnexpectedAnswer(`${person.username} has no task that takes ${saying.verdict}`);
  await person.post(`tasks/${task.id}/decision`, saying);
  tell(`${person.title}: ${task.step} ${saying.verdict}${saying.reason ? ` — ${saying.reason}` : ''}`);
}
