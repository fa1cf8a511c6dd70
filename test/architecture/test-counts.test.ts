import { describe, expect, it } from 'vitest';
import { countTests, describeCounts } from '../../scripts/test-counts.ts';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the closing line of a test run', () => {
  it('sums what passed, failed and was skipped', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, testResults: [] };
    expect(describeCounts(countTests(report, 1))).toBe('5 passed, 2 failed, 1 skipped');
  });

  it('counts a file that could not be run as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [passedFile, broken] };
    expect(describeCounts(countTests(report, 1))).toBe('5 passed, 1 failed');
  });

  it('never says that nothing failed when the run ended badly', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [passedFile] };
    expect(countTests(report, 1).failed).toBe(1);
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countTests(report, 0).failed).toBe(0);
  });
});
