import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewer } from '../../../domain/access/viewer.js';
import { resubmitCase } from '../../../store/commands/resubmit-case.js';
import { submitCase } from '../../../store/commands/submit-case.js';
import { withdrawCase } from '../../../store/commands/withdraw-case.js';
import { loadViewer } from '../../../store/viewer.js';
import { movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { dismiss } from '../../support/incumbencies.js';

// Between reading who somebody is and writing what they do, their office can end: the row decides.
let city: TestCity;
let caseId: string;
let stale: Viewer;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
  await city.decide(caseId, 'opinions', 'supported', monday);
  await city.decide(caseId, 'proposal', 'returned', monday, { reason: 'Lengkapi' });
  stale = await loadViewer(city.db.rows, city.candidate.head, monday);
  await dismiss(city.db, city.candidate.head);
}, 60_000);

afterAll(() => city?.drop());

test('whose office has ended meanwhile neither mends nor withdraws what it proposed', async () => {
  const command = { caseId, facts: { reason: 'Diperbaiki' } };
  await expect(resubmitCase(city.db, stale, command, monday)).rejects.toMatchObject({
    code: 'ONLY_PROPOSER',
  });
  await expect(withdrawCase(city.db, stale, { caseId }, monday)).rejects.toMatchObject({
    code: 'ONLY_PROPOSER',
  });
});

test('whose office has ended meanwhile proposes nobody', async () => {
  const { nip, targets } = await movable(city.db, 'pegawai-layak-pengawas-2');
  const [target] = targets;
  const facts = { toPosition: target?.code ?? '', reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const proposal = { process: 'job-rotation', subject: nip, facts };
  const head = await loadViewer(city.db.rows, 'kepala-bkpsdm', monday);
  await dismiss(city.db, 'kepala-bkpsdm');
  const byOffice = { ...head, roles: [] };
  await expect(submitCase(city.db, byOffice, proposal, monday)).rejects.toMatchObject({
    code: 'MAY_NOT_PROPOSE',
  });
});
