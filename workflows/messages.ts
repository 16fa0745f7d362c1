import { defineUpdate } from '@temporalio/workflow';

/** Something about the case has changed: look again. Carries nothing, so that losing one loses nothing. */
export const changed = defineUpdate<void>('changed');
