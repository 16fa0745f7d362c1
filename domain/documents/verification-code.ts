/** Crockford's base 32: no I, L, O and U, so that a code read aloud or copied by hand survives. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/**
 * A short code to look a document up by: the first 50 bits of its hash, in two groups of five.
 *
 * @param hash hexadecimal, at least 50 bits
 * @throws RangeError when the hash is no such text
 * @example verificationCode('ff'.repeat(32)) // 'ZZZZZ-ZZZZZ'
 */
export function verificationCode(hash: string): string {
  if (!/^[0-9a-f]{13,}$/i.test(hash))
    throw new RangeError('A verification code needs a hash of at least 13 hexadecimal digits');
  let bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  let code = '';
  for (let i = 0; i < LENGTH; i += 1) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * A code as somebody typed it, brought to the printed form; `undefined` when it cannot be one.
 *
 * @example readVerificationCode('oi1lz zzzzz') // '0111Z-ZZZZZ'
 */
export function readVerificationCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const valid = code.length === LENGTH && [...code].every((letter) => ALPHABET.includes(letter));
  return valid ? `${code.slice(0, 5)}-${code.slice(5)}` : undefined;
}
