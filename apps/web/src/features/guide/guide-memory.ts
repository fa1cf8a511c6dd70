import type { BoardId } from '@weft/domain';
import { accessibleStorage } from '../../session/accessible-storage.ts';

const KEY_PREFIX = 'weft.guide.';

/** Whether the steps of getting started are open over a board, as this device remembers it. */
export class GuideMemory {
  readonly #key: string;
  readonly #storage: Storage | undefined;

  constructor(board: BoardId, storage: () => Storage) {
    this.#key = `${KEY_PREFIX}${board}`;
    this.#storage = accessibleStorage(storage);
  }

  get isOpen(): boolean {
    try {
      return this.#storage?.getItem(this.#key) === 'open';
    } catch {
      return false;
    }
  }

  keep(isOpen: boolean): void {
    try {
      if (isOpen) this.#storage?.setItem(this.#key, 'open');
      else this.#storage?.removeItem(this.#key);
    } catch {
      // A full storage costs the steps over a reload, nothing else.
    }
  }
}
