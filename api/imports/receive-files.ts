import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { formProblems } from '../../contract/form-problems.js';
import { Refusal } from '../../domain/refusal.js';
import { type SheetName, sheetNames } from '../../domain/registry/sheets/index.js';
import type { Text } from '../../domain/text.js';
import type { ImportOptions, ImportSource } from '../../store/registry/import/source.js';
import { inputInvalid } from '../endpoint/parse-input.js';

/** The largest file that is taken, in bytes: a hundred thousand employees are about 60 MB. */
export const fileLimit = 200 * 1_048_576;

/** The files of a form, on disk until `discard`. */
export interface ReceivedFiles {
  readonly sources: readonly ImportSource[];
  readonly tenant: NonNullable<ImportOptions['tenant']> | undefined;
  discard(): Promise<void>;
}

const uploads = (dataDir: string) => join(dataDir, 'uploads');

/** Takes away what a process that was killed had received. */
export function discardLeftovers(dataDir: string): Promise<void> {
  return rm(uploads(dataDir), { recursive: true, force: true });
}

interface Part {
  readonly field: string;
  readonly name: string;
  readonly path: string;
}

/**
 * Streams the files of a multipart form into a folder of their own; flat memory whatever their size.
 *
 * @throws {Refusal} INPUT_INVALID for a form that is broken, empty, or has fields that it may not have;
 * BODY_TOO_LARGE
 */
export async function receiveFiles(request: IncomingMessage, dataDir: string): Promise<ReceivedFiles> {
  await mkdir(uploads(dataDir), { recursive: true });
  const folder = await mkdtemp(join(uploads(dataDir), 'import-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    const parts = await readForm(request, folder);
    const sources = parts.flatMap(({ field, name, path }): ImportSource[] =>
      isSheet(field) ? [{ sheet: field, file: name, content: createReadStream(path) }] : [],
    );
    const tenant = parts.find(({ field }) => field === 'tenant');
    return { sources, tenant: tenant && (await readTenant(tenant)), discard };
  } catch (error) {
    await discard();
    throw error;
  } finally {
    request.unpipe();
    // What is left is read and dropped, so that the client hears the answer.
    request.resume();
  }
}

async function readForm(request: IncomingMessage, folder: string): Promise<readonly Part[]> {
  const form = openForm(request);
  const parts: Part[] = [];
  const writing: Promise<void>[] = [];
  let refused: unknown;
  const refuse = (error: unknown) => {
    refused ??= error;
  };
  form.on('file', (field, content, { filename }) => {
    const wrong = problemOf(field, parts);
    if (wrong !== null) {
      refuse(inputInvalid([{ field, problem: wrong }]));
      content.resume();
      return;
    }
    const part = { field, name: shownName(filename, field), path: join(folder, field) };
    parts.push(part);
    writing.push(keep(content, part.path).catch(refuse));
  });
  form.on('field', (field) => refuse(inputInvalid([{ field, problem: formProblems.noFile }])));
  form.on('filesLimit', () => refuse(inputInvalid([{ field: '', problem: formProblems.tooMany }])));
  try {
    await pipeline(request, form);
  } catch {
    refuse(inputInvalid([{ field: '', problem: formProblems.broken }]));
  }
  await Promise.all(writing);
  if (refused !== undefined) throw refused;
  if (parts.length === 0) throw inputInvalid([{ field: '', problem: formProblems.empty }]);
  return parts;
}

function problemOf(field: string, parts: readonly Part[]): Text | null {
  if (field !== 'tenant' && !isSheet(field)) return formProblems.unknown;
  return parts.some((part) => part.field === field) ? formProblems.twice : null;
}

function openForm({ headers }: IncomingMessage): busboy.Busboy {
  try {
    const limits = { fileSize: fileLimit, files: sheetNames.length + 1, fields: 10, fieldSize: 1_000 };
    return busboy({ headers, limits });
  } catch {
    throw inputInvalid([{ field: '', problem: formProblems.broken }]);
  }
}

async function keep(content: Readable & { truncated?: boolean }, path: string): Promise<void> {
  await pipeline(content, createWriteStream(path, { mode: 0o600 }));
  if (content.truncated) throw new Refusal('BODY_TOO_LARGE', { bytes: fileLimit });
}

/** What is no JSON is left to the import to refuse, like a wrong row. */
async function readTenant({ name, path }: Part): Promise<NonNullable<ImportOptions['tenant']>> {
  try {
    return { file: name, value: JSON.parse(await readFile(path, 'utf8')) };
  } catch {
    return { file: name, value: undefined };
  }
}

const isSheet = (field: string): field is SheetName => (sheetNames as readonly string[]).includes(field);

/** The name for the report: what the sender calls the file, if it can be printed. */
function shownName(filename: string | undefined, field: string): string {
  const name = filename?.replaceAll(/[\p{C}]/gu, '').slice(0, 100);
  return name ? name : field;
}
