export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: './test/support/cluster.mjs',
  globalTeardown: './test/support/cluster-stop.mjs',
  reporters: ['<rootDir>/test/support/reporter.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
