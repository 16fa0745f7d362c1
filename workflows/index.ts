import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import { Alarm } from './alarm.js';
import { changed } from './messages.js';
import type { CaseInput, Effects, Plan, Steering } from './ports.js';
import { Sign } from './sign.js';

// Short, for it holds a workflow task open; a database that is away is asked again by the loop.
// Twice is harmless: both work out from the rows what is missing.
const { steer, giveUp } = proxyLocalActivities<Steering>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumAttempts: 4 },
});

// Twice is harmless: an effect that is done is left alone, and a document's bytes are the same each time.
const { perform } = proxyActivities<Effects>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 3, maximumInterval: '30s', maximumAttempts: 5 },
});

/** How long the loop waits after a look that failed. */
const patience = 15_000;

/**
 * The life of a case in time: waits for months, has the clock's duties done, makes documents. It is the
 * bundle's default export, so that the workflow's type is the process. It knows the case's id and nothing
 * else: lost, reset or restored to last week, it looks and goes on from where the case stands.
 */
export default async function driveCase(input: CaseInput): Promise<void> {
  let news = true;
  setHandler(changed, () => {
    news = true;
  });
  const alarm = new Alarm();
  const sign = new Sign();

  for (;;) {
    news = false;
    alarm.hush();
    const plan = await look(input.caseId);
    sign.show(plan.position);
    for (const effect of plan.effects) await attempt(input.caseId, effect);
    if (plan.done) break;
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof driveCase>(input);
    }
    if (plan.effects.length > 0) continue;
    if (plan.nextAt !== null) alarm.arm(plan.nextAt, Date.now(), summaryOf(plan));
    await condition(() => news || alarm.rings);
  }
  await condition(allHandlersFinished);
}

/** What a timer waits beside, on Temporal's pages. */
function summaryOf({ position }: Plan): string | undefined {
  return position?.steps.map(({ key }) => key).join(', ');
}

/** Looks at the case; a look that fails is tried again a little later, for ever. */
async function look(caseId: string): Promise<Plan> {
  try {
    return await steer(caseId, Date.now());
  } catch (error) {
    if (!hasFailed(error)) throw error;
    if (codeOf(error) === 'CASE_UNKNOWN') return { effects: [], nextAt: null, done: true };
    return { effects: [], nextAt: Date.now() + patience, done: false };
  }
}

/** Tries an effect; what fails for good becomes an incident, and the case goes on. */
async function attempt(caseId: string, effectId: string): Promise<void> {
  try {
    await perform(effectId, Date.now());
  } catch (error) {
    if (!hasFailed(error)) throw error;
    try {
      await giveUp(caseId, effectId, codeOf(error), Date.now());
    } catch (failure) {
      // The effect is still pending: the next look finds it again.
      if (!hasFailed(failure)) throw failure;
    }
  }
}

/** The activity could not do it; cancelling the workflow is another matter. */
function hasFailed(error: unknown): error is TemporalFailure {
  return error instanceof TemporalFailure && !isCancellation(error);
}

/** A local activity's failure comes as it was thrown, an ordinary one's as the cause of another. */
function codeOf(error: TemporalFailure): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure ? (cause.type ?? 'EFFECT_FAILED') : 'EFFECT_TIMED_OUT';
}
