import type { LineId } from '@weft/domain';
import type { EdgeLine } from './edge-line.ts';

const NONE: readonly EdgeLine[] = [];

/**
 * Ids of lines. What it begins with is sorted in when somebody first asks or changes it: a check
 * of a whole board fills several of these, and only edits that come after it read them.
 */
export class LineSet {
  #first: readonly EdgeLine[] = NONE;
  #ids: Set<LineId> | undefined;

  /** Forgets what it holds and takes these; the list must not change any more. */
  reset(lines: readonly EdgeLine[]): void {
    this.#first = lines;
    this.#ids = undefined;
  }

  has(line: LineId): boolean {
    return this.#known().has(line);
  }

  add(line: LineId): void {
    this.#known().add(line);
  }

  delete(line: LineId): void {
    this.#known().delete(line);
  }

  #known(): Set<LineId> {
    if (this.#ids !== undefined) return this.#ids;
    const ids = new Set<LineId>();
    for (const line of this.#first) ids.add(line.id);
    this.#first = NONE;
    this.#ids = ids;
    return ids;
  }
}
