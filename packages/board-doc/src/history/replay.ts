import * as Y from 'yjs';
import { BoardDocument, type ChangeListener } from '../board-document.ts';
import { openState, stateOf } from '../board-state.ts';
import { createYDoc } from '../schema/create-y-doc.ts';

/** At most so many states are remembered: each is a whole board. */
const MOST_KEY_FRAMES = 64;
/** Fewer steps than this between two of them are not worth one. */
const LEAST_STEPS_BETWEEN = 32;

export interface ReplayOptions {
  /** The board before the first update; undefined: an empty one. */
  readonly start: Uint8Array | undefined;
  /** What happened to it, in the order in which it was stored. */
  readonly updates: readonly Uint8Array[];
}

/** Hears of every change between two steps; called while an update is applied. */
export type StepListener = (step: number, ...heard: Parameters<ChangeListener>) => void;

/**
 * A board at any moment of its history, in a document that nobody writes to. Going somewhere is work in small pieces,
 * one update or one remembered state each, so that whoever drives it can stop in between. An update that cannot be
 * read changes nothing and is counted.
 */
export class Replay {
  /** Updates applied before the last step is reached; step 0 is the start. */
  readonly steps: number;
  readonly #options: ReplayOptions;
  readonly #between: number;
  readonly #frames = new Map<number, Uint8Array>();
  readonly #unreadable = new Set<number>();
  #board: BoardDocument;
  #step = 0;

  /** Throws when `start` is no document. */
  constructor(options: ReplayOptions) {
    this.#options = options;
    this.steps = options.updates.length;
    this.#between = Math.max(LEAST_STEPS_BETWEEN, Math.ceil(this.steps / MOST_KEY_FRAMES));
    this.#board = open(options.start);
  }

  /** The board at {@link step}; another object after going back. */
  get board(): BoardDocument {
    return this.#board;
  }

  get step(): number {
    return this.#step;
  }

  get unreadableUpdates(): number {
    return this.#unreadable.size;
  }

  /**
   * Goes to a step, from 0 to {@link steps}; each `next()` of what it returns is one piece of the way. Begin another
   * way at any time: the one before is simply left.
   */
  *goTo(step: number, onStep?: StepListener): Generator<void, void, void> {
    const target = Math.min(this.steps, Math.max(0, Math.trunc(step)));
    const frame = Math.floor(target / this.#between) * this.#between;
    const isBehind = target < this.#step;
    const leaps = isBehind || (frame > this.#step && this.#frames.has(frame));
    if (leaps) {
      this.#leap(isBehind ? this.#nearestFrame(target) : frame);
      yield;
    }
    while (this.#step < target) {
      this.#apply(onStep);
      yield;
      if (this.#step % this.#between === 0 && !this.#frames.has(this.#step)) {
        this.#frames.set(this.#step, stateOf(this.#board));
        yield;
      }
    }
  }

  close(): void {
    this.#board.close();
    this.#board.doc.destroy();
  }

  #nearestFrame(step: number): number {
    let nearest = 0;
    for (const at of this.#frames.keys()) if (at <= step && at > nearest) nearest = at;
    return nearest;
  }

  #leap(step: number): void {
    const before = this.#board;
    this.#board = open(this.#frames.get(step) ?? this.#options.start);
    this.#step = step;
    before.close();
    before.doc.destroy();
  }

  #apply(onStep: StepListener | undefined): void {
    const update = this.#options.updates[this.#step];
    this.#step += 1;
    if (update === undefined) return;
    const stop =
      onStep === undefined
        ? undefined
        : this.#board.observe((change, info) => onStep(this.#step, change, info));
    try {
      Y.applyUpdate(this.#board.doc, update);
    } catch {
      this.#unreadable.add(this.#step);
    }
    stop?.();
  }
}

function open(state: Uint8Array | undefined): BoardDocument {
  return state === undefined ? new BoardDocument(createYDoc()) : openState(state);
}
