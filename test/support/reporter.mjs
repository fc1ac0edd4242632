import { DefaultReporter } from '@jest/reporters';

/** Jest's own report, and a closing line that counts. */
export default class extends DefaultReporter {
  onRunComplete(contexts, results) {
    super.onRunComplete?.(contexts, results);
    for (const suite of results.testResults) if (suite.testExecError) console.error(`${suite.testFilePath}: ${suite.failureMessage}`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`\n${results.numPassedTests} passed, ${failed} failed${results.numPendingTests ? `, ${results.numPendingTests} skipped` : ''}`);
  }
}
