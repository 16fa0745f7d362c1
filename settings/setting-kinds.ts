import { resolve } from 'node:path';
import { z } from 'zod';
import type { Sentence } from './start-error.js';

/** One environment setting: what it is for, what it must be, and how its text becomes a value. */
export interface Setting<Value = unknown> {
  /** For the reader of the README: one sentence. */
  readonly description: string;
  /** What is taken when it is not set; null when it then has no value. */
  readonly byDefault: string | null;
  /** The end of the sentence "NAME must be …" when a value is refused. */
  readonly wanted: Sentence;
  readonly schema: z.ZodType<Value, string>;
}

const httpProtocols = ['http:', 'https:'];

export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535);

/** The length of a day in seconds. */
export const daySeconds = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 86_400);

/** How long an API that is to stop still takes requests. */
export const drainSeconds = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .refine((value) => value <= 60);

export const text = z.string().trim().min(1).max(200);

export const folder = z
  .string()
  .refine((value) => !value.includes('\0'))
  .transform((value) => resolve(value));

export const postgresUrl = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (
    url !== null &&
    ['postgres:', 'postgresql:'].includes(url.protocol) &&
    url.hostname !== '' &&
    url.pathname.length > 1
  );
});

export const address = z.string().refine((value) => {
  const [, host, digits] = value.match(/^(\[[0-9a-fA-F:]+\]|[^\s:/@]+):(\d{1,5})$/) ?? [];
  return host !== undefined && port.safeParse(digits).success;
});

/** An OpenID issuer: the address before `/.well-known`, kept to the letter, since tokens repeat it. */
export const issuer = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && httpProtocols.includes(url.protocol) && url.search === '' && url.hash === '';
});

/** A scheme, host and port, and no path. */
export const origin = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && httpProtocols.includes(url.protocol) && url.origin === value.replace(/\/$/, '');
});

const smtpProtocols = ['smtp:', 'smtps:'];

/** A mail server: smtp://user:password@host:port, or smtps:// where the line is encrypted from its start. */
export const smtpUrl = z.string().refine((value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  return (
    url !== null &&
    smtpProtocols.includes(url.protocol) &&
    url.hostname !== '' &&
    (url.username === '') === (url.password === '') &&
    [url.pathname.replace('/', ''), url.search, url.hash].every((part) => part === '')
  );
});

/** Whom mail comes from: a name and an address. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** `Jenjang <jenjang@city.example>`, or the address alone. */
export const sender = z
  .string()
  .regex(/^(?:[^<>@"\p{Cc}]{0,100}<[\w.+-]{1,64}@[a-zA-Z0-9.-]{1,190}>|[\w.+-]{1,64}@[a-zA-Z0-9.-]{1,190})$/u)
  .transform((value): Sender => {
    const [, name, address] = value.match(/^(.*)<(.*)>$/) ?? [];
    return { name: name?.trim() || 'Jenjang', address: address ?? value };
  });

export const host = z.string().regex(/^[0-9a-zA-Z.:_-]+$/);
