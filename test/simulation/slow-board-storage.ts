import type { ManualClock } from '@weft/sync-client/testing';
import { MemoryBoardStorage, type MemoryDisk } from '@weft/sync-server/testing';

/** Time a commit takes, in milliseconds of virtual time: long enough to crash in the middle. */
const COMMIT_MS = 30;

type Entries = Parameters<MemoryBoardStorage['append']>[0];

/** A storage whose commits take time, so that a server can die with some of them under way. */
export class SlowBoardStorage extends MemoryBoardStorage {
  readonly #clock: ManualClock;
  #dead = false;

  constructor(disk: MemoryDisk, clock: ManualClock) {
    super(disk);
    this.#clock = clock;
  }

  /** The process is gone: what is under way never reaches the disk, and nobody hears of it. */
  die(): void {
    this.#dead = true;
  }

  override append(entries: Entries): ReturnType<MemoryBoardStorage['append']> {
    return new Promise((resolve, reject) => {
      this.#clock.after(COMMIT_MS, () => {
        if (!this.#dead) super.append(entries).then(resolve, reject);
      });
    });
  }

  override replaceSnapshot(
    ...replaced: Parameters<MemoryBoardStorage['replaceSnapshot']>
  ): Promise<void> {
    return this.#dead ? new Promise(() => undefined) : super.replaceSnapshot(...replaced);
  }
}
