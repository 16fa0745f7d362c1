import { expect, test } from '@jest/globals';
import { verdictJsonSchema } from '../../contract/json-schema.js';
import { sentValues } from '../../web/parts/form/sent-values.js';

const reason = { type: 'text', title: { id: 'Alasan', en: 'Reason' }, max: 4000 } as const;
const toVerify = [
  { id: 'a', kind: 'rank-decree', title: { id: 'SK pangkat', en: 'Rank decree' } },
  { id: 'b', kind: 'post-decree', title: { id: 'SK jabatan', en: 'Post decree' } },
];

test('only what the schema names is sent, and nothing that was left empty', () => {
  const schema = verdictJsonSchema('approved', { reason }, [], 'id');
  expect(sentValues(schema, { reason: '', note: 'x' })).toEqual({ verdict: 'approved' });
  expect(sentValues(schema, { reason: 'Baik' })).toEqual({ verdict: 'approved', reason: 'Baik' });
});

test('where documents can only be accepted, each that was seen is named', () => {
  const schema = verdictJsonSchema('accepted', {}, [], 'id', { toVerify, verdicts: ['accepted'] });
  expect(sentValues(schema, {})).toEqual({
    verdict: 'accepted',
    documents: [
      { document: 'a', verdict: 'accepted' },
      { document: 'b', verdict: 'accepted' },
    ],
  });
});

test('where there is a choice, what was chosen is sent, and what nobody chose to return is accepted', () => {
  const schema = verdictJsonSchema('returned', { reason }, ['reason', 'documents'], 'id', {
    toVerify,
    verdicts: ['accepted', 'returned'],
  });
  const documents = [{ document: 'a', verdict: 'returned', reason: 'Buram' }];
  expect(sentValues(schema, { reason: 'Buram', documents })).toEqual({
    verdict: 'returned',
    reason: 'Buram',
    documents: [...documents, { document: 'b', verdict: 'accepted' }],
  });
});
