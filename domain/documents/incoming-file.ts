import { Refusal } from '../refusal.js';
import { fileName } from './file-name.js';
import { type DocumentMediaType, mediaTypeOf } from './media-type.js';

/** A file as it came in. */
export interface GivenFile {
  /** What the sender calls it. */
  readonly name: string | undefined;
  /** The media type that the sender gives it. */
  readonly said: string;
  readonly size: number;
  /** Its first bytes. */
  readonly head: Uint8Array;
}

/** A file that is taken in. */
export interface TakenFile {
  /** Cleaned, its ending that of the content. */
  readonly name: string;
  readonly mediaType: DocumentMediaType;
}

/** What senders write that do not know what they send; a form's part without a type counts as text. */
const saysNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

const otherNames: Readonly<Record<string, DocumentMediaType>> = {
  'application/x-pdf': 'application/pdf',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
};

/**
 * What a file is, told by its content: neither its name nor what the sender says decides, but where the sender says
 * otherwise something is wrong.
 *
 * @returns DOCUMENT_EMPTY, DOCUMENT_TYPE_UNSUPPORTED, DOCUMENT_TYPE_MISMATCH
 */
export function judgeFile({ name: given, said, size, head }: GivenFile): TakenFile | Refusal {
  const mediaType = mediaTypeOf(head);
  const name = fileName(given, mediaType);
  if (size === 0) return new Refusal('DOCUMENT_EMPTY', { name });
  if (mediaType === null) return new Refusal('DOCUMENT_TYPE_UNSUPPORTED', { name });
  const meant = said.toLowerCase();
  if (!saysNothing.has(meant) && (otherNames[meant] ?? meant) !== mediaType) {
    const called = fileName(given, null);
    return new Refusal('DOCUMENT_TYPE_MISMATCH', {
      name: called,
      said: meant.slice(0, 100),
      found: mediaType,
    });
  }
  return { name, mediaType };
}
