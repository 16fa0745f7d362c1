import { createReadStream, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type SheetName, sheetNames } from '../../domain/registry/sheets/index.js';
import type { ImportOptions, ImportSource } from '../../store/registry/import/source.js';
import { FileProblem } from '../../store/registry/table/file-problem.js';

/** Names of files by the option that gave them. */
export type GivenFiles = Readonly<Partial<Record<SheetName | 'tenant', string>>>;

/** The files as sources of an import; each is opened when its turn comes. */
export function openFiles(given: GivenFiles): readonly ImportSource[] {
  return sheetNames.flatMap((sheet) => {
    const file = given[sheet];
    return file === undefined ? [] : [{ sheet, file, content: bytesOf(file) }];
  });
}

/** The government's own data. What is no JSON is left to the import to refuse. */
export function readTenantFile(file: string): NonNullable<ImportOptions['tenant']> {
  try {
    return { file, value: JSON.parse(readFileSync(fromCaller(file), 'utf8')) };
  } catch {
    return { file, value: undefined };
  }
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(fromCaller(file))) yield chunk;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new FileProblem('FILE_UNREADABLE', 0, { reason });
  }
}

/** npm runs scripts in the package's folder, and tells where the person stood. */
function fromCaller(file: string): string {
  return resolve(process.env.INIT_CWD ?? '.', file);
}
