import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LargeFrames } from './large-frames.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who sends a large frame, and whether it is read right now. */
class Sender {
  isHeld = false;

  hold(until: Promise<void>): void {
    this.isHeld = true;
    void this.#wait(until);
  }

  async #wait(until: Promise<void>): Promise<void> {
    await until;
    this.isHeld = false;
  }
}

async function begin(count: number): Promise<{ frames: LargeFrames; senders: readonly Sender[] }> {
  const frames = new LargeFrames({ largeFramesAtOnce: 2, largeFrameTurnMs: 1_000 });
  const senders = Array.from({ length: count }, () => new Sender());
  for (const sender of senders) frames.begin(sender);
  await vi.advanceTimersByTimeAsync(0);
  return { frames, senders };
}

function held(senders: readonly Sender[]): readonly boolean[] {
  return senders.map(({ isHeld }) => isHeld);
}

it('[SV192] threat 11: so many large frames are read at a time, the next in the next turn of the loop', async () => {
  const { frames, senders } = await begin(4);
  expect(held(senders)).toEqual([false, false, true, true]);
  const [first, , third] = senders;
  if (first === undefined || third === undefined) throw new Error('Nobody sends');
  frames.end(first);
  await Promise.resolve();
  expect(held(senders)).toEqual([false, false, true, true]);
  await vi.advanceTimersByTimeAsync(1);
  expect(held(senders)).toEqual([false, false, false, true]);
  // Said again while it comes in: nothing changes. Hung up while it waits: it is in nobody's way.
  frames.begin(third);
  frames.end(senders[3] ?? third);
  await vi.advanceTimersByTimeAsync(1);
  expect(held(senders)).toEqual([false, false, false, false]);
});

it('[SV192] threat 11: whoever begins a large frame and stops keeps the others waiting for one turn only', async () => {
  const { frames, senders } = await begin(3);
  await vi.advanceTimersByTimeAsync(999);
  expect(held(senders)).toEqual([false, false, true]);
  await vi.advanceTimersByTimeAsync(1);
  expect(senders[2]?.isHeld).toBe(false);
  expect(held(senders).filter((isHeld) => isHeld).length).toBe(1);
  for (const sender of senders) frames.end(sender);
  await vi.advanceTimersByTimeAsync(1);
  expect(held(senders)).toEqual([false, false, false]);
  // With nobody waiting a slow line keeps its turn.
  const [slow] = senders;
  if (slow === undefined) throw new Error('Nobody sends');
  frames.begin(slow);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(slow.isHeld).toBe(false);
});
