import type { BoardId } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { accessibleStorage } from './accessible-storage.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings there were when a day, or an event, began on this device. */
interface StoredBaseline {
  /** The date, or the id of the event. */
  readonly since: string;
  readonly counts: SeverityCounts;
}

const KEY_PREFIX = 'weft.findings.';

/**
 * Remembers how many findings a board had when this device first saw it today, or when the event
 * that is running began, so that people see what changed since. Where the browser forbids storage
 * it lives as long as the tab.
 */
export class FindingBaseline {
  readonly #key: string;
  readonly #storage: Storage | undefined;
  #known: StoredBaseline | undefined;

  constructor(board: BoardId, storage: () => Storage) {
    this.#key = `${KEY_PREFIX}${board}`;
    this.#storage = accessibleStorage(storage);
    this.#known = parseBaseline(this.#read());
  }

  /** The counts when `since` began; counts from now on where it has only just begun. */
  at(since: string, now: SeverityCounts): SeverityCounts {
    if (this.#known?.since === since) return this.#known.counts;
    this.#known = { since, counts: now };
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(this.#known));
    } catch {
      // A full storage costs the comparison over a reload, nothing else.
    }
    return now;
  }

  #read(): string | null {
    try {
      return this.#storage?.getItem(this.#key) ?? null;
    } catch {
      return null;
    }
  }
}

/** What does not fit is no baseline. */
export function parseBaseline(text: string | null): StoredBaseline | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value['since'] !== 'string') return undefined;
    const { counts } = value;
    if (!isRecord(counts)) return undefined;
    const { error, warning, info } = counts;
    if (typeof error !== 'number' || typeof warning !== 'number' || typeof info !== 'number') {
      return undefined;
    }
    return { since: value['since'], counts: { error, warning, info } };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
