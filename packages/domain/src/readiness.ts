import type { BoardView } from './board-view.ts';
import type { ItemId } from './ids.ts';

/**
 * A digest of what somebody who calls a PBI ready has in front of them: its size and what it waits
 * for. Kept with that decision: when it differs from what is true now, the decision is stale.
 */
export function readinessDigest(view: BoardView, item: ItemId): string {
  const waitsFor = view
    .linesInto(item)
    .filter((line) => line.status !== 'resolved')
    .map((line) => line.from);
  return digestOf([view.item(item)?.size ?? null, ...waitsFor.sort()]);
}

/**
 * A digest of what somebody who slices a PBI, or changes it knowing its slices, has in front of
 * them: its size and its dependency lines. Kept with the slices: when it differs from what is true
 * now, somebody changed the PBI without knowing that it was sliced.
 */
export function slicingDigest(view: BoardView, item: ItemId): string {
  const lines = [...view.linesInto(item), ...view.linesFrom(item)].map((line) => line.id);
  return digestOf([view.item(item)?.size ?? null, ...new Set(lines.sort())]);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), as eight hexadecimal digits. */
function digestOf(values: readonly unknown[]): string {
  let hash = FNV_OFFSET;
  for (const character of JSON.stringify(values)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
