import * as z from 'zod';
import type { Refusal, RefusalValue, RefusalValues } from '../domain/refusal.js';
import { type RefusalCode, type RefusalKind, refusals } from '../domain/refusals.js';
import type { Text } from '../domain/text.js';
import { quotedWords } from './quoted-words.js';

/** The HTTP status of each kind of refusal. */
export const statusOfKind = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 400,
  'too-large': 413,
  unsupported: 415,
  unavailable: 503,
  method: 405,
  'too-many': 429,
} as const satisfies Record<RefusalKind, number>;

const titles: Readonly<Record<RefusalKind, Text>> = {
  unauthenticated: { id: 'Perlu masuk', en: 'Sign-in needed' },
  forbidden: { id: 'Tidak berwenang', en: 'Not allowed' },
  'not-found': { id: 'Tidak ditemukan', en: 'Not found' },
  conflict: { id: 'Bertentangan dengan keadaan sekarang', en: 'Conflicts with the present state' },
  invalid: { id: 'Permintaan tidak sah', en: 'Invalid request' },
  'too-large': { id: 'Terlalu besar', en: 'Too large' },
  unsupported: { id: 'Jenis isi tidak diterima', en: 'Content type not accepted' },
  unavailable: { id: 'Sedang tidak tersedia', en: 'Unavailable' },
  method: { id: 'Metode tidak berlaku', en: 'Method not allowed' },
  'too-many': { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
};

const internal = {
  title: { id: 'Kesalahan sistem', en: 'Internal error' },
  detail: {
    id: 'Terjadi kesalahan yang tidak terduga; sebutkan nomor permintaan ini kepada pengelola',
    en: 'Something unexpected went wrong; give the number of this request to the administrator',
  },
};

/** Every "no" of the API: RFC 9457, with a stable `code`. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'urn:jenjang:problem: and the code' }),
    title: z.string().meta({ description: 'The kind of problem' }),
    status: z.int(),
    detail: z.string().meta({ description: 'One sentence, in the language of Accept-Language (id, en)' }),
    instance: z.string().meta({ description: 'The number of the request, as in X-Request-Id' }),
    code: z.string().meta({ description: 'Stable: what programs look at' }),
    values: z
      .exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
      .meta({ description: 'What the sentence quotes' }),
    details: z.exactOptional(z.unknown()).meta({ description: 'Evidence: failed rules, fields, rows' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;

/** The status with which a refusal goes out. */
export function statusOf(code: RefusalCode): number {
  return statusOfKind[refusals[code].kind];
}

/** The refusal's sentence, its values put in as people read them. */
export function sentenceOf(code: RefusalCode, values: RefusalValues, language: keyof Text): string {
  return refusals[code][language].replaceAll(/\{(\w+)\}/g, (asked, name) => {
    const value = values[name];
    return value === undefined ? asked : quotedWords(name, value, language);
  });
}

/** The refusal as it goes out. */
export function problemOf(refusal: Refusal, language: keyof Text, instance: string): Problem {
  const { code, details } = refusal;
  const values = quotedValues(refusal, language);
  return {
    type: typeOf(code),
    title: titles[refusals[code].kind][language],
    status: statusOf(code),
    detail: sentenceOf(code, values, language),
    instance,
    code,
    ...(Object.keys(values).length > 0 && { values: plainValues(values) }),
    ...(details !== undefined && { details }),
  };
}

/** What goes out when something unexpected happened: nothing of what it was. */
export function internalProblem(language: keyof Text, instance: string): Problem {
  const code = 'INTERNAL';
  const { title, detail } = internal;
  return {
    type: typeOf(code),
    title: title[language],
    status: 500,
    detail: detail[language],
    instance,
    code,
  };
}

/** What programs look at: of named keys, the keys. */
function plainValues(values: RefusalValues): NonNullable<Problem['values']> {
  const plain = (value: RefusalValue) =>
    typeof value === 'object' && value !== null ? value.map(({ key }) => key).join(', ') : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}

const typeOf = (code: string) => `urn:jenjang:problem:${code}`;

const inputDetails = z
  .array(z.object({ path: z.string(), problem: z.object({ id: z.string(), en: z.string() }) }))
  .min(1);

/** The sentence on invalid input quotes the first of its problems, in the reader's language. */
function quotedValues({ code, values, details }: Refusal, language: keyof Text): RefusalValues {
  if (code !== 'INPUT_INVALID') return values;
  const [first] = inputDetails.safeParse(details).data ?? [];
  if (!first) return values;
  const whole = { id: 'permintaan', en: 'the request' };
  return { field: first.path || whole[language], problem: first.problem[language] };
}
