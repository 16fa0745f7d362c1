import { test as sentenceTest } from '@jest/globals';
import fc from 'fast-check';

/** `test.prop([arbitraries])('sentence', (…values) => …)`: the sentence holds for whatever is generated. */
export { fc, test } from '@fast-check/jest';

// Out of time is not held: unasked, a property that the clock stops passes with however few cases it had tried.
fc.configureGlobal({ ...fc.readConfigureGlobal(), markInterruptAsFailure: true });

const numRuns = Number(process.env.SEQUENCES ?? 2000);
const hour = 3_600_000;

/**
 * The sentence holds for every sequence of events: tried 2,000 times, or as often as SEQUENCES asks for (npm run
 * test:long: 100,000), all of them however long it takes.
 *
 * @example
 * everySequence('a pause keeps the remaining working time', [events], (given) => …)
 */
export function everySequence<Given extends [unknown, ...unknown[]]>(
  sentence: string,
  given: { readonly [At in keyof Given]: fc.Arbitrary<Given[At]> },
  holds: (...given: Given) => void,
): void {
  sentenceTest(sentence, () => fc.assert(fc.property<Given>(...given, holds), { numRuns }), hour);
}
