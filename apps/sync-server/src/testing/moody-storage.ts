import { MemoryBoardStorage, type MemoryDisk } from '../storage/memory-board-storage.ts';
import type { ManualClock } from './manual-clock.ts';

/** Writes take time, fail, and sometimes are stored although they seem to fail. */
export class MoodyStorage extends MemoryBoardStorage {
  readonly #clock: ManualClock;
  readonly #random: () => number;

  constructor(disk: MemoryDisk, clock: ManualClock, random: () => number) {
    super(disk);
    this.#clock = clock;
    this.#random = random;
  }

  override append(
    ...given: Parameters<MemoryBoardStorage['append']>
  ): ReturnType<MemoryBoardStorage['append']> {
    return this.#write(0.05, () => super.append(...given));
  }

  override keepBallots(
    ...given: Parameters<MemoryBoardStorage['keepBallots']>
  ): ReturnType<MemoryBoardStorage['keepBallots']> {
    return this.#write(0.1, () => super.keepBallots(...given));
  }

  /** That part of them fails before it is stored, and as large a part afterwards. */
  async #write<Value>(part: number, store: () => Promise<Value>): Promise<Value> {
    await this.#wait();
    const mood = this.#random();
    if (mood < part) throw new Error('Not now');
    const stored = await store();
    await this.#wait();
    if (mood < part * 2) throw new Error('The answer was lost');
    return stored;
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(1 + Math.floor(this.#random() * 60), resolve);
    });
  }
}
