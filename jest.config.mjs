export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: './test/support/cluster.mjs',
  globalTeardown: './test/support/cluster-stop.mjs',
  reporters: ['<rootDir>/test/support/reporter.mjs'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
