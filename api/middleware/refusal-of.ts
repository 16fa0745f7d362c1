import * as z from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { inputInvalid } from '../endpoint/parse-input.js';

/** The largest body that is read, in bytes. */
export const bodyLimit = 1_048_576;

/**
 * The refusal that an error of another origin means: Express could not read the body or the address, or the
 * database is away. Null for what nobody foresaw.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof URIError) return inputInvalid([{ field: 'path', problem: notDecodable }]);
  const { type, code } = marks.safeParse(error).data ?? {};
  if (type !== undefined && type in bodyRefusals) return bodyRefusals[type]?.() ?? null;
  if (code !== undefined && databaseAway.has(code)) return new Refusal('SERVICE_UNAVAILABLE');
  return null;
}

const marks = z.object({
  type: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});

const notDecodable = { id: 'alamat tidak dapat diuraikan', en: 'the address cannot be decoded' };

const cutShort = { id: 'isi permintaan terputus', en: 'the request body was cut short' };

/** By the `type` of body-parser's errors. */
const bodyRefusals: Readonly<Record<string, () => Refusal>> = {
  'entity.parse.failed': () => new Refusal('BODY_NOT_JSON'),
  'entity.too.large': () => new Refusal('BODY_TOO_LARGE', { bytes: bodyLimit }),
  'charset.unsupported': () => unsupported('charset'),
  'encoding.unsupported': () => unsupported('Content-Encoding'),
  'request.aborted': () => inputInvalid([{ field: '', problem: cutShort }]),
  'request.size.invalid': () => inputInvalid([{ field: '', problem: cutShort }]),
};

function unsupported(given: string): Refusal {
  return new Refusal('MEDIA_TYPE_UNSUPPORTED', { given, wanted: 'application/json, UTF-8' });
}

/** Prisma's own codes: not reached, timed out, closed, no connection free. */
const databaseAway = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
]);
