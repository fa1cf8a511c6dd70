import { useSyncExternalStore } from 'react';
import { followOf } from '../../features/presence/follow-store.ts';
import type { BoardSession } from '../../session/board-session.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanvas, type CanvasParts } from '../canvas-context.tsx';
import { PeopleOnCanvas, type PeopleSnapshot } from './people-on-canvas.ts';

const PEOPLE = new WeakMap<CanvasParts, PeopleOnCanvas>();

/** Other people as this canvas shows them. */
export function peopleOn(canvas: CanvasParts, session: BoardSession): PeopleOnCanvas {
  const known = PEOPLE.get(canvas);
  if (known !== undefined) return known;
  const people = new PeopleOnCanvas({
    canvas,
    presence: session.presence,
    follow: followOf(session),
    nowMs: () => performance.now(),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
  PEOPLE.set(canvas, people);
  return people;
}

/** One piece of what the canvas shows of others; choose the smallest that keeps its identity. */
export function usePeopleOnCanvas<Piece>(choose: (people: PeopleSnapshot) => Piece): Piece {
  const people = peopleOn(useCanvas(), useSession());
  return useSyncExternalStore(people.subscribe, () => choose(people.snapshot()));
}
