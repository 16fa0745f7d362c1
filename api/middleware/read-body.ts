import express, { type Request, type RequestHandler } from 'express';
import { Refusal } from '../../domain/refusal.js';
import { bodyLimit } from './refusal-of.js';

const json = express.json({ limit: bodyLimit, strict: false, inflate: false, type: () => true });

/** Reads a JSON body. A request without one goes on: whether it is needed, the endpoint's schema says. */
export function readJson(): RequestHandler {
  return (request, response, next) => {
    if (!hasBody(request)) return next();
    refuseOther(request, 'application/json');
    return json(request, response, next);
  };
}

/** @throws {Refusal} MEDIA_TYPE_UNSUPPORTED unless the body says that it is of this media type */
export function refuseOther(request: Request, wanted: string): void {
  const given = (request.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (given === wanted) return;
  throw new Refusal('MEDIA_TYPE_UNSUPPORTED', { given: given.slice(0, 100) || '-', wanted });
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}
