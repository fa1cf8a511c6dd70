import { describe, expect, it } from 'vitest';
import { regressions, runScripts } from './run-scripts.ts';

describe('what failed once', () => {
  it.each(regressions())('%s', async (_, script) => {
    expect(script.guards).not.toBe('');
    const totals = await runScripts([script]);
    expect(totals.of('runs')).toBe(1);
  });
});
