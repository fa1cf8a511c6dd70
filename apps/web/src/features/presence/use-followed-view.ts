import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { useSession } from '../../stores/app-context.tsx';
import { screenOf } from './cursor-budget.ts';
import { followOf } from './follow-store.ts';
import { useStopFollowing } from './use-follow.ts';
import { useShowView } from './use-show-view.ts';
import { ViewFollower } from './view-follower.ts';

/** On a canvas: keeps the view on that of whom one follows, and tells one's own to whoever follows. */
export function useFollowedView(): void {
  const { name, view, margins } = useCanvas();
  const session = useSession();
  const { presence } = session;
  const clientId = useStore(followOf(session).state, ({ followed }) => followed?.clientId);
  const onOwnMove = useStopFollowing();
  useShowView();
  useEffect(() => {
    if (clientId === undefined) return undefined;
    const follower = new ViewFollower({
      view: {
        get viewport() {
          return view.viewport;
        },
        get size() {
          return view.size;
        },
        move: (viewport, durationMs) => view.move(viewport, durationMs),
        subscribe: (listener) => view.subscribe(listener),
      },
      margins: () => margins(view.size.width),
      isStill: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      nowMs: () => performance.now(),
      nextFrame: (callback) => {
        const frame = requestAnimationFrame(callback);
        return () => cancelAnimationFrame(frame);
      },
      onOwnMove,
    });
    let shown = '';
    const look = (): void => {
      const person = presence.present().find((each) => each.clientId === clientId);
      const seen = person !== undefined && screenOf(person) === name ? person.view : undefined;
      if (seen === undefined) return;
      // Only where they look counts here, not every move of their pointer.
      const key = JSON.stringify(seen);
      if (key === shown) return;
      shown = key;
      follower.show(seen);
    };
    look();
    const stop = presence.people.subscribe('pointers', look);
    return () => {
      stop();
      follower.close();
    };
  }, [name, view, margins, presence, clientId, onOwnMove]);
}
