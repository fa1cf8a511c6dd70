/** From this share of a title on it counts as written anew. */
const ANEW = 0.5;

/**
 * True when a title was written anew on both sides, so that its letters are merged but nobody wrote
 * what it says now: more than half of what stood there `before` is gone from `mine`, and others
 * brought in more than half as much as stood there.
 */
export function shouldBeRead(before: string, mine: string, now: string): boolean {
  if (before === '' || mine === before || now === mine) return false;
  const keptByMe = commonLength(before, mine);
  const broughtByOthers = now.length - commonLength(mine, now);
  return before.length - keptByMe > ANEW * before.length && broughtByOthers > ANEW * before.length;
}

/** Letters in the longest text that can be made from both by leaving letters out. Lengths multiply. */
function commonLength(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, () => 0);
  for (const letter of a) {
    const next = [0];
    for (let index = 1; index <= b.length; index += 1) {
      next.push(
        b[index - 1] === letter
          ? (last[index - 1] ?? 0) + 1
          : Math.max(last[index] ?? 0, next[index - 1] ?? 0),
      );
    }
    last = next;
  }
  return last[b.length] ?? 0;
}
