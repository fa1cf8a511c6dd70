/** How a test run ended. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Reads the counts from the report of Vitest's JSON reporter. A file that could not be run holds no test that
 * failed, so it is counted as one failure; a run that ended badly without any of that (an error outside every
 * test) is counted as one too. Thus `failed` is zero only when everything was well.
 */
export function countTests(report: unknown, exitCode: number): TestCounts {
  const fields = recordOf(report);
  const passed = numberAt(fields, 'numPassedTests');
  const skipped = numberAt(fields, 'numPendingTests') + numberAt(fields, 'numTodoTests');
  const files: unknown = fields['testResults'];
  const brokenFiles = (Array.isArray(files) ? files.map(recordOf) : []).filter((file) => {
    const tests: unknown = file['assertionResults'];
    return file['status'] === 'failed' && Array.isArray(tests) && tests.length === 0;
  }).length;
  const failed = numberAt(fields, 'numFailedTests') + brokenFiles;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped };
}

/** The line a test run ends with. */
export function describeCounts(counts: TestCounts): string {
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function numberAt(fields: Readonly<Record<string, unknown>>, name: string): number {
  const value = fields[name];
  return typeof value === 'number' ? value : 0;
}
