// Who may import whom (docs/ARCHITECTURE.md). A folder may always import itself.
// `packages` absent: any npm package. `builtins` absent: no node builtin.
const settings = 'settings([.]ts$|/)';
const mayImport = {
  domain: { packages: [] },
  processes: { ours: ['domain/'], packages: [] },
  contract: { ours: ['domain/'], packages: ['zod'] },
  store: { ours: ['domain/'], packages: ['@prisma', 'pg', 'csv-parse', 'exceljs'], builtins: true },
  workflows: { ours: ['domain/'], packages: ['@temporalio/workflow', '@temporalio/common'] },
  activities: { ours: ['domain/', 'store/', 'workflows/ports[.]ts$'], builtins: true },
  metrics: {
    ours: ['store/reads/operating-figures[.]ts$', settings],
    packages: ['prom-client'],
    builtins: true,
  },
  api: {
    ours: ['contract/', 'domain/', 'store/', 'metrics/', 'processes/index[.]ts$', settings],
    builtins: true,
  },
  // The page takes types alone from the contract: zod is not for browsers (rule types-only-from-contract).
  web: {
    ours: ['contract/'],
    packages: ['@mantine', '@tanstack', 'pdfjs-dist', 'react', 'react-dom', 'react-router'],
  },
  settings: { packages: ['zod'], builtins: true },
};
const product = `^(${Object.keys(mayImport).join('|')}|worker)(/|[.]ts$)`;

const folderRules = Object.entries(mayImport).map(([folder, { ours = [], packages, builtins }]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^${folder}(/|[.]ts$)` },
  to: {
    pathNot: [
      `^${folder}(/|[.]ts$)`,
      ...ours.map((path) => `^${path}`),
      ...(packages?.map((name) => `node_modules/${name}/`) ?? ['node_modules/']),
    ],
    ...(builtins ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

function forbid(name, from, to) {
  return { name, severity: 'error', from, to };
}

module.exports = {
  forbidden: [
    ...folderRules,
    forbid('test-and-scripts-are-leaves', { path: product }, { path: '^(test|scripts|bench)/' }),
    forbid('bench-without-web', { path: '^bench/' }, { path: '^web/' }),
    forbid('bench-is-a-leaf', { path: '^(test|scripts|prisma)/' }, { path: '^bench/' }),
    forbid(
      'prisma-only-in-store',
      { pathNot: '^(store/|scripts/stack/|prisma[.]config[.]ts$)' },
      { path: 'node_modules/@prisma/' },
    ),
    forbid('generated-only-in-store', { pathNot: '^store/' }, { path: '^store/generated/' }),
    forbid('no-dev-package-in-product', { path: product }, { dependencyTypes: ['npm-dev'] }),
    forbid(
      'types-only-from-contract',
      { path: '^web/' },
      { path: '^contract/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'features-know-no-other',
      { path: '^web/features/([^/]+)/' },
      { path: '^web/(features|rooms|app)/', pathNot: '^web/features/$1/' },
    ),
    forbid(
      'shared-parts-know-no-feature',
      { path: '^web/', pathNot: '^web/(features|rooms|app|main[.]tsx)' },
      { path: '^web/(features|rooms|app)/' },
    ),
    forbid('no-cycles', { pathNot: '^store/generated/' }, { circular: true }),
    // An import that is not found would slip past every rule above.
    forbid('found', { pathNot: '^store/generated/' }, { couldNotResolve: true }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^store/generated'] },
    exclude: { path: '^web/dist' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
