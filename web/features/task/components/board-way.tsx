import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Task } from '../../../../contract/task.js';
import { bothWords, useWords } from '../../../language/words.js';
import { useCase } from '../../../reads/use-case.js';

const words = bothWords({
  id: {
    convene: 'Belum ada sidang yang diundang untuk berkas ini.',
    plan: 'Undang sidang',
    held: 'Sidang sudah diundang; tugas ini selesai bila tim memberi pertimbangannya.',
    session: 'Ke ruang sidang',
  },
  en: {
    convene: 'No session has been convened for this case.',
    plan: 'Convene a session',
    held: 'A session has been convened; this task is done when the board has given its advice.',
    session: 'To the session',
  },
});

/** From a board's task to its session: whoever convenes it plans one, everybody goes to the one that hears the case. */
export function BoardWay({ task }: { readonly task: Task }) {
  const said = useWords(words);
  const steps = useCase(task.caseId).data?.steps;
  if (steps === undefined || task.state !== 'open') return null;
  const session = steps.find((step) => step.with.some((office) => office.task === task.id))?.session;
  if (session !== undefined) {
    return (
      <>
        {task.verdicts.length === 0 && <p>{said.held}</p>}
        <Button component={Link} to={`/sessions/${session}`} variant="default">
          {said.session}
        </Button>
      </>
    );
  }
  if (!isConvening(task)) return null;
  return (
    <>
      <p>{said.convene}</p>
      <Button component={Link} to={`/sessions/plan?case=${task.caseId}`}>
        {said.plan}
      </Button>
    </>
  );
}

/** Whether it is the task of whoever convenes the board, and lies with the reader. */
export function isConvening({ kind, role, because, state }: Task): boolean {
  return kind === 'board' && role === 'secretary' && because === 'assigned' && state === 'open';
}
