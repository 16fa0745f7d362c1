import tseslint from 'typescript-eslint';

// Only what needs types: everything else is Biome's. Biome's own floating-promise rule
// misses an unawaited proxied activity, which would let a workflow run ahead of its work.
const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  // A default that takes the rest of a union on purpose is a case like any other.
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** Files with types, by the project that knows them. */
function typed(files, project, ignores = []) {
  return {
    files,
    ignores,
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project, tsconfigRootDir: import.meta.dirname },
    },
    rules,
  };
}

export default [
  {
    ignores: [
      'node_modules/**',
      '**/dist/**',
      'coverage/**',
      'store/generated/**',
      '.cache/**',
      '.jenjang/**',
    ],
  },
  typed(['**/*.ts'], './tsconfig.json', ['web/**']),
  typed(['web/**/*.{ts,tsx}'], './web/tsconfig.json'),
];
