// `node scripts/page-sizes.mjs`: what a browser loads before it shows each page, compressed with gzip.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../web/dist');
const entry = 'index.html';

/** The pages whose first load is promised to stay small, with what each loads beside the entry. */
export const promised = { 'sign-in': [], inbox: ['rooms/desk.tsx'] };

/** The most JavaScript that such a page may load at first, in bytes after gzip. */
export const mostBytes = 200 * 1024;

/**
 * The JavaScript of a page's first load.
 *
 * @param {readonly string[]} rooms modules that it loads beside the entry
 * @returns {{ file: string, bytes: number }[]} each file with its size after gzip
 */
export function firstLoad(rooms) {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const names = new Set();
  const add = (name) => {
    if (names.has(name)) return;
    names.add(name);
    for (const each of manifest[name].imports ?? []) add(each);
  };
  for (const name of [entry, ...rooms]) add(name);
  return [...names].map((name) => {
    const { file } = manifest[name];
    return { file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length };
  });
}

if (import.meta.filename === process.argv[1]) {
  for (const [page, rooms] of Object.entries(promised)) {
    const files = firstLoad(rooms);
    const sum = files.reduce((total, { bytes }) => total + bytes, 0);
    console.log(`${page}: ${(sum / 1024).toFixed(1)} KB of ${mostBytes / 1024} KB`);
    for (const { file, bytes } of files)
      console.log(`  ${(bytes / 1024).toFixed(1).padStart(6)} KB  ${file}`);
  }
}
