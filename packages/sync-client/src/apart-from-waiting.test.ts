import { describe, expect, it } from 'vitest';
import { apartFromWaiting } from './apart-from-waiting.ts';

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

describe('what of a log waits', () => {
  it('[SC104] is told by its bytes, also by those behind a common beginning', () => {
    const begin = Array.from({ length: 40 }, (_, index) => index);
    const [one, two] = [bytes(...begin, 1), bytes(...begin, 2)];
    const { settled, waiting } = apartFromWaiting(
      [bytes(7), one, bytes(7, 7), two, bytes()],
      [{ update: two.slice() }, { update: bytes(7) }, { update: bytes(9) }],
    );
    expect(settled).toEqual([one, bytes(7, 7), bytes()]);
    expect(waiting).toEqual([bytes(7), two]);
  });
});
