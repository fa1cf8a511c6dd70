import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/find-chromium.ts';

describe('the finder of Chromium', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('takes CHROMIUM_PATH before anything else', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it('does not look elsewhere when CHROMIUM_PATH is wrong: it was meant', () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/chromium');
    expect(() => findChromium()).toThrow('CHROMIUM_PATH names /no/such/chromium');
  });

  it('keeps the sandbox for everyone but root', () => {
    expect(CHROMIUM_FLAGS.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});
