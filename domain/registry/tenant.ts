import { parseZone } from '../calendar/zone.js';
import type { Law } from '../policy/laws.js';
import { type Reading, read, unread } from './reading.js';

/** The government that an installation serves: its words on documents and its time zone. */
export interface Tenant {
  readonly regionName: string;
  readonly headTitle: string;
  readonly government: string;
  readonly place: string;
  readonly timeZone: string;
  readonly numberUnit: string;
  readonly regulations: readonly Law[];
}

const texts = ['regionName', 'headTitle', 'government', 'place', 'timeZone', 'numberUnit'] as const;
const lawTexts = ['rank', 'citation', 'from', 'source'] as const;

/** Reads the government's own data from parsed JSON. @returns TENANT_INVALID naming the first wrong field */
export function readTenant(value: unknown): Reading<Tenant> {
  if (!isRecord(value)) return invalid('-', 'object');
  for (const field of texts) if (!isText(value[field])) return invalid(field, 'text');
  try {
    parseZone(String(value.timeZone));
  } catch {
    return invalid('timeZone', 'Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura');
  }
  const regulations: unknown = value.regulations ?? [];
  if (!Array.isArray(regulations)) return invalid('regulations', 'list');
  for (const [i, law] of regulations.entries()) {
    if (!isRecord(law)) return invalid(`regulations[${i}]`, 'object');
    for (const field of lawTexts)
      if (!isText(law[field])) return invalid(`regulations[${i}].${field}`, 'text');
    for (const field of ['year', 'number']) {
      if (!Number.isInteger(law[field])) return invalid(`regulations[${i}].${field}`, 'number');
    }
  }
  // Every field was looked at just now.
  return read({ ...value, regulations } as unknown as Tenant);
}

function invalid(field: string, reason: string): Reading<never> {
  return unread('TENANT_INVALID', { field, reason });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 2_000;
}
