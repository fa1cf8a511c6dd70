/**
 * What was moved between two orders of the same things: the fewest that have to be taken out of
 * both so that the rest stands in one order. Things that came or went were not moved. Takes
 * n log n steps (patience sorting: longest increasing subsequence).
 */
export function movedItems<Id>(before: readonly Id[], after: readonly Id[]): readonly Id[] {
  const placeBefore = new Map(before.map((id, at) => [id, at]));
  const kept = after.flatMap((id) => {
    const at = placeBefore.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  const standing = longestRise(kept.map(({ at }) => at));
  return kept.filter((_, index) => !standing.has(index)).map(({ id }) => id);
}

/** Indexes of a longest increasing subsequence. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** By length: the index at which the rise of that length with the smallest end ends. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const rise = new Set<number>();
  let at = ends.at(-1) ?? -1;
  while (at !== -1) {
    rise.add(at);
    at = previous[at] ?? -1;
  }
  return rise;
}
