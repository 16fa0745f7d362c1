import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { claimDataFolder } from '../../scripts/stack/data-folder.js';
import { identify, isAlive, type ProcessIdentity } from '../../scripts/stack/process-identity.js';
import { openRunFile, type RunState, readRunState } from '../../scripts/stack/run-file.js';
import { bystander, endBystanders } from './bystander.js';

const address = { port: 3999, url: 'http://127.0.0.1:3999' };
const dead: ProcessIdentity = { pid: 1, began: 'long ago' };

let dataDir: string;
let said: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jenjang-folder-'));
  said = [];
});

afterEach(async () => {
  await endBystanders();
  rmSync(dataDir, { recursive: true, force: true });
});

const claim = (folder = dataDir) => claimDataFolder(folder, address, [], (line) => said.push(line));

function noteStart(start: Partial<RunState>): void {
  openRunFile(dataDir, {
    holder: dead,
    launchers: [],
    stopping: false,
    api: { port: 3111, url: 'http://127.0.0.1:3111' },
    identity: null,
    postgres: null,
    temporal: null,
    processes: {},
    ...start,
  });
}

test('a folder whose start still runs is refused with that one’s address', async () => {
  const { identity: holder } = await bystander();
  noteStart({ holder });
  await expect(claim()).rejects.toMatchObject({
    code: 'DATA_IN_USE',
    sentence: { en: expect.stringContaining('http://127.0.0.1:3111') },
  });
  expect(isAlive(holder)).toBe(true);
});

test('a folder that cannot be made is refused with the setting to change', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  await expect(claim(join(file, 'below'))).rejects.toMatchObject({
    code: 'DATA_NOT_WRITABLE',
    sentence: { en: expect.stringContaining('JENJANG_DATA') },
  });
});

test('what a killed start left running is ended, also when it takes no notice of being asked', async () => {
  const [api, postgres] = [await bystander({ stubborn: true }), await bystander()];
  noteStart({ processes: { postgres: postgres.identity, api: api.identity } });
  await claim();
  expect([isAlive(api.identity), isAlive(postgres.identity)]).toEqual([false, false]);
  // Those that use others first.
  expect(said.map((line) => line.split(' ')[1])).toEqual(['api,', 'postgres,']);
});

test('a process that has merely inherited a noted number is left alone', async () => {
  const { identity } = await bystander();
  noteStart({
    holder: { ...identity, began: 'another time' },
    processes: { api: { ...identity, began: 'then' } },
  });
  await claim();
  expect(isAlive(identity)).toBe(true);
  expect(said).toEqual([]);
});

test('a start whose npm was killed is about to end and is waited for', async () => {
  const { identity: holder } = await bystander();
  noteStart({ holder, launchers: [dead] });
  const claimed = claim();
  process.kill(holder.pid);
  const run = await claimed;
  expect(said).toEqual(['waiting for the last start to end']);
  expect(run.state.holder).toEqual(identify(process.pid));
});

test('a run file that is no run file keeps nobody from starting', async () => {
  writeFileSync(join(dataDir, 'run.json'), '{"holder": ');
  const run = await claim();
  expect(readRunState(dataDir)).toEqual(run.state);
});

test('an orderly end leaves no run file, whatever is reported afterwards', async () => {
  const run = await claim();
  run.process('api', dead);
  expect(readRunState(dataDir)?.processes).toEqual({ api: dead });
  run.remove();
  run.process('api', null);
  expect(readRunState(dataDir)).toBeNull();
});
