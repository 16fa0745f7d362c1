import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { documentProblems } from '../../contract/document-problems.js';
import { headLength } from '../../domain/documents/media-type.js';
import { Refusal } from '../../domain/refusal.js';
import type { Text } from '../../domain/text.js';
import { type StagedFile, stageFile } from '../../store/staged-file.js';
import { inputInvalid } from '../endpoint/parse-input.js';

/** The largest document that is taken, in bytes. */
export const documentLimit = 10 * 1_048_576;

/** A document as its form brought it; whoever received it discards or keeps the file. */
export interface ReceivedDocument {
  readonly kind: string;
  readonly name: string | undefined;
  /** The media type that the sender gives it. */
  readonly said: string;
  readonly file: StagedFile;
}

/**
 * Streams a document out of a multipart form to disk. The form is read to its end whatever is wrong with it, so that
 * the sender hears the answer; nothing is left behind by a refusal.
 *
 * @throws {Refusal} INPUT_INVALID for a form that is broken, lacks a part or has one too many; BODY_TOO_LARGE
 */
export async function receiveDocument(request: IncomingMessage, dataDir: string): Promise<ReceivedDocument> {
  const form = openForm(request);
  const parts = collectParts(form, dataDir);
  try {
    await readThrough(request, form);
  } catch {
    parts.refuse('', documentProblems.broken);
  }
  const file = await parts.file();
  const received = parts.received();
  if (received instanceof Refusal) await file?.discard();
  else if (file) return { ...received, file };
  throw received instanceof Refusal ? received : problem('file', documentProblems.noFile);
}

function openForm(request: IncomingMessage): busboy.Busboy {
  // One byte more than the limit: a file of exactly the limit is not cut.
  const limits = { fileSize: documentLimit + 1, files: 1, fields: 2, parts: 4, fieldSize: 200 };
  try {
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch {
    request.resume();
    throw problem('', documentProblems.broken);
  }
}

/** Notes what comes by. The first thing that is wrong is what the sender is told. */
function collectParts(form: busboy.Busboy, dataDir: string) {
  let refused: Refusal | undefined;
  let staging: Promise<StagedFile> | undefined;
  let kind: string | undefined;
  const about: { name: string | undefined; said: string } = { name: undefined, said: '' };
  const refuse = (field: string, text: Text) => {
    refused ??= problem(field, text);
  };

  form.on('file', (field, content, { filename, mimeType }) => {
    if (field !== 'file') {
      refuse(shown(field), documentProblems.unknown);
      content.resume();
      return;
    }
    Object.assign(about, { name: filename, said: mimeType });
    // It may break before the disk is ready to read it; reading it then says so.
    content.on('error', () => undefined);
    staging = stage(content, dataDir);
    // Looked at when the form has ended; until then it must not count as unhandled.
    staging.catch(() => undefined);
  });
  form.on('field', (field, value) => {
    if (field === 'file') refuse('file', documentProblems.noFile);
    else if (field !== 'kind') refuse(shown(field), documentProblems.unknown);
    else if (kind !== undefined) refuse('kind', documentProblems.twice);
    else kind = value;
  });
  form.on('filesLimit', () => refuse('file', documentProblems.oneFile));
  for (const limit of ['fieldsLimit', 'partsLimit'] as const)
    form.on(limit, () => refuse('', documentProblems.unknown));

  return {
    refuse,
    /** The file, once it is on disk; undefined when there is none, or it cannot be taken. */
    file: () =>
      staging?.catch((error: unknown) => {
        if (error instanceof Refusal) refused ??= error;
        else if (refused === undefined) throw error;
        return undefined;
      }),
    received: () => {
      if (refused) return refused;
      if (staging === undefined) return problem('file', documentProblems.noFile);
      if (!kind) return problem('kind', documentProblems.kindMissing);
      return { kind: shown(kind), ...about };
    },
  };
}

async function stage(content: Readable & { truncated?: boolean }, dataDir: string): Promise<StagedFile> {
  const file = await stageFile(dataDir, content, headLength);
  if (!content.truncated) return file;
  await file.discard();
  throw new Refusal('BODY_TOO_LARGE', { bytes: documentLimit });
}

/** Ends when the form has been read, or will not be. */
function readThrough(request: IncomingMessage, form: busboy.Busboy): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    form.once('close', resolve);
    form.once('error', reject);
    request.once('close', () => {
      if (!request.complete) form.destroy(new Error('The request was cut short'));
    });
    request.pipe(form);
  }).finally(() => {
    request.unpipe(form);
    request.resume();
  });
}

function problem(field: string, text: Text): Refusal {
  return inputInvalid([{ field, problem: text }]);
}

const shown = (text: string) => text.replaceAll(/\p{C}/gu, '').slice(0, 100);
