import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../worker/workflow-bundle.js';

const { History } = temporal.api.history.v1;
const folder = new URL('./histories/', import.meta.url);
const recorded = readdirSync(folder).filter((file) => file.endsWith('.bin'));

function read(file: string): temporal.api.history.v1.History {
  return History.decode(readFileSync(new URL(file, folder)));
}

test('every outcome of a case has a recorded history', () => {
  expect(recorded.sort()).toEqual([
    'cancelled.bin',
    'completed-whole.bin',
    'completed.bin',
    'mended.bin',
    'rejected-outside.bin',
    'rejected.bin',
    'returned.bin',
    'withdrawn.bin',
  ]);
});

test.each(recorded)('%s replays against the workflow as it is now', async (file) => {
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, read(file));
});

test('a run that did something else first does not replay', async () => {
  const history = read('completed.bin');
  const marker = history.events.find((event) => event.markerRecordedEventAttributes);
  if (!marker) throw new Error('The recorded run has no look at its case');
  marker.markerRecordedEventAttributes = null;
  marker.eventType = temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED;
  marker.timerStartedEventAttributes = { timerId: '1', startToFireTimeout: { seconds: null, nanos: 5 } };
  const replayed = Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history);
  await expect(replayed).rejects.toThrow(/nondeterminism/i);
});
