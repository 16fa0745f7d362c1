import { type WaitStep, waitResults } from '../flow/blocks.js';
import { choice, type Fields, pastDate, text } from '../flow/fields.js';
import { returning } from './returning.js';
import type { StepMachine } from './step.js';
import { filledIn, reason } from './verdicts.js';

/** What is entered of an answer from outside. */
export const answerForm = {
  number: text({ id: 'Nomor surat', en: 'Number of the letter' }, 100),
  date: pastDate({ id: 'Tanggal surat', en: 'Date of the letter' }),
  result: choice({ id: 'Hasil', en: 'Result' }, waitResults),
} as const satisfies Fields;

/**
 * The answer is entered as it came; its result is the outcome. Papers that come back as incomplete are returned
 * to the proposer like others.
 */
export const waitMachine: StepMachine<WaitStep> = {
  offers: (_step, _state, _task, context) => [
    filledIn({ ...answerForm, reason }, Object.keys(answerForm)),
    ...returning(context),
  ],
  outcome: (_step, tasks) => {
    const done = tasks.find((task) => task.state === 'done');
    return done?.verdict === 'received' ? String(done.form?.result) : (done?.verdict ?? null);
  },
};
