import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ground, ids, openGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

const hash = 'a'.repeat(64);
const file = `INSERT INTO stored_file (hash, media_type, size, created_at) VALUES ('${hash}', 'application/pdf', 9, now())`;

function document(more: Readonly<Record<string, string>> = {}): string {
  const row = {
    id: 'gen_random_uuid()',
    case_id: `'${ids.case}'`,
    kind: `'rank-decree'`,
    version: '1',
    state: `'uploaded'`,
    name: `'SK.pdf'`,
    file_hash: `'${hash}'`,
    uploaded_by: `'${ids.budi}'`,
    uploaded_at: 'now()',
    ...more,
  };
  return `INSERT INTO incoming_document (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
}

const verified = { verified_by: `'${ids.budi}'`, verified_at: 'now()' };

test.each([
  ['a second current version', [document(), document({ version: '2' })], 'one_current'],
  ['a version twice', [document({ replaced_at: 'now()' }), document()], 'case_id_kind_version_key'],
  ['version 0', [document({ version: '0' })], 'version'],
  ['an unknown state', [document({ state: `'lost'`, ...verified })], 'state'],
  ['a verdict by nobody', [document({ state: `'accepted'`, verified_at: 'now()' })], 'verified'],
  ['a verdict at no time', [document({ state: `'accepted'`, verified_by: `'${ids.budi}'` })], 'verified'],
  ['a verifier without a verdict', [document(verified)], 'verified'],
  ['a return without a reason', [document({ state: `'returned'`, ...verified })], 'reason'],
  ['a return with an empty reason', [document({ state: `'returned'`, reason: `''`, ...verified })], 'reason'],
  ['a document without a name', [document({ name: `''` })], 'name'],
  ['a name without end', [document({ name: `repeat('a', 201)` })], 'name'],
  ['a file that is not noted as stored', [document({ file_hash: `'b'` })], 'file_hash_fkey'],
  ['a document of nobody', [document({ uploaded_by: `'${ids.fresh}'` })], 'uploaded_by_fkey'],
])('%s is refused', async (_what, statements, constraint) => {
  expect(await ground.refusedBy(file, ...statements)).toBe(`incoming_document_${constraint}`);
});

test('versions one after the other are taken, each with what was said of it', async () => {
  const first = document({ state: `'returned'`, reason: `'Buram'`, replaced_at: 'now()', ...verified });
  expect(await ground.refusedBy(file, first, document({ version: '2' }))).toBeNull();
});

test('a file that a document names is not forgotten', async () => {
  expect(await ground.refusedBy(file, document(), 'DELETE FROM stored_file')).toBe(
    'incoming_document_file_hash_fkey',
  );
});
