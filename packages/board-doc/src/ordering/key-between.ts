import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { LIMITS } from '@weft/domain';
import type { Ranked } from './ranked-list.ts';

/** New keys for some entities of a list, by id; `inserted` are the keys for what comes in. */
export interface OrderChange {
  readonly inserted: readonly string[];
  /** Keys of neighbours that must change too, because equal, damaged or long keys leave no gap. */
  readonly moved: ReadonlyMap<string, string>;
}

/** How far around the gap keys are rewritten when it is too narrow: nobody, a few, everybody. */
const SPANS = [0, 8, 64, 512] as const;

/**
 * Keys for `count` entities to stand right after the `index`-th of `list` (-1: at the top), which
 * is in its order. Two people inserting in one gap make equal keys, so equal bounds are a normal
 * case: the neighbours up to the next distinct key are given new ones. Where a key would become
 * longer than the limit, the keys around the gap are spread evenly, as few as it takes.
 */
export function keysAfter(list: readonly Ranked[], index: number, count: number): OrderChange {
  for (const span of SPANS) {
    const change = spread(list, index, count, span);
    if (change !== undefined) return change;
  }
  return evenly(list, { low: -1, high: list.length, index, count }, null, null);
}

interface Gap {
  /** Indices of the nearest entities that keep their keys; outside the list: no bound. */
  readonly low: number;
  readonly high: number;
  readonly index: number;
  readonly count: number;
}

function spread(
  list: readonly Ranked[],
  index: number,
  count: number,
  span: number,
): OrderChange | undefined {
  let low = Math.max(-1, index - span);
  while (low >= 0 && !isUsable(list[low]?.rank)) low -= 1;
  const lower = list[low]?.rank ?? null;
  let high = index + 1 + span;
  while (high < list.length && !isAbove(list[high]?.rank, lower)) high += 1;
  const upper = list[high]?.rank ?? null;
  try {
    const gap = { low, high: Math.min(high, list.length), index, count };
    const change = evenly(list, gap, lower, upper);
    const keys = [...change.inserted, ...change.moved.values()];
    return keys.every((key) => key.length <= LIMITS.rankChars) ? change : undefined;
  } catch {
    // Keys at the very end of the number line leave no room beside them.
    return undefined;
  }
}

/** Keys between two bounds for all entities of the gap and the new ones among them. */
function evenly(
  list: readonly Ranked[],
  { low, high, index, count }: Gap,
  lower: string | null,
  upper: string | null,
): OrderChange {
  const keys = generateNKeysBetween(lower, upper, high - low - 1 + count);
  const before = index - low;
  const moved = new Map<string, string>();
  for (let at = low + 1; at < high; at += 1) {
    const entity = list[at];
    const offset = at - low - 1;
    const key = keys[offset < before ? offset : offset + count];
    if (entity !== undefined && key !== undefined && key !== entity.rank) moved.set(entity.id, key);
  }
  return { inserted: keys.slice(before, before + count), moved };
}

function isAbove(key: string | undefined, lower: string | null): boolean {
  return key !== undefined && isUsable(key) && (lower === null || lower < key);
}

/** True for keys that the generator works with; documents may hold others. */
function isUsable(key: string | undefined): boolean {
  // The generator looks at the ends of a key only, and counts with digits it does not know.
  if (key === undefined || !/^[0-9A-Za-z]+$/.test(key)) return false;
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
