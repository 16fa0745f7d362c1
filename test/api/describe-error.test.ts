import { expect, test } from '@jest/globals';
import { describeError } from '../../api/describe-error.js';

test('an error is described without its message, on one line or several', () => {
  const error = new TypeError('Key (nip)=(198001012005011001) exists\n    at NIP 198001012005011001:1:1');
  const said = describeError(Object.assign(error, { code: '23505', constraint: 'employee_nip_key' }));
  expect(said).toMatchObject({ error: 'TypeError', code: '23505', constraint: 'employee_nip_key' });
  expect(said.at[0]).toContain('describe-error.test');
  expect(JSON.stringify(said)).not.toContain('198001012005011001');
});

test('what is no error has no words of its own', () => {
  expect(describeError('198001012005011001')).toEqual({ error: 'string', at: [] });
});
