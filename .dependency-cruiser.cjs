// The direction of imports, the one place where it is written. `npm run check` and test/rules/architecture.test.ts run it.
const rooms = [
  ['rights', 'src/rights'],
  ['interchange', 'src/interchange'],
  ['statistics', 'src/visitors/statistics'],
  ['editorial', 'src/editorial'],
  ['publishing', 'src/publishing'],
  ['contributors', 'src/contributors'],
  ['accounts', 'src/accounts'],
  ['journals', 'src/journals'],
  ['sessions', 'src/visitors/sessions'],
  ['access', 'src/access'],
  ['platform', 'src/platform'],
  ['personal-data', 'src/personal-data'],
];

/** What stands above every room: it puts the house together, or is a door of its own. */
const composition = '^src/(app|app\\.module|chrome|start|main)\\.ts$|^src/cli/';
const within = (folders) => `^(${folders.join('|')})/`;

module.exports = {
  forbidden: [
    ...rooms.slice(1).map(([room, folder], index) => ({
      name: `${room}-imports-downwards`,
      comment: 'rights → interchange → statistics → editorial → publishing → contributors → accounts → journals → sessions → access → platform → personal-data. Declare a port below, fill it above.',
      severity: 'error',
      from: { path: within([folder]) },
      to: { path: within(rooms.slice(0, index + 1).map(([, above]) => above)) },
    })),
    {
      name: 'composition-stands-above',
      comment: 'No room imports what puts the house together.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: composition },
      to: { path: composition },
    },
    {
      name: 'personal-data-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/personal-data/' },
      to: { path: '^src/', pathNot: '^src/personal-data/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'What a migration does must not change when the code does.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    { name: 'no-tests-in-the-house', severity: 'error', from: { path: '^(src|migrations)/' }, to: { path: '^test/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'every-file-in-a-room',
      comment: 'A file lies in a room, or is part of the composition.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `${composition}|^src/config\\.ts$|${within(rooms.map(([, folder]) => folder))}` },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '@types|^express$|node_modules/(express|@types)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
