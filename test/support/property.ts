import { fc, test } from '@fast-check/jest';

// `npm run test:long` asks for more. A failure prints its seed: `npm test -- --seed=… FILE` repeats it.
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });

/** `test.prop([arbitraries])('sentence', (…values) => …)`: the sentence holds for whatever is generated. */
export { fc, test };
