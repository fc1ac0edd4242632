import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DefaultReporter } from '@jest/reporters';
import { citationsPage } from './citations.mjs';

/** Jest's own report, a closing line that counts, and, for `npm run docs`, the table of what was shown. */
export default class extends DefaultReporter {
  onRunComplete(contexts, results) {
    super.onRunComplete?.(contexts, results);
    if (process.env.WRITE_DOCS) this.writeCitations(results);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    console.log(`\n${results.numPassedTests} passed, ${failed} failed${results.numPendingTests ? `, ${results.numPendingTests} skipped` : ''}`);
  }

  writeCitations({ testResults }) {
    const passed = testResults.flatMap(({ testFilePath, testResults: tests }) =>
      tests.filter(({ status }) => status === 'passed').map(({ fullName }) => ({ file: relative(process.cwd(), testFilePath), title: fullName })));
    writeFileSync(join(process.cwd(), 'docs/citations.md'), citationsPage(passed));
  }
}
