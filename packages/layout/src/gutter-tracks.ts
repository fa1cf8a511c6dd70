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

interface Track {
  first: number;
  last: number;
}

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
        tracks.map((track) => ({ ...track })),
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
    let index = tracks.findIndex((track) => track.last < first || last < track.first);
    if (index === -1) index = tracks.length < run.tracks ? tracks.length : leastUsed(tracks);
    const track = tracks[index] ?? { first, last };
    tracks[index] = {
      first: Math.min(track.first, first),
      last: Math.max(track.last, last),
    };
    return offsetOf(index);
  }
}

function leastUsed(tracks: readonly Track[]): number {
  let least = 0;
  tracks.forEach((track, index) => {
    if (track.last < (tracks[least]?.last ?? Infinity)) least = index;
  });
  return least;
}

function offsetOf(index: number): number {
  const step = Math.ceil(index / 2) * TRACK_GAP;
  return index % 2 === 1 ? step : -step || 0;
}
