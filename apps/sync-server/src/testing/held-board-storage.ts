import { MemoryBoardStorage } from '../storage/memory-board-storage.ts';
import type { AppendEntry } from '../storage/board-storage.ts';

interface Held {
  readonly entries: readonly AppendEntry[];
  readonly resolve: (seqs: readonly number[]) => void;
  readonly reject: (error: Error) => void;
}

/** Memory storage whose commits wait for the test: the disk takes its time, fails, or never answers. */
export class HeldBoardStorage extends MemoryBoardStorage {
  readonly #held: Held[] = [];

  /** Commits that wait. */
  get heldCount(): number {
    return this.#held.length;
  }

  override append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.#held.push({ entries, resolve, reject });
    });
  }

  /** Lets the oldest waiting commit reach the disk. */
  async commitOne(): Promise<void> {
    const held = this.#held.shift();
    if (held === undefined) throw new Error('No commit is waiting');
    held.resolve(await super.append(held.entries));
  }

  /** Makes the oldest waiting commit fail. */
  failOne(): void {
    const held = this.#held.shift();
    if (held === undefined) throw new Error('No commit is waiting');
    held.reject(new Error('The disk is full'));
  }
}
