import { done, refused, type Result } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { runImport, type ImportOutcome, type OpenImport } from './run-import.ts';

/** Remembers what stays on the board. */
class BoardDouble implements OpenImport<string, string> {
  written: string[] = [];
  ended = false;
  readonly #refuses: string | undefined;

  constructor(refuses?: string) {
    this.#refuses = refuses;
  }

  perform(chunk: string): Result<undefined, string> {
    if (chunk === this.#refuses) return refused('full');
    this.written.push(chunk);
    return done(undefined);
  }

  end(): void {
    this.ended = true;
  }

  cancel(): void {
    this.written = [];
  }
}

async function run(
  step: BoardDouble,
  cancelAt?: number,
): Promise<{ outcome: ImportOutcome<string>; progress: readonly number[] }> {
  const cancel = new AbortController();
  const progress: number[] = [];
  let pauses = 0;
  const outcome = await runImport({
    step,
    chunks: ['a', 'b', 'c'],
    signal: cancel.signal,
    pause: async () => {
      if (pauses === cancelAt) cancel.abort();
      pauses += 1;
      await Promise.resolve();
    },
    onProgress: (count) => progress.push(count),
  });
  return { outcome, progress };
}

describe('writing an import', () => {
  it('writes every chunk under one step and tells how far it is', async () => {
    const board = new BoardDouble();
    expect(await run(board)).toEqual({ outcome: { kind: 'done' }, progress: [1, 2, 3] });
    expect(board).toMatchObject({ written: ['a', 'b', 'c'], ended: true });
  });

  it('takes everything back when it is cancelled in between', async () => {
    const board = new BoardDouble();
    expect(await run(board, 2)).toEqual({ outcome: { kind: 'cancelled' }, progress: [1, 2] });
    expect(board).toMatchObject({ written: [], ended: false });
  });

  it('takes everything back when the board refuses a chunk', async () => {
    const board = new BoardDouble('b');
    expect((await run(board)).outcome).toEqual({ kind: 'refused', refusal: 'full' });
    expect(board).toMatchObject({ written: [], ended: false });
  });
});
