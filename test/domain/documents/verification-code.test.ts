import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readVerificationCode, verificationCode } from '../../../domain/documents/verification-code.js';

test.each(['', 'abc', 'g'.repeat(64)])('%p is refused as a hash', (hash) => {
  expect(() => verificationCode(hash)).toThrow(RangeError);
});

test('a code is the first 50 bits of the hash', () => {
  expect(verificationCode('ff'.repeat(32))).toBe('ZZZZZ-ZZZZZ');
  expect(verificationCode('0'.repeat(64))).toBe('00000-00000');
  expect(verificationCode('0000000000004'.padEnd(64, 'f'))).toBe('00000-00001');
});

test.each(['', '12345', '12345-6789U', '12345-67890-1'])('%p cannot be a code', (typed) => {
  expect(readVerificationCode(typed)).toBeUndefined();
});

test('a code is read however it was copied', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(hash, (hex) => {
      const code = verificationCode(hex);
      expect(
        readVerificationCode(
          ` ${code.toLowerCase().replace('-', ' ').replace(/0/g, 'o').replace(/1/g, 'l')}`,
        ),
      ).toBe(code);
    }),
  );
});
