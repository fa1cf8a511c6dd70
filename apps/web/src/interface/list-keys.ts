/** What a key does in a list of choices; undefined: nothing. */
export type ListMove = { readonly kind: 'to'; readonly index: number } | undefined;

/**
 * Where focus goes in a list of `count` choices when `key` is pressed at `index` (−1: none yet).
 * Arrows wrap round; Home and End go to the ends.
 */
export function moveInList(
  key: string,
  index: number,
  count: number,
  axis: 'vertical' | 'horizontal',
): ListMove {
  if (count === 0) return undefined;
  const next = axis === 'vertical' ? 'ArrowDown' : 'ArrowRight';
  const previous = axis === 'vertical' ? 'ArrowUp' : 'ArrowLeft';
  if (key === next) return { kind: 'to', index: (index + 1) % count };
  if (key === previous) return { kind: 'to', index: index <= 0 ? count - 1 : index - 1 };
  if (key === 'Home') return { kind: 'to', index: 0 };
  if (key === 'End') return { kind: 'to', index: count - 1 };
  return undefined;
}

/**
 * The choice that typing `typed` jumps to: the next label after `index` that begins with it, by
 * the produced character and without regard to case. A single letter repeated steps on.
 */
export function indexByTyping(typed: string, labels: readonly string[], index: number): number {
  const wanted = typed.toLocaleLowerCase();
  const first = wanted.charAt(0);
  const repeated = wanted.length > 1 && wanted === first.repeat(wanted.length);
  const needle = repeated ? first : wanted;
  const start = needle.length === 1 ? index + 1 : Math.max(0, index);
  for (let step = 0; step < labels.length; step += 1) {
    const at = (start + step) % labels.length;
    if (labels[at]?.toLocaleLowerCase().startsWith(needle) === true) return at;
  }
  return -1;
}

/** Collects letters typed in quick succession into one search text. */
export class TypeAhead {
  /** A pause longer than this begins a new search. */
  static readonly pauseMs = 600;
  #typed = '';
  #lastMs = Number.NEGATIVE_INFINITY;

  /** The search text after `key` at `nowMs`; undefined when the key is no character. */
  add(key: string, nowMs: number): string | undefined {
    if (key.length !== 1 || key === ' ') return undefined;
    this.#typed = nowMs - this.#lastMs > TypeAhead.pauseMs ? key : this.#typed + key;
    this.#lastMs = nowMs;
    return this.#typed;
  }
}
