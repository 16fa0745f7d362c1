import { canonicalJson } from '../../domain/audit/canonical.js';
import { Refusal } from '../../domain/refusal.js';
import type { Idempotency } from '../../store/commands/idempotency.js';
import { sha256 } from '../../store/database.js';

const printableAscii = /^[\x20-\x7e]{1,200}$/;

/**
 * What makes a command the same as one sent before: caller, address and key; the hash tells another body.
 *
 * @throws {Refusal} IDEMPOTENCY_KEY_INVALID
 */
export function idempotencyOf(
  { path }: { readonly path: string },
  caller: string,
  key: string | undefined,
  { params, body }: { readonly params: unknown; readonly body: unknown },
): Idempotency | undefined {
  if (key === undefined) return undefined;
  if (!printableAscii.test(key)) throw new Refusal('IDEMPOTENCY_KEY_INVALID');
  return { caller, path: filled(path, params), key, bodyHash: sha256(canonicalJson(body ?? null)) };
}

function filled(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}));
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => String(values.get(name)));
}
