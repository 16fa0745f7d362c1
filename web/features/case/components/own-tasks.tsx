import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Case } from '../../../../contract/case.js';
import { bothWords, useWords } from '../../../language/words.js';

const words = bothWords({
  id: { decide: (title: string) => `Menunggu Anda: ${title}` },
  en: { decide: (title) => `Waiting for you: ${title}` },
});

/** The way to the tasks of this case that wait for the reader. */
export function OwnTasks({ steps }: { readonly steps: Case['steps'] }) {
  const said = useWords(words);
  const mine = steps.flatMap((step) =>
    step.with.filter(({ may }) => may.includes('decide')).map(({ task }) => ({ task, title: step.title })),
  );
  return mine.map(({ task, title }) => (
    <Button key={task} component={Link} to={`/tasks/${task}`} mt="sm" mr="sm">
      {said.decide(title)}
    </Button>
  ));
}
