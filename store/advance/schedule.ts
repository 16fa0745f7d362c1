import { type CaseWork, owedBy } from '../case/work.js';

/** After this long without word from the workflow, the sweeper looks at a case whose effects are not done. */
const effectPatience = 60_000;

/** Notes on the case when the clock or an effect next needs the workflow. */
export function schedule(work: CaseWork): void {
  const { file } = work;
  const open = file.steps.filter((step) => step.state === 'open');
  const owed = open.flatMap((step) => owedBy(step).map(({ at }) => at));
  if (file.effects.some((effect) => effect.state === 'pending')) owed.push(work.now + effectPatience);
  work.changeCase({ nextAt: owed.length > 0 ? Math.min(...owed) : null });
}

/**
 * Asks for the workflow's attention. Urgent is what it must act on: a start, an end, effects, or something
 * due before the timer it has set; the rest only keeps Temporal's pages true.
 */
export function wake(work: CaseWork): void {
  const { case: row, effects } = work.file;
  if (work.wasClosed) return;
  const earlier = row.nextAt !== null && (row.armedAt === null || row.nextAt < row.armedAt);
  const pending = effects.some((effect) => effect.state === 'pending');
  work.changeCase({
    wakeSeq: row.wakeSeq + 1,
    urgent: row.urgent || work.isNew || row.closedAt !== null || pending || earlier,
  });
}
