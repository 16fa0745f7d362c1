import { ApplicationFailure } from '@temporalio/common';
import { Refusal } from '../domain/refusal.js';

/**
 * Lets errors leave an activity as a code and nothing else: no message, cause or stack, for they could quote
 * names, and Temporal keeps them for months. What was thrown is told to `onError`, which logs without values.
 */
export function coded<A extends readonly unknown[], R>(
  work: (...args: A) => Promise<R>,
  onError: (code: string, error: unknown, args: A) => void,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'ACTIVITY_FAILED';
      onError(code, error, args);
      const failure = ApplicationFailure.create({
        message: code,
        type: code,
        nonRetryable: permanent.has(code),
      });
      failure.stack = '';
      throw failure;
    }
  };
}

/** Trying again cannot mend these. */
const permanent: ReadonlySet<string> = new Set([
  'CASE_UNKNOWN',
  'DOCUMENT_UNKNOWN',
  'TEMPLATE_CHANGED',
  'EMBLEM_UNKNOWN',
]);
