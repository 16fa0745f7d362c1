import { expect } from '@jest/globals';
import { readNip } from '../../../domain/registry/nip.js';
import { fc, test } from '../../support/property.js';

const today = '2026-11-01';

test.each([
  ['1.98E+17', 'NIP_SPOILT'],
  ['1,98001E+17', 'NIP_SPOILT'],
  ['1.98001012005011E+17', 'NIP_SPOILT'],
  ['198001012005011001.00', 'NIP_SPOILT'],
  ['19800101200501100', 'NIP_LENGTH'],
  ['1980010120050110011', 'NIP_LENGTH'],
  ['19800101200501100A', 'NIP_NOT_DIGITS'],
  ['1980-01-01-2005', 'NIP_NOT_DIGITS'],
  ['198002302005011001', 'NIP_BIRTH_DATE'],
  ['198013012005011001', 'NIP_BIRTH_DATE'],
  ['198001012005001001', 'NIP_APPOINTMENT'],
  ['198001012005131001', 'NIP_APPOINTMENT'],
  ['198001012005201001', 'NIP_APPOINTMENT'],
  ['198001011995011001', 'NIP_TOO_YOUNG'],
  ['198001012026121001', 'NIP_IN_FUTURE'],
  ['198001012027211001', 'NIP_IN_FUTURE'],
  ['198001012005013001', 'NIP_SEX'],
  ['198001012005010001', 'NIP_SEX'],
  ['198001012005011000', 'NIP_SERIAL'],
])('NIP %s is refused with %s', (text, code) => {
  expect(readNip(text, today)).toMatchObject({ ok: false, code });
});

test.each(['198001012005011001', "'198001012005011001", '19800101 200501 1 001'])(
  'NIP %s is read',
  (text) => {
    expect(readNip(text, today)).toEqual({
      ok: true,
      value: {
        digits: '198001012005011001',
        kind: 'pns',
        birthDate: '1980-01-01',
        appointed: '2005-01',
        sex: 'M',
      },
    });
  },
);

test('a contract officer has 21 to 29 in the place of the month', () => {
  expect(readNip('199001162023212005', today)).toMatchObject({
    ok: true,
    value: { kind: 'pppk', appointed: '2023', sex: 'F' },
  });
});

test.prop([fc.string({ maxLength: 24 })])(
  'whatever the text, it is read or refused, and what is read is 18 digits',
  (text) => {
    const reading = readNip(text, today);
    return reading.ok ? /^\d{18}$/.test(reading.value.digits) : reading.code.startsWith('NIP_');
  },
);

test.prop([fc.nat({ max: 17 }), fc.constantFrom('', 'x', '.')])(
  'a NIP with a digit lost or replaced is never read',
  (at, with_) => {
    const nip = '198001012005011001';
    return !readNip(nip.slice(0, at) + with_ + nip.slice(at + 1), today).ok;
  },
);
