import * as z from 'zod';
import type { RefusalCode } from '../../domain/refusals.js';
import type { Endpoint } from './endpoint.js';

const signIn: readonly RefusalCode[] = [
  'TOKEN_MISSING',
  'TOKEN_EXPIRED',
  'TOKEN_AUDIENCE',
  'TOKEN_ISSUER',
  'TOKEN_INVALID',
  'SIGN_IN_ENDED',
  'IDENTITY_UNAVAILABLE',
  'ACCOUNT_UNKNOWN',
];
const input: readonly RefusalCode[] = ['INPUT_INVALID', 'SERVICE_UNAVAILABLE'];
const body: readonly RefusalCode[] = ['BODY_TOO_LARGE', 'MEDIA_TYPE_UNSUPPORTED'];
const idempotency: readonly RefusalCode[] = ['IDEMPOTENCY_KEY_INVALID', 'IDEMPOTENCY_KEY_REUSED'];

/** Every refusal that an endpoint may give: its own, and those that its kind of request brings along. */
export function refusalsOf(endpoint: Endpoint): readonly RefusalCode[] {
  const { open, method, upload, command, query, refusals } = endpoint;
  const paged = query instanceof z.ZodObject && 'cursor' in query.shape;
  const codes: readonly RefusalCode[] = [
    ...(open ? [] : signIn),
    ...input,
    ...(paged ? (['CURSOR_INVALID'] as const) : []),
    ...(method === 'post' ? body : []),
    ...(method === 'post' && !open ? (['CROSS_SITE_REQUEST'] as const) : []),
    ...(method === 'post' && upload === undefined ? (['BODY_NOT_JSON'] as const) : []),
    ...(command ? idempotency : []),
    ...refusals,
  ];
  return [...new Set(codes)];
}
