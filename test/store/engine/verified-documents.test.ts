import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseDefinition } from '../../../contract/definition.js';
import { addDocument } from '../../../store/commands/add-document.js';
import { interveneInCase } from '../../../store/commands/intervene.js';
import { submitCase } from '../../../store/commands/submit-case.js';
import { storeDefinitions } from '../../../store/definitions.js';
import { stageFile } from '../../../store/staged-file.js';
import { loadViewer } from '../../../store/viewer.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { documentProcess } from '../../support/document-process.js';
import { rowCounts } from '../../support/row-counts.js';

let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  await storeDefinitions(city.db, [documentProcess], parseDefinition, monday);
  const viewer = await loadViewer(city.db.rows, city.candidate.head, monday);
  const { nip: subject, toPosition } = city.candidate;
  const facts = { toPosition, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const { body } = await submitCase(city.db, viewer, { process: documentProcess.id, subject, facts }, monday);
  caseId = (body as { case: { id: string } }).case.id;
}, 60_000);

afterAll(() => city?.drop());

async function add(kind: string, content: string, username = city.candidate.head) {
  const viewer = await loadViewer(city.db.rows, username, monday);
  const file = await stageFile(city.dataDir, Readable.from([Buffer.from(content)]), 8);
  try {
    const command = { caseId, kind, name: 'SK.pdf', mediaType: 'application/pdf', file };
    return await addDocument(city.db, viewer, command, monday);
  } finally {
    await file.discard();
  }
}

const versions = () =>
  city.db.rows<{ version: number; current: boolean }>(
    `SELECT version, replaced_at IS NULL AS current FROM incoming_document WHERE case_id = $1 AND kind = 'rank-decree' ORDER BY version`,
    [caseId],
  );

test('refused, an upload leaves no row', async () => {
  const before = await rowCounts(city.db);
  await expect(add('poem', 'x')).rejects.toMatchObject({ code: 'DOCUMENT_KIND_UNKNOWN' });
  await expect(add('rank-decree', 'x', 'sekda')).rejects.toMatchObject({ code: 'ONLY_PROPOSER' });
  expect(await rowCounts(city.db)).toEqual(before);
});

test('while a case is suspended nothing comes in', async () => {
  const hr = await loadViewer(city.db.rows, 'petugas-bkpsdm', monday);
  const reason = 'Menunggu hasil audit';
  await interveneInCase(city.db, hr, { caseId, kind: 'suspension', reason }, monday);
  await expect(add('rank-decree', 'x')).rejects.toMatchObject({ code: 'CASE_SUSPENDED' });
  await interveneInCase(city.db, hr, { caseId, kind: 'resumption', reason }, monday);
});

test('versions sent at once come one after the other, and one of them is current', async () => {
  await Promise.all(['a', 'b', 'a', 'c'].map((content) => add('rank-decree', content)));
  expect(await versions()).toEqual([
    { version: 1, current: false },
    { version: 2, current: false },
    { version: 3, current: false },
    { version: 4, current: true },
  ]);
  const files = await city.db.rows('SELECT hash FROM stored_file');
  expect(files).toHaveLength(3);
});

test('events name documents by their ids, and say nobody’s file name', async () => {
  const events = await city.db.rows<{ ids: Record<string, unknown> }>(
    `SELECT ids FROM event WHERE stream = $1 AND type = 'document-uploaded'`,
    [`case:${caseId}`],
  );
  expect(events).toHaveLength(4);
  for (const { ids } of events) {
    expect(ids).toMatchObject({ kind: 'rank-decree', document: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(ids)).not.toContain('SK.pdf');
  }
});
