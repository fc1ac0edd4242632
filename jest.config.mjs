export default {
  runtime: '<rootDir>/test/support/native/runtime.cjs',
  testEnvironment: '<rootDir>/test/support/native/environment.cjs',
  injectGlobals: false,
  transform: {},
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: './test/support/cluster.mjs',
  globalTeardown: './test/support/cluster-stop.mjs',
  testSequencer: './test/support/sequencer.mjs',
  reporters: ['<rootDir>/test/support/reporter.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
