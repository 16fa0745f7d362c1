import type { Endpoint } from '../endpoint/endpoint.js';
import { attendance, closing, minutesSignature, opening, presiding, recusals } from './change.js';
import { plan } from './plan.js';
import { getMinutes, getSession, getSessions } from './read.js';

export const sessionEndpoints: readonly Endpoint[] = [
  plan,
  getSessions,
  getSession,
  attendance,
  opening,
  recusals,
  presiding,
  closing,
  minutesSignature,
  getMinutes,
];
