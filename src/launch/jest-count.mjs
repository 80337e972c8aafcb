import { writeFileSync } from 'node:fs';

/** A Jest reporter that leaves the run's numbers in the file named by JEST_COUNT_FILE. Jest asks for a default export. */
export default class Count {
  onRunComplete(
    _tests,
    { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites },
  ) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const count = { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
    writeFileSync(process.env.JEST_COUNT_FILE, JSON.stringify(count));
  }
}
