import { centreOf, containsPoint } from '@weft/layout';
import {
  BUDGET,
  CursorBudget,
  screenOf,
  type BudgetAnswer,
  type ShownCursor,
} from '../../features/presence/cursor-budget.ts';
import type { FollowStore } from '../../features/presence/follow-store.ts';
import type { Saying } from '../../features/presence/spoken-news.ts';
import type { PresenceStore, PresentPerson } from '../../stores/presence-store.ts';
import type { CanvasParts } from '../canvas-context.tsx';

/** How long after a pan it is looked again who is in view. */
const AFTER_PAN_MS = 150;

export interface PeopleSnapshot {
  /** Everybody else, wherever they are. */
  readonly present: readonly PresentPerson[];
  readonly cursors: readonly ShownCursor[];
  /** What is said at them; the same array as long as nobody says something else. */
  readonly said: readonly Saying[];
  /** Zoom at which they were placed. */
  readonly zoom: number;
  /** More people than whose pointers are shown all. */
  readonly busy: boolean;
}

const NOBODY: PeopleSnapshot = {
  present: [],
  cursors: [],
  said: [],
  zoom: 1,
  busy: false,
};

/** The world outside of {@link PeopleOnCanvas}; given by tests. */
export interface PeopleDesk {
  readonly canvas: Pick<CanvasParts, 'name' | 'camera' | 'pointer' | 'view'> & {
    readonly model: Pick<CanvasParts['model'], 'subscribeCards'>;
  };
  readonly presence: Pick<PresenceStore, 'present' | 'people'>;
  readonly follow: Pick<FollowStore, 'state'>;
  readonly nowMs: () => number;
  /** Calls back after a while; returns what calls it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

/**
 * Other people as the canvas shows them: whose pointers, and what they say. Works only while
 * somebody listens; alone on a board it does nothing but hear that.
 */
export class PeopleOnCanvas {
  readonly #desk: PeopleDesk;
  readonly #budget = new CursorBudget();
  readonly #listeners = new Set<() => void>();
  #stops: (() => void)[] = [];
  #cancel: { readonly atMs: number; readonly stop: () => void } | undefined;
  #snapshot: PeopleSnapshot = NOBODY;

  constructor(desk: PeopleDesk) {
    this.#desk = desk;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  readonly snapshot = (): PeopleSnapshot => this.#snapshot;

  #begin(): void {
    const { canvas, presence, follow } = this.#desk;
    const later = (): void => this.#lookAfter(AFTER_PAN_MS);
    this.#stops = [
      presence.people.subscribe('pointers', () => this.#look()),
      canvas.view.subscribe(later),
      canvas.model.subscribeCards(later),
      follow.state.subscribe(() => this.#look()),
    ];
    this.#look();
  }

  #end(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#cancel?.stop();
    this.#cancel = undefined;
  }

  #lookAfter(delayMs: number): void {
    const { nowMs, after } = this.#desk;
    const atMs = nowMs() + delayMs;
    if (this.#cancel !== undefined && this.#cancel.atMs <= atMs) return;
    this.#cancel?.stop();
    const stop = after(delayMs, () => {
      this.#cancel = undefined;
      this.#look();
    });
    this.#cancel = { atMs, stop };
  }

  #look(): void {
    const { canvas, presence, follow, nowMs } = this.#desk;
    const people = presence.present();
    const others = people.filter(({ self }) => !self);
    if (others.length === 0 && this.#snapshot === NOBODY) return;
    const seen = canvas.camera.seen;
    const { at } = canvas.pointer;
    const answer = this.#budget.choose({
      // Points on another canvas mean other places.
      others: others.filter((person) => screenOf(person) === canvas.name),
      seen,
      near: at !== undefined && containsPoint(seen, at) ? at : centreOf(seen),
      followed: follow.state.getState().followed?.clientId,
      nowMs: nowMs(),
    });
    this.#snapshot =
      others.length === 0
        ? NOBODY
        : {
            present: others,
            cursors: answer.cursors,
            said: this.#said(answer),
            zoom: canvas.view.viewport.zoom,
            busy: people.length > BUDGET.busyAbove,
          };
    if (answer.untilMs !== Infinity) this.#lookAfter(Math.max(1, answer.untilMs - nowMs()));
    for (const listener of Array.from(this.#listeners)) listener();
  }

  #said({ cursors }: BudgetAnswer): readonly Saying[] {
    const said = cursors.flatMap(({ person, says }) =>
      says === undefined ? [] : [{ clientId: person.clientId, name: person.user.name, text: says }],
    );
    const before = this.#snapshot.said;
    const isSame =
      said.length === before.length &&
      said.every(
        ({ clientId, text }, index) =>
          clientId === before[index]?.clientId && text === before[index].text,
      );
    return isSame ? before : said;
  }
}
