import { accessibleStorage } from '../../session/accessible-storage.ts';

const STORAGE_KEY = 'weft.recent-choices';
/** Choices of other boards are among them and are passed over. */
const MOST_KEPT = 40;

/** What was chosen in the palette on this device, by id: the latest first. No names are kept. */
export class RecentChoices {
  readonly #storage: Storage | undefined;

  constructor(storage: () => Storage) {
    this.#storage = accessibleStorage(storage);
  }

  list(): readonly string[] {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(STORAGE_KEY) ?? '[]');
      return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  /** Puts the choice first. */
  add(id: string): void {
    const kept = [id, ...this.list().filter((each) => each !== id)].slice(0, MOST_KEPT);
    try {
      this.#storage?.setItem(STORAGE_KEY, JSON.stringify(kept));
    } catch {
      // A full storage costs the order of the palette, nothing else.
    }
  }
}
