import { Button } from '@mantine/core';
import { useWords } from '../../../language/words.js';
import { Notice } from '../../../parts/notice.js';
import type { Result } from '../api/use-decide-many.js';
import { bulkWords } from './bulk-words.js';

/** What became of each, and the way to send what was not stored again, with all that was typed for it. */
export function BulkResults({
  results,
  open,
  again,
  close,
}: {
  readonly results: readonly Result[];
  /** How many are not stored, whether they were tried or not. */
  readonly open: number;
  readonly again: () => void;
  readonly close: () => void;
}) {
  const said = useWords(bulkWords);
  const failed = results.filter(({ problem }) => problem !== null);
  return (
    <>
      <p role="status">{said.stored(results.length - failed.length)}</p>
      {failed.length > 0 && (
        <Notice tone="bad" title={said.failed}>
          <ul>
            {failed.map(({ task, problem }) => (
              <li key={task.id}>
                {task.case.subject.name}: {problem?.problem?.detail ?? problem?.code}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {open > 0 && (
        <Button mr="sm" onClick={again}>
          {said.again(open)}
        </Button>
      )}
      <Button variant="default" onClick={close}>
        {said.close}
      </Button>
    </>
  );
}
