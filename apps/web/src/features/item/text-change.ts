/** One replacement in a text. Positions count UTF-16 code units, as the browser and Yjs do. */
export interface TextChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A step of a Yjs text event. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}

/**
 * The smallest single replacement that turns `before` into `after`, so that what others type
 * elsewhere in the same text stays. `caret` is where the caret stands afterwards: among equally
 * small replacements (a doubled letter) it picks the one the person made. Undefined: no difference.
 * Never cuts a surrogate pair in two.
 */
export function textChange(before: string, after: string, caret: number): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  // What follows the caret was there before the edit, so it is matched first.
  let tail = 0;
  const longestTail = Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < longestTail && sameFromEnd(before, after, tail)) tail += 1;
  let head = 0;
  while (head < shorter - tail && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  while (tail < shorter - head && sameFromEnd(before, after, tail)) tail += 1;
  if (cutsPair(before, head) || cutsPair(after, head)) head -= 1;
  if (cutsPair(before, before.length - tail) || cutsPair(after, after.length - tail)) tail -= 1;
  return {
    at: head,
    remove: before.length - head - tail,
    insert: after.slice(head, after.length - tail),
  };
}

/**
 * Where a position goes when others change the text. At an insertion exactly there it stays in
 * front, so that somebody else's typing does not push one's own caret along.
 */
export function positionAfter(delta: readonly DeltaStep[], position: number): number {
  let at = 0;
  let moved = position;
  for (const step of delta) {
    if (step.retain !== undefined) {
      at += step.retain;
    } else if (typeof step.insert === 'string') {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined) {
      if (at < moved) moved -= Math.min(step.delete, moved - at);
    }
    if (at > moved) break;
  }
  return moved;
}

function sameFromEnd(before: string, after: string, tail: number): boolean {
  return before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
}

/** True when `index` lies between the two halves of one character. */
function cutsPair(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  const high = text.charCodeAt(index - 1);
  const low = text.charCodeAt(index);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
