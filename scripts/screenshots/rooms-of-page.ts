import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../web');

/**
 * The address patterns of every room, from the page's own lists. They are read, not run: they are for browsers.
 *
 * @throws Error when a list no longer says them as it did
 */
export function roomsOfPage(): readonly string[] {
  const found = (file: string, pattern: RegExp) => {
    const matches = [...readFileSync(join(web, file), 'utf8').matchAll(pattern)].map(
      ([, match = '']) => match,
    );
    if (matches.length === 0) throw new Error(`${file} no longer lists its rooms as it did`);
    return matches;
  };
  const quoted = (text: string) => [...text.matchAll(/'([^']+)'/g)].map(([, path = '']) => path);
  return [
    ...found('app/rooms.ts', /paths: \[([^\]]+)\]/g).flatMap(quoted),
    ...found('rooms/administration/administration-rooms.ts', /path: '([^']+)'/g).map(
      (path) => `/administration/${path}`,
    ),
  ];
}
