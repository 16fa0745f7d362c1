import tseslint from 'typescript-eslint';

// Only what needs types: everything else is Biome's. Biome's own floating-promise rule
// misses an unawaited proxied activity, which would let a workflow run ahead of its work.
export default [
  {
    ignores: ['node_modules/**', 'dist/**', 'coverage/**', 'store/generated/**', '.cache/**', '.jenjang/**'],
  },
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      // A default that takes the rest of a union on purpose is a case like any other.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
];
