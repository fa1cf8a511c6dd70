import {
  MemoryBoardStorage,
  type AppendEntry,
  type MemoryDisk,
  type RoomClock,
} from '@weft/sync-server/testing';

/** How the disk behaves right now. */
export type DiskMood =
  | { readonly kind: 'well' }
  /** Disk full, or input and output fail: nothing is stored. */
  | { readonly kind: 'failing'; readonly error: string }
  /** Everything is stored, after this time. */
  | { readonly kind: 'slow'; readonly ms: number };

/** Memory storage on a disk with moods. */
export class FaultyStorage extends MemoryBoardStorage {
  readonly #clock: RoomClock;
  mood: DiskMood = { kind: 'well' };
  failures = 0;
  /** The power is gone: whatever is under way is neither stored nor answered. */
  isDead = false;

  constructor(disk: MemoryDisk, clock: RoomClock) {
    super(disk);
    this.#clock = clock;
  }

  override async append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    const { mood } = this;
    if (mood.kind === 'failing') {
      this.failures += 1;
      throw new Error(mood.error);
    }
    if (mood.kind === 'slow') await this.#pass(mood.ms);
    if (this.isDead) return new Promise(() => undefined);
    return super.append(entries);
  }

  #pass(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(ms, resolve);
    });
  }
}
