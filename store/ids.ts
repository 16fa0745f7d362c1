import { random128 } from './random.js';

// What one transaction makes, it makes in the same millisecond: the steps of a case must still sort as they opened.
let made = 0;

/**
 * A UUID of version 7: sorts by the time given, and within it in the order made, so that keyset pages and
 * indexes stay in order.
 *
 * @see RFC 9562, sections 5.7 and 6.2 (method 1)
 */
export function newId(now: number): string {
  made = (made + 1) % 0x1000;
  const bytes = random128();
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | made, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
