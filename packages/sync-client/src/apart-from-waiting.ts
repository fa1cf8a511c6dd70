/** What a device has kept of a board, told apart. */
export interface ToldApart {
  /** What waits for nobody, in the order it was kept. */
  readonly settled: readonly Uint8Array[];
  /** What of the log waits, in the order it was kept. */
  readonly waiting: readonly Uint8Array[];
}

/** The start of an update names its author and when it was made; two that begin alike are rare. */
const START_BYTES = 24;

/**
 * Tells a log of updates apart by what waits in the outbox: a local change is written to both in one
 * transaction and byte by byte the same, and no two changes are the same bytes.
 */
export function apartFromWaiting(
  updates: readonly Uint8Array[],
  outbox: readonly { readonly update: Uint8Array }[],
): ToldApart {
  const byStart = new Map<string, Uint8Array[]>();
  for (const { update } of outbox) {
    const alike = byStart.get(startOf(update));
    if (alike === undefined) byStart.set(startOf(update), [update]);
    else alike.push(update);
  }
  const settled: Uint8Array[] = [];
  const waiting: Uint8Array[] = [];
  for (const update of updates) {
    const waits = byStart.get(startOf(update))?.some((other) => isSame(other, update)) === true;
    (waits ? waiting : settled).push(update);
  }
  return { settled, waiting };
}

function startOf(update: Uint8Array): string {
  return `${update.length} ${update.subarray(0, START_BYTES).join()}`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
