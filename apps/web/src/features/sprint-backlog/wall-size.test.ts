import { describe, expect, it } from 'vitest';
import { fittingScale, nextPageTop } from './wall-size.ts';

describe('what hangs on the wall', () => {
  it('is drawn as large as everything fits', () => {
    const asked: number[] = [];
    const scale = fittingScale((tried) => {
      asked.push(tried);
      return 600 * tried > 1080;
    });
    expect(scale).toBe(1.8);
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(fittingScale(() => false)).toBe(2.5);
  });

  it('is not drawn smaller than can be read, but comes page by page', () => {
    expect(fittingScale(() => true)).toBe(0.7);
    const page = { scrollHeight: 2500, clientHeight: 1000 };
    expect(nextPageTop({ ...page, scrollTop: 0 })).toBe(900);
    expect(nextPageTop({ ...page, scrollTop: 900 })).toBe(1500);
    expect(nextPageTop({ ...page, scrollTop: 1500 })).toBe(0);
  });

  it('has one page when everything fits', () => {
    expect(nextPageTop({ scrollTop: 0, scrollHeight: 1000, clientHeight: 1000 })).toBe(0);
  });
});
