import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { storeProcesses } from '../../../api/store-processes.js';
import { parseDefinition } from '../../../contract/definition.js';
import type { ProcessDefinition } from '../../../domain/flow/define.js';
import { processes } from '../../../processes/index.js';
import { jobRotation } from '../../../processes/job-rotation.js';
import { newestDefinition, storeDefinitions } from '../../../store/definitions.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

// The city has stored the processes of this release, as a start does.
let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity(processes);
  caseId = await city.propose(monday);
}, 60_000);
afterAll(() => city.drop());

const edited: ProcessDefinition = { ...jobRotation, returns: { ...jobRotation.returns, atMost: 3 } };
const store = (definition: ProcessDefinition) =>
  storeDefinitions(city.db, [definition], parseDefinition, monday);

describe('a start is stopped', () => {
  test('by a definition that was edited without raising its revision, and nothing is changed', async () => {
    const before = await revisions();
    await expect(store(edited)).rejects.toMatchObject({
      name: 'RevisionChanged',
      process: 'job-rotation',
      revision: jobRotation.revision,
    });
    await expect(store({ ...jobRotation, title: { ...jobRotation.title, en: 'Rotation' } })).rejects.toThrow(
      'raise the revision in processes/job-rotation.ts',
    );
    expect(await revisions()).toEqual(before);
  });

  test('by a stored revision that says something else than the code, with a sentence that says what to do', async () => {
    const { hash } = await change(`hash = 'of another text'`);
    await expect(storeProcesses(city.db, monday)).rejects.toMatchObject({
      code: 'PROCESS_REVISION_CHANGED',
      sentence: { en: expect.stringContaining('raise the revision in processes/job-rotation.ts') },
    });
    await change(`hash = '${hash}'`);
  });

  test.each([
    ['an unknown step kind', '{flow,blocks,0,kind}', '"duel"'],
    ['an unknown rule', '{flow,blocks,0,rules,0}', '"horoscope"'],
    ['an unknown role', '{flow,blocks,0,overridableBy}', '"vizier"'],
    ['a fact that is not there', '{flow,blocks,1,condition,of,fact}', '"weather"'],
  ])('by an open case whose definition names %s', async (_what, path, value) => {
    const { definition } = await change(
      `definition = jsonb_set(definition::jsonb, '${path}', '${value}')::json`,
    );
    await expect(storeProcesses(city.db, monday)).rejects.toMatchObject({ code: 'PROCESS_UNREADABLE' });
    // Once nobody's case needs it, it may lie there unread.
    await ended(async () => {
      await expect(storeProcesses(city.db, monday)).resolves.toBeUndefined();
    });
    await change(`definition = '${JSON.stringify(definition).replaceAll("'", "''")}'`);
    await expect(storeProcesses(city.db, monday)).resolves.toBeUndefined();
  });
});

test('starting again stores nothing twice', async () => {
  const before = await revisions();
  await storeProcesses(city.db, monday + 1);
  expect(await revisions()).toEqual(before);
  expect(before).toHaveLength(processes.length);
});

test('an edited definition with a higher revision is for new cases; the open one keeps its own', async () => {
  await store({ ...edited, revision: jobRotation.revision + 1 });
  expect((await newestDefinition(city.db.rows, 'job-rotation')).returns.atMost).toBe(3);
  const [pinned] = await city.db.rows('SELECT revision FROM cases WHERE id = $1', [caseId]);
  expect(pinned).toEqual({ revision: jobRotation.revision });
});

function revisions(): Promise<object[]> {
  return city.db.rows(
    'SELECT process, revision, hash, definition, created_at FROM process_revision ORDER BY 1, 2',
  );
}

/** Changes the row as nobody should; the definition of the release stays as it is. @returns what it was before */
async function change(set: string): Promise<{ hash: string; definition: object }> {
  const [before] = await city.db.rows<{ hash: string; definition: object }>(
    `WITH before AS (SELECT hash, definition FROM process_revision WHERE process = 'job-rotation'), changed AS (UPDATE process_revision SET ${set} WHERE process = 'job-rotation') SELECT * FROM before`,
  );
  if (!before) throw new Error('There is no such revision');
  return before;
}

async function ended(work: () => Promise<void>): Promise<void> {
  await city.db.rows(`UPDATE cases SET state = 'withdrawn', closed_at = now() WHERE id = $1`, [caseId]);
  await work();
  await city.db.rows(`UPDATE cases SET state = 'running', closed_at = NULL WHERE id = $1`, [caseId]);
}
