import { useState } from 'react';
import type { Task } from '../../../../contract/task.js';
import { useKept } from '../../../account/use-kept.js';
import { verdictsForAll } from './verdicts-for-all.js';

/** Which of the tasks in the list are selected, for one verdict on all of them. */
export function useSelection(items: readonly Task[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [first, setFirst] = useState<string>();
  // What has been decided meanwhile has left the list, but its result is still to be read.
  const [known, setKnown] = useState<readonly Task[]>([]);
  const tasksOf = (chosen: ReadonlySet<string>) =>
    [...chosen].flatMap(
      (id) => items.find((task) => task.id === id) ?? known.find((task) => task.id === id) ?? [],
    );
  useKept('inbox/selection', ids.size > 0 ? tasksOf(ids) : undefined, (kept) => {
    setIds(new Set(kept.map(({ id }) => id)));
    setKnown(kept);
  });
  const choose = (chosen: ReadonlySet<string>) => {
    setIds(chosen);
    setKnown(tasksOf(chosen));
  };
  return {
    ids,
    tasks: tasksOf(ids),
    /** The verdict with which a key began; undefined where none did. */
    first,
    toggle(id: string | undefined) {
      if (id === undefined) return;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    /** Begins with a verdict of this kind, on what is selected, else on one task. */
    begin(id: string | undefined, kind: (verdict: string) => boolean) {
      const chosen = ids.size > 0 || id === undefined ? ids : new Set([id]);
      choose(chosen);
      setFirst(verdictsForAll(tasksOf(chosen)).find(({ verdict }) => kind(verdict))?.verdict);
    },
    clear() {
      choose(new Set());
      setFirst(undefined);
    },
  };
}
