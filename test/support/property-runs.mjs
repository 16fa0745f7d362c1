// Before each test file. Properties try 100 cases; PROPERTY_RUNS asks for more (npm run test:long), and PROPERTY_SEED
// for those of an earlier failure, which printed its seed. Unasked, fast-check is not loaded for nothing.
const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;

if (PROPERTY_RUNS || PROPERTY_SEED) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({
    ...(PROPERTY_RUNS && { numRuns: Number(PROPERTY_RUNS) }),
    ...(PROPERTY_SEED && { seed: Number(PROPERTY_SEED) }),
  });
}
