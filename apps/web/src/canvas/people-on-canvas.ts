import type { TeamId } from '@weft/domain';
import {
  cellById,
  centreOf,
  containsPoint,
  dropTargetAt,
  rectangleOf,
  type Point,
} from '@weft/layout';
import {
  BUDGET,
  CursorBudget,
  cursorOf,
  type BudgetAnswer,
  type ShownCursor,
} from '../features/presence/cursor-budget.ts';
import type { FollowStore } from '../features/presence/follow-store.ts';
import type { Saying } from '../features/presence/spoken-news.ts';
import type { PresenceStore, PresentPerson } from '../stores/presence-store.ts';
import type { CanvasParts } from './canvas-context.tsx';

/** How long after a pan it is looked again who is in view. */
const AFTER_PAN_MS = 150;

/** Who is in a row, and whether all of them can be seen as pointers. */
export interface LanePeople {
  readonly people: readonly PresentPerson[];
  readonly unseen: boolean;
}

export interface PeopleSnapshot {
  /** Everybody else, wherever they are. */
  readonly present: readonly PresentPerson[];
  readonly cursors: readonly ShownCursor[];
  /** What is said at them; the same array as long as nobody says something else. */
  readonly said: readonly Saying[];
  /** Zoom at which they were placed. */
  readonly zoom: number;
  /** By team; null: *Not assigned*. The same map as long as nobody changes rows. */
  readonly lanes: ReadonlyMap<TeamId | null, LanePeople>;
  /** More people than whose pointers are shown all. */
  readonly busy: boolean;
}

const NOBODY: PeopleSnapshot = {
  present: [],
  cursors: [],
  said: [],
  zoom: 1,
  lanes: new Map(),
  busy: false,
};

/** The world outside of {@link PeopleOnCanvas}; given by tests. */
export interface PeopleDesk {
  readonly canvas: Pick<CanvasParts, 'camera' | 'pointer' | 'view'> & {
    readonly model: Pick<CanvasParts['model'], 'grid' | 'subscribeGrid'>;
  };
  readonly presence: Pick<PresenceStore, 'present' | 'people'>;
  readonly follow: Pick<FollowStore, 'state'>;
  readonly nowMs: () => number;
  /** Calls back after a while; returns what calls it off. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
}

/**
 * Other people as the canvas shows them: whose pointers, and who is in which row. Works only while
 * somebody listens; alone on a board it does nothing but hear that.
 */
export class PeopleOnCanvas {
  readonly #desk: PeopleDesk;
  readonly #budget = new CursorBudget();
  readonly #listeners = new Set<() => void>();
  #stops: (() => void)[] = [];
  #cancel: { readonly atMs: number; readonly stop: () => void } | undefined;
  #snapshot: PeopleSnapshot = NOBODY;
  #lanesKey = '';

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
      canvas.model.subscribeGrid(later),
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
      others,
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
            lanes: this.#lanes(others, answer),
            busy: people.length > BUDGET.busyAbove,
          };
    if (others.length === 0) this.#lanesKey = '';
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

  #lanes(others: readonly PresentPerson[], { cursors }: BudgetAnswer): PeopleSnapshot['lanes'] {
    const shown = new Set(cursors.map(({ person }) => person.clientId));
    const lanes = new Map<TeamId | null, { people: PresentPerson[]; unseen: boolean }>();
    for (const person of others) {
      const at = this.#placeOf(person);
      const row = at === undefined ? undefined : dropTargetAt(this.#desk.canvas.model.grid, at);
      if (row === undefined) continue;
      const { team } = row.cell.row;
      const lane = lanes.get(team) ?? { people: [], unseen: false };
      lanes.set(team, lane);
      lane.people.push(person);
      lane.unseen ||= !shown.has(person.clientId);
    }
    const key = JSON.stringify(
      [...lanes].map(([team, { people, unseen }]) => [
        team,
        unseen,
        people.map(({ clientId, user }) => [clientId, user.name]),
      ]),
    );
    if (key === this.#lanesKey) return this.#snapshot.lanes;
    this.#lanesKey = key;
    return lanes;
  }

  /** Where somebody is: with the pointer, or with the keyboard on a PBI. */
  #placeOf(person: PresentPerson): Point | undefined {
    const { grid } = this.#desk.canvas.model;
    const { drag, editing, selection } = person;
    if (drag !== undefined && drag.cell !== null) {
      const cell = cellById(grid, drag.cell);
      if (cell !== undefined) return centreOf(cell.rectangle);
    }
    const item = editing?.item ?? selection?.[0];
    const cursor = cursorOf(person);
    if (cursor !== undefined || item === undefined) return cursor;
    const card = rectangleOf(grid, item);
    return card === undefined ? undefined : centreOf(card);
  }
}
