import type { ClockRange } from './clock-ranges.ts';
import type { UpdateSummary } from './update-summary.ts';

/** A part of an update about one client number that somebody else is using right now. */
export interface ForeignPart {
  readonly client: number;
  /** The clock its owner must have reached before the part says nothing new of theirs. */
  readonly untilClock: number;
  readonly parts: UpdateSummary;
}

/**
 * Divides an update into what may be taken now and what concerns structs not yet known of a client
 * number in use by another person. Taking those would move their clock on and void what they are
 * typing: twelve bytes are enough. Whoever owns the number sends the same structs in a moment.
 */
export function divideForeign(
  update: UpdateSummary,
  known: { readonly clockOf: (client: number) => number },
  isForeign: (client: number) => boolean,
): { readonly now: UpdateSummary; readonly later: readonly ForeignPart[] } {
  const later = new Map<number, { untilClock: number; parts: MutableParts }>();
  const partOf = (client: number, untilClock: number): MutableParts => {
    const part = later.get(client) ?? { untilClock, parts: { structs: [], deletions: [] } };
    part.untilClock = Math.max(part.untilClock, untilClock);
    later.set(client, part);
    return part.parts;
  };
  const structs = update.structs.filter((block) => {
    const end = block.ranges.at(-1)?.[1] ?? 0;
    if (!isForeign(block.client) || end <= known.clockOf(block.client)) return true;
    partOf(block.client, end).structs.push(block);
    return false;
  });
  const deletions = update.deletions.flatMap((block) => {
    if (!isForeign(block.client)) return [block];
    const clock = known.clockOf(block.client);
    const unknown = block.ranges.flatMap((range) => after(range, clock));
    if (unknown.length === 0) return [block];
    const end = Math.max(...unknown.map((range) => range[1]));
    partOf(block.client, end).deletions.push({ client: block.client, ranges: unknown });
    const ranges = block.ranges.flatMap((range) => before(range, clock));
    return ranges.length === 0 ? [] : [{ client: block.client, ranges }];
  });
  return {
    now: later.size === 0 ? update : { structs, deletions },
    later: [...later].map(([client, part]) => ({ client, ...part })),
  };
}

interface MutableParts {
  readonly structs: UpdateSummary['structs'][number][];
  readonly deletions: UpdateSummary['deletions'][number][];
}

function before([start, end]: ClockRange, clock: number): ClockRange[] {
  return start >= clock ? [] : [[start, Math.min(end, clock)]];
}

function after([start, end]: ClockRange, clock: number): ClockRange[] {
  return end <= clock ? [] : [[Math.max(start, clock), end]];
}
