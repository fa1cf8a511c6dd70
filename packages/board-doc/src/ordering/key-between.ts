import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { LIMITS } from '@weft/domain';

/** An entity in an ordered list. */
export interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** New keys for some entities of a list, by id; `inserted` are the keys for what comes in. */
export interface OrderChange {
  readonly inserted: readonly string[];
  /** Keys of neighbours that must change first, because equal or damaged keys leave no gap. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * Keys for `count` entities to stand right after the `index`-th of `list` (-1: at the top). The
 * list is in its order. Two people inserting in one gap make equal keys, so equal bounds are a
 * normal case: the run of neighbours that has no gap is given new keys. A key longer than the limit
 * makes the whole list be rewritten evenly.
 */
export function keysAfter(list: readonly Ranked[], index: number, count: number): OrderChange {
  const lower = list[index]?.rank ?? null;
  let next = index + 1;
  while (next < list.length && !isGap(lower, list[next]?.rank ?? null)) next += 1;
  const upper = list[next]?.rank ?? null;
  const usableLower = lower !== null && !isUsable(lower) ? null : lower;
  if (usableLower !== lower) return rewritten(list, index, count);
  const keys = generateNKeysBetween(lower, upper, count + (next - index - 1));
  if (keys.some((key) => key.length > LIMITS.rankChars)) return rewritten(list, index, count);
  const moved = new Map<string, string>();
  for (const [offset, key] of keys.slice(count).entries()) {
    const neighbour = list[index + 1 + offset];
    if (neighbour !== undefined) moved.set(neighbour.id, key);
  }
  return { inserted: keys.slice(0, count), moved };
}

/** Even keys for the whole list with `count` new places after the `index`-th. */
function rewritten(list: readonly Ranked[], index: number, count: number): OrderChange {
  const keys = generateNKeysBetween(null, null, list.length + count);
  const moved = new Map<string, string>();
  for (const [place, entity] of list.entries()) {
    const key = keys[place <= index ? place : place + count];
    if (key !== undefined && key !== entity.rank) moved.set(entity.id, key);
  }
  return { inserted: keys.slice(index + 1, index + 1 + count), moved };
}

function isGap(lower: string | null, upper: string | null): boolean {
  if (upper === null) return true;
  return isUsable(upper) && (lower === null || lower < upper);
}

/** True for keys that the generator accepts; documents may hold others. */
function isUsable(key: string): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
