import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { internalProblem, type Problem, problemOf } from '../../contract/problem.js';
import { describeError } from '../describe-error.js';
import { refusalOf } from './refusal-of.js';

/** Turns whatever a route throws into application/problem+json. What nobody foresaw is logged, and not told. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const { id, language, template, caseId } = request.context;
    const refusal = refusalOf(error);
    if (refusal === null)
      log.error({ requestId: id, path: template, caseId, ...describeError(error) }, 'unexpected');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem: Problem =
      refusal === null ? internalProblem(language, id) : problemOf(refusal, language, id);
    if (problem.status === 503 || problem.code === 'DOCUMENT_NOT_READY') response.set('Retry-After', '2');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
