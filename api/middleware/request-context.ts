import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { type Language, languageOf } from './language.js';

/** What is known of a request from its first moment; later steps note here what the log may tell. */
export interface RequestContext {
  readonly id: string;
  readonly language: Language;
  /** The path with its parameters unfilled; undefined until a route takes the request. */
  template?: string;
  caseId?: string;
}

declare global {
  namespace Express {
    interface Request {
      context: RequestContext;
    }
  }
}

/** Numbers of requests that others gave: short, and nothing that could write into a log. */
const sane = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each request its number and language, and says both in the answer. */
export function requestContext(): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id') ?? '';
    const id = sane.test(given) ? given : randomUUID();
    const language = languageOf(request.get('accept-language'));
    request.context = { id, language };
    response.set({
      'X-Request-Id': id,
      'Content-Language': language,
      Vary: 'Accept-Language',
      // Answers are about people, and about this moment.
      'Cache-Control': 'no-store',
    });
    next();
  };
}
