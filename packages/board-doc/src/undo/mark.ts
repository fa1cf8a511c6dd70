import * as Y from 'yjs';
import type { Decision } from '../decisions/decision.ts';

/**
 * Names what stands under a key: the struct that was written there and whether it is still there.
 * Another person's write has another mark, even where it has the same value.
 */
export type Mark = string;

export function markOf(map: Y.Map<unknown>, key: string): Mark {
  const item = map._map.get(key);
  if (item === undefined) return '';
  const { client, clock } = item.lastId;
  return `${client}:${clock}${item.deleted ? ' deleted' : ''}`;
}

/** The client that wrote what stands under a key; undefined: nothing stands there. */
export function writerOf(map: Y.Map<unknown>, key: string): number | undefined {
  const item = map._map.get(key);
  return item === undefined || item.deleted ? undefined : item.lastId.client;
}

/**
 * Writes a key; undefined removes it. What another program had put there and Yjs cannot hold twice
 * comes back as the text it was, or not at all.
 */
export function writeKey(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value instanceof Y.Text) map.set(key, value.toString());
  else if (value === undefined || value instanceof Y.AbstractType || value instanceof Y.Doc) {
    map.delete(key);
  } else map.set(key, value);
}

/** Names an entry in a list of decisions. */
export function markOfDecision({ client, clock }: Decision): Mark {
  return `${client}:${clock}`;
}

/**
 * Which marks stand for which. Taking a write back writes the earlier value anew, under a new mark
 * that stands for the earlier one: otherwise the step before it could not be taken back any more.
 */
export class Marks {
  readonly #meaning = new Map<Mark, Mark>();

  isSame(a: Mark, b: Mark): boolean {
    return this.#meaningOf(a) === this.#meaningOf(b);
  }

  /** True when both name the same writes, in any order. */
  areSame(a: readonly Mark[], b: readonly Mark[]): boolean {
    const meant = new Set(a.map((mark) => this.#meaningOf(mark)));
    return a.length === b.length && b.every((mark) => meant.has(this.#meaningOf(mark)));
  }

  standFor(written: Mark, earlier: Mark): void {
    if (written !== earlier) this.#meaning.set(written, this.#meaningOf(earlier));
  }

  clear(): void {
    this.#meaning.clear();
  }

  #meaningOf(mark: Mark): Mark {
    return this.#meaning.get(mark) ?? mark;
  }
}
