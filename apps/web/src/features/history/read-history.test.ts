import { describe, expect, it } from 'vitest';
import type { BoardVersion } from '../../session/board-versions.ts';
import { startsOf } from './read-history.ts';

const version = (throughSeq: number): BoardVersion => ({
  id: throughSeq.toString(),
  origin: { kind: 'hour' },
  madeAtMs: throughSeq,
  throughSeq,
});

describe('where a replay can begin', () => {
  it('is at the empty board while everything is kept, and at every version', () => {
    expect(startsOf([version(9), version(4)], 0).map(({ seq }) => seq)).toEqual([0, 4, 9]);
  });

  it('is only where everything since is kept', () => {
    expect(startsOf([version(9), version(5), version(4)], 5).map(({ seq }) => seq)).toEqual([5, 9]);
    expect(startsOf([version(4)], 5)).toEqual([]);
    // A version of before the server said it.
    expect(startsOf([version(0)], 0)).toEqual([{ seq: 0, version: undefined }]);
  });
});
