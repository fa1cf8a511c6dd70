/** Distance between parallel lines in a gutter, in pixels at zoom 1. */
export const TRACK_GAP = 6;

/** A stretch of a gutter that a line wants to run along. */
export interface Run {
  /** Even numbers: between columns; odd: between rows. */
  readonly gutter: number;
  /** How many lines fit beside each other there. */
  readonly tracks: number;
  readonly from: number;
  readonly to: number;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What is taken of one place along a gutter, from its beginning to its end; never on each other while tracks are left. */
type Track = Stretch[];

/**
 * Gives lines that share a gutter places beside each other: the middle first, then outwards. When all
 * are taken, lines begin to share. Taking runs in the order of their beginning fills the gutter best.
 */
export class GutterTracks {
  readonly #tracks = new Map<number, Track[]>();

  /** A copy to go on from, so that a few more lines keep clear of those already there. */
  copy(): GutterTracks {
    const copied = new GutterTracks();
    for (const [gutter, tracks] of this.#tracks) {
      copied.#tracks.set(
        gutter,
        tracks.map((track) => [...track]),
      );
    }
    return copied;
  }

  /** Offset from the middle of the gutter, in pixels: 0, 6, −6, 12, … */
  take(run: Run): number {
    const tracks = this.#tracks.get(run.gutter) ?? [];
    this.#tracks.set(run.gutter, tracks);
    const first = Math.min(run.from, run.to);
    const last = Math.max(run.from, run.to);
    for (const [index, track] of tracks.entries()) {
      const at = roomIn(track, first, last);
      if (at === undefined) continue;
      track.splice(at, 0, { first, last });
      return offsetOf(index);
    }
    if (tracks.length < run.tracks) return offsetOf(tracks.push([{ first, last }]) - 1);
    const shared = leastUsed(tracks);
    tracks[shared]?.push({ first, last });
    return offsetOf(shared);
  }
}

/**
 * Where in the track the stretch belongs; undefined: something is there. Lines come about in the order of
 * their beginning, so that is near the end.
 */
function roomIn(track: Track, first: number, last: number): number | undefined {
  let at = track.length;
  while (at > 0 && (track[at - 1]?.first ?? 0) > last) at -= 1;
  const before = track[at - 1];
  return before === undefined || before.last < first ? at : undefined;
}

function leastUsed(tracks: readonly Track[]): number {
  let least = 0;
  tracks.forEach((track, index) => {
    if (endOf(track) < endOf(tracks[least])) least = index;
  });
  return least;
}

function endOf(track: Track | undefined): number {
  return track?.at(-1)?.last ?? -Infinity;
}

function offsetOf(index: number): number {
  const step = Math.ceil(index / 2) * TRACK_GAP;
  return index % 2 === 1 ? step : -step || 0;
}
