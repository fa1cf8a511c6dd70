import { containsPoint, type Point, type Rectangle } from '@weft/layout';
import type { Screen } from '@weft/sync-protocol';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { SpokenWords } from './spoken-words.ts';

/** How much of other people is shown at once. */
export const BUDGET = {
  /** Most pointers with a name. */
  cursors: 12,
  /** A pointer that rests this long is pale … */
  paleAfterMs: 7_000,
  /** … and this long, gone. */
  goneAfterMs: 10_000,
  /** Above so many people, oneself included, one is told once that not all are shown. */
  busyAbove: 25,
} as const;

/** A pointer that is shown stays until another is nearer by this much, so that none flickers. */
const STAYS = 0.8;

/** Somebody whose pointer is shown. */
export interface ShownCursor {
  readonly person: PresentPerson;
  readonly at: Point;
  /** Rested for a while: about to go. */
  readonly pale: boolean;
  /** What they say there. */
  readonly says: string | undefined;
}

export interface BudgetQuestion {
  /** The others, wherever they are. */
  readonly others: readonly PresentPerson[];
  /** The part of the board one sees. */
  readonly seen: Rectangle;
  /** Where one is oneself: the nearest are shown first. */
  readonly near: Point;
  /** The client number of whoever one follows: always shown. */
  readonly followed: number | undefined;
  readonly nowMs: number;
}

export interface BudgetAnswer {
  /** At most {@link BUDGET.cursors}, in a steady order. */
  readonly cursors: readonly ShownCursor[];
  /** When the answer changes though nobody moves; Infinity: never. */
  readonly untilMs: number;
}

interface Candidate extends ShownCursor {
  readonly rank: number;
}

/**
 * Chooses whose pointers are shown: of those who moved in the last ten seconds within the part that
 * is seen, the twelve nearest. Remembers who moved when, and who was shown.
 */
export class CursorBudget {
  readonly #moved = new Map<number, { readonly key: string; readonly atMs: number }>();
  readonly #words = new SpokenWords();
  #shown: ReadonlySet<number> = new Set();

  choose({ others, seen, near, followed, nowMs }: BudgetQuestion): BudgetAnswer {
    let untilMs = Infinity;
    const candidates: Candidate[] = [];
    for (const person of others) {
      const { clientId } = person;
      const at = cursorOf(person);
      const restedMs = nowMs - this.#movedAt(person, at, nowMs);
      const says = this.#words.of(clientId, person.chat, nowMs);
      if (says !== undefined) untilMs = Math.min(untilMs, this.#words.untilMs(clientId));
      if (at === undefined || !containsPoint(seen, at)) continue;
      const isHeld = says !== undefined || clientId === followed;
      if (restedMs >= BUDGET.goneAfterMs && !isHeld) continue;
      const pale = restedMs >= BUDGET.paleAfterMs && !isHeld;
      if (!isHeld) {
        const lastsMs = pale ? BUDGET.goneAfterMs : BUDGET.paleAfterMs;
        untilMs = Math.min(untilMs, nowMs - restedMs + lastsMs);
      }
      const away = Math.hypot(at.x - near.x, at.y - near.y);
      const rank = isHeld ? -1 : away * (this.#shown.has(clientId) ? STAYS : 1);
      candidates.push({ person, at, pale, says, rank });
    }
    this.#forget(others);
    const cursors = candidates
      .sort((a, b) => a.rank - b.rank || a.person.clientId - b.person.clientId)
      .slice(0, BUDGET.cursors)
      .map(({ person, at, pale, says }) => ({ person, at, pale, says }))
      .sort((a, b) => a.person.clientId - b.person.clientId);
    this.#shown = new Set(cursors.map(({ person }) => person.clientId));
    return { cursors, untilMs };
  }

  #movedAt({ clientId, chat }: PresentPerson, at: Point | undefined, nowMs: number): number {
    const key = at === undefined ? '' : `${at.x.toString()}/${at.y.toString()}/${chat ?? ''}`;
    const before = this.#moved.get(clientId);
    if (before?.key === key) return before.atMs;
    this.#moved.set(clientId, { key, atMs: nowMs });
    return nowMs;
  }

  #forget(others: readonly PresentPerson[]): void {
    if (this.#moved.size <= others.length) return;
    const here = new Set(others.map(({ clientId }) => clientId));
    for (const clientId of this.#moved.keys()) {
      if (here.has(clientId)) continue;
      this.#moved.delete(clientId);
      this.#words.forget(clientId);
    }
  }
}

/** The screen somebody looks at: what they point at, carry and see is there. */
export function screenOf(person: Pick<PresentPerson, 'screen'>): Screen {
  return person.screen ?? 'board';
}

/**
 * Where somebody's pointer is on the canvas. What is carried on another screen has no point there:
 * it is told with the point 0, 0.
 */
export function cursorOf({ drag, pointer }: PresentPerson): Point | undefined {
  if (drag !== undefined && (drag.x !== 0 || drag.y !== 0)) return { x: drag.x, y: drag.y };
  return pointer;
}
