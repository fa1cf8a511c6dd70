/** Distance between parallel lines in a gutter, in pixels at zoom 1. */
export const TRACK_GAP = 6;

/** From where to where along a gutter, in pixels at zoom 1; `first` is not larger than `last`. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A stretch of a gutter that a line wants to run along. */
export interface Run extends Stretch {
  /** Even numbers: between columns; odd: between rows. */
  readonly gutter: number;
  /** How many lines fit beside each other there. */
  readonly tracks: number;
}

/** What is taken of one place along a gutter, from its beginning to its end; never on each other while tracks are left. */
type Track = Stretch[];

/** A run of a line that is given a place in its gutter. */
export interface Claim extends Run {
  readonly turn: Turn;
  /** Its place, in pixels from the middle of the gutter: 0, 6, −6, 12, … Undefined until it has one. */
  offset: number | undefined;
}

/** Runs take their places by these numbers, the first one that differs. Of two that are alike the one with the smaller id. */
export interface Turn {
  readonly first: number;
  readonly fromY: number;
  readonly toY: number;
  readonly id: string;
}

/**
 * Gives lines that share a gutter places beside each other: the middle first, then outwards. When all
 * are taken, lines begin to share. Taking runs in the order of their beginning fills the gutter best.
 */
export class Gutter<Owner extends Claim> {
  readonly #beside: readonly Track[];
  #claims: Owner[] = [];
  #tracks: Track[] = [];

  /** @param beside a gutter whose lines stay as they are: those of this one keep clear of them */
  constructor(beside?: Gutter<Claim>) {
    this.#beside = beside === undefined ? [] : beside.#tracks;
  }

  /** Gives all places anew after some claims have gone and others come. Returns those that had another place before. */
  change(gone: ReadonlySet<Owner>, come: readonly Owner[]): readonly Owner[] {
    const staying = this.#claims.filter((claim) => !gone.has(claim));
    this.#claims = [...staying, ...come].sort((a, b) => compareTurns(a.turn, b.turn));
    this.#tracks = this.#beside.map((track) => [...track]);
    const changed: Owner[] = [];
    for (const claim of this.#claims) {
      const offset = this.#take(claim);
      if (claim.offset !== undefined && claim.offset !== offset) changed.push(claim);
      claim.offset = offset;
    }
    return changed;
  }

  #take(run: Run): number {
    const tracks = this.#tracks;
    let index = 0;
    for (const track of tracks) {
      const at = roomIn(track, run.first, run.last);
      if (at !== undefined) {
        // It is its own stretch: thousands need no others.
        track.splice(at, 0, run);
        return offsetOf(index);
      }
      index += 1;
    }
    if (tracks.length < run.tracks) return offsetOf(tracks.push([run]) - 1);
    const shared = leastUsed(tracks);
    tracks[shared]?.push(run);
    return offsetOf(shared);
  }
}

function compareTurns(a: Turn, b: Turn): number {
  return a.first - b.first || a.fromY - b.fromY || a.toY - b.toY || (a.id < b.id ? -1 : 1);
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
