import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenTypeIsThere } from './when-type-is-there.ts';

describe('the type of the page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is waited for until it is loaded, and by its name', async () => {
    const asked: string[] = [];
    let loaded: (faces: FontFace[]) => void = () => undefined;
    const drawn = vi.fn<() => void>();
    void whenTypeIsThere({
      load: (font) => {
        asked.push(font);
        return new Promise((resolve) => {
          loaded = resolve;
        });
      },
    }).then(drawn);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(drawn).not.toHaveBeenCalled();
    loaded([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(drawn).toHaveBeenCalledTimes(1);
    expect(asked).toEqual(['1em "Inter Variable"']);
  });

  it('keeps nobody waiting who cannot load it, or only slowly', async () => {
    await whenTypeIsThere({ load: () => Promise.reject(new Error('No network here.')) });
    const drawn = vi.fn<() => void>();
    void whenTypeIsThere({ load: () => new Promise(() => undefined) }).then(drawn);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(drawn).toHaveBeenCalledTimes(1);
  });
});
