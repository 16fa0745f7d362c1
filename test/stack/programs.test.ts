import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findProgram } from '../../scripts/stack/find-program.js';
import { mavenRepository } from '../../scripts/stack/maven-mirror.js';
import { timeLeft } from '../../scripts/stack/time-left.js';
import { userCache } from '../../scripts/stack/user-cache.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jenjang-programs-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a program is an executable file on the path, not a folder or a text of that name', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((name) => join(folder, name));
  mkdirSync(join(first ?? '', 'temporal'), { recursive: true });
  for (const place of [second, third]) {
    mkdirSync(place ?? '');
    writeFileSync(join(place ?? '', 'temporal'), '');
  }
  chmodSync(join(third ?? '', 'temporal'), 0o755);
  const path = [first, second, '', third].join(':');
  expect(findProgram('temporal', path)).toBe(join(third ?? '', 'temporal'));
  expect(findProgram('go', path)).toBeNull();
});

test('the cache follows XDG, and passes over a relative path as XDG says', () => {
  expect(userCache({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/jenjang');
  expect(userCache({ XDG_CACHE_HOME: 'cache' })).toMatch(/\/\.cache\/jenjang$/);
});

test('jars come from the mirror of settings.xml, comments aside', () => {
  const file = join(folder, 'settings.xml');
  writeFileSync(
    file,
    `<settings><mirrors>
      <!-- <mirror><mirrorOf>*</mirrorOf><url>https://commented.example</url></mirror> -->
      <mirror><id>other</id><mirrorOf>snapshots</mirrorOf><url>https://other.example</url></mirror>
      <mirror><id>ours</id><mirrorOf>central</mirrorOf><url> https://mirror.example/maven/ </url></mirror>
    </mirrors></settings>`,
  );
  expect(mavenRepository(file)).toBe('https://mirror.example/maven');
  expect(mavenRepository(join(folder, 'none.xml'))).toMatch(/^https:\/\/\S+\/maven2$/);
});

test('the time left is told once there is something to tell it from', () => {
  expect(timeLeft(1_000, 0)).toBe('');
  expect(timeLeft(60_000, 0.25)).toBe(', about 3 min left');
  expect(timeLeft(60_000, 0.8)).toBe(', about 15 s left');
});
