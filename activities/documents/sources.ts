import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemplateId } from '../../domain/documents/templates.js';

const packages = createRequire(import.meta.url);

/** Where the templates lie. */
export const templateFolder = fileURLToPath(new URL('./templates/', import.meta.url));

const mainFiles: Readonly<Record<TemplateId, string>> = {
  decree: 'decree.typ',
  'decree-archive': 'decree.typ',
  'decree-draft': 'decree.typ',
  excerpt: 'excerpt.typ',
  minutes: 'minutes.typ',
};

/** The template's own source file. */
export function mainFile(template: TemplateId): string {
  return join(templateFolder, mainFiles[template]);
}

/**
 * The documents' faces. Given to the compiler they come before fonts of the same name that a machine has
 * installed, which would change the bytes.
 */
export function fontFiles(): Buffer[] {
  return [
    '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  ].map((path) => readFileSync(packages.resolve(path)));
}

/**
 * The revision of a template: SHA-256 over its sources, the fonts and the compiler's version, that is over
 * everything but the data that decides the bytes.
 */
export function templateRevision(template: TemplateId): string {
  const { version }: { version: string } = packages('@myriaddreamin/typst-ts-node-compiler/package.json');
  const hash = createHash('sha256').update(`${template}\n${version}\n`);
  const sources = [mainFile(template), join(templateFolder, 'parts.typ')].map((path) => readFileSync(path));
  for (const part of [...sources, ...fontFiles()]) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex');
}
