/** `test.prop([arbitraries])('sentence', (…values) => …)`: the sentence holds for whatever is generated. */
export { fc, test } from '@fast-check/jest';
