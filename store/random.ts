import { randomBytes } from 'node:crypto';

/** Asked for one by one, a decision's ids and salts cost more than its hashes. */
const drawnAtOnce = 4_096;
const length = 16;

let drawn = Buffer.alloc(0);
let given = 0;

/** 128 random bits from the operating system's generator, never given twice. */
export function random128(): Buffer {
  if (given + length > drawn.length) {
    drawn = randomBytes(drawnAtOnce);
    given = 0;
  }
  given += length;
  return drawn.subarray(given - length, given);
}
