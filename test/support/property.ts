/** `test.prop([arbitraries])('sentence', (…values) => …)`: the sentence holds for whatever is generated. */
export { fc, test } from '@fast-check/jest';

/**
 * How often a property is tried that walks through whole sequences of events: 2,000 times, or as often as
 * PROPERTY_RUNS asks for (npm run test:long).
 *
 * @example
 * test.prop([events], sequences)('a pause keeps the remaining working time', (given) => …)
 */
export const sequences = { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) };
