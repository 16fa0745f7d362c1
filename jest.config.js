import { availableParallelism } from 'node:os';

// Tests that need nothing but the code itself; every other folder of test/ gets a PostgreSQL.
const pure = ['domain', 'processes', 'contract', 'settings', 'house'];

const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript' },
  experimental: { keepImportAttributes: true },
};

const project = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/property-runs.mjs'],
  transform: {
    '^.+[.]ts$': ['@swc/jest', { module: { type: 'es6' }, jsc }],
  },
  extensionsToTreatAsEsm: ['.ts'],
  // We write the suffix that Node will see; what lies there before a build is TypeScript.
  moduleNameMapper: { '^([.]{1,2}/.+)[.]js$': ['$1.js', '$1.ts'] },
  modulePathIgnorePatterns: ['<rootDir>/(dist|coverage|[.]jenjang)/'],
};

export default {
  // A first transaction on a busy machine may take seconds.
  testTimeout: 30_000,
  maxWorkers: Math.min(4, availableParallelism()),
  projects: [
    { ...project, displayName: 'pure', testMatch: [`<rootDir>/test/{${pure}}/**/*.test.ts`] },
    {
      ...project,
      displayName: 'stack',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: pure.map((folder) => `<rootDir>/test/${folder}/`),
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
