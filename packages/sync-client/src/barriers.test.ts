import { describe, expect, it } from 'vitest';
import { Barriers } from './barriers.ts';

describe('barriers', () => {
  it('[SC25] an answer confirms what its question covered, once', () => {
    const barriers = new Barriers();
    barriers.startSocket();
    const first = barriers.ask(3);
    const second = barriers.ask(5);
    expect(second).not.toEqual(first);
    expect(barriers.answered(second)).toBe(5);
    expect(barriers.answered(second)).toBeUndefined();
    expect(barriers.answered(first)).toBeUndefined();
  });

  it('[SC25] a closed socket voids its questions, and the next one asks under another name', () => {
    const barriers = new Barriers();
    barriers.startSocket();
    const old = barriers.ask(3);
    barriers.void();
    expect(barriers.answered(old)).toBeUndefined();
    barriers.startSocket();
    const next = barriers.ask(3);
    expect(next.socket).not.toBe(old.socket);
    expect(barriers.answered({ ...next, socket: old.socket })).toBeUndefined();
    expect(barriers.answered(next)).toBe(3);
  });

  it('[SC26] only so many questions are open at a time', () => {
    const barriers = new Barriers();
    barriers.startSocket();
    let asked = 0;
    for (; barriers.hasRoom && asked < 1_000; asked += 1) barriers.ask(asked);
    expect(asked).toBe(16);
  });
});
