import { Eye, X } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { isOnCanvas } from './cursor-budget.ts';
import { isCanvas, screenIn } from '../../stores/use-screen.ts';
import { followOf } from './follow-store.ts';
import styles from './follow-layer.module.css';
import { nameOf } from './people-stack.tsx';
import { useShowView } from './use-show-view.ts';
import { ViewFollower } from './view-follower.ts';

/** Somebody who shows no view for this long looks at something else than the canvas. */
const ELSEWHERE_AFTER_MS = 1_500;

/** Whom one follows, as a frame in their colour, and who follows oneself. */
export function FollowLayer(): ReactNode {
  const session = useSession();
  const follow = followOf(session);
  const followed = useStore(follow.state, (state) => state.followed);
  const followers = useShowView();
  useTellEnd();
  // Screens without a canvas have no view that could follow.
  useEffect(
    () => () => {
      if (!isCanvas(screenIn(window.location.search))) follow.stop();
    },
    [follow],
  );
  return (
    <div className={styles['place']}>
      {followed === undefined ? null : <Following person={followed} />}
      {followers.length === 0 ? null : <Followers people={followers} />}
    </div>
  );
}

function Following({ person }: { readonly person: PresentPerson }): ReactNode {
  const follow = followOf(useSession());
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  const name = nameOf(person.user.name, presence.nameless);
  const announce = useInterface((state) => state.announce);
  useEffect(() => announce(words.followingSaid(name)), [announce, words, name]);
  const stop = useCallback((): void => {
    follow.stop();
    announce(words.stopped(name));
  }, [follow, announce, words, name]);
  const isElsewhere = useFollowedView(person.clientId, stop);
  useEscape(stop);
  return (
    <>
      <div
        aria-hidden="true"
        className={classNames(styles['frame'], hueClass(person.user.color))}
      />
      <div className={classNames(styles['chip'], styles['led'], hueClass(person.user.color))}>
        <span>{isElsewhere ? words.followingElsewhere(name) : words.following(name)}</span>
        <IconButton icon={X} size="small" label={words.stop(name)} onClick={stop} />
      </div>
    </>
  );
}

function Followers({ people }: { readonly people: readonly PresentPerson[] }): ReactNode {
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  const names = people.map(({ user }) => nameOf(user.name, presence.nameless));
  return (
    <div className={styles['chip']} title={names.join(', ')}>
      <Icon of={Eye} />
      <span>{words.followers(names)}</span>
    </div>
  );
}

/** Keeps the view on theirs. True while they show none. */
function useFollowedView(clientId: number, onOwnMove: () => void): boolean {
  const { name, view, margins } = useCanvas();
  const { presence } = useSession();
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const person = presence.present().find((each) => each.clientId === clientId);
      const seen = person !== undefined && isOnCanvas(person, name) ? person.view : undefined;
      if (seen === undefined) {
        timer ??= setTimeout(() => setElsewhere(true), ELSEWHERE_AFTER_MS);
        return;
      }
      clearTimeout(timer);
      timer = undefined;
      setElsewhere(false);
      // Only where they look counts here, not every move of their pointer.
      const key = JSON.stringify(seen);
      if (key === shown) return;
      shown = key;
      follower.show(seen);
    };
    look();
    const stop = presence.people.subscribe('pointers', look);
    return () => {
      clearTimeout(timer);
      stop();
      follower.close();
    };
  }, [name, view, margins, presence, clientId, onOwnMove]);
  return isElsewhere;
}

/** Escape ends it wherever the focus is, but in a text, a menu and a dialog, which close first. */
function useEscape(stop: () => void): void {
  const interfaceStore = useInterfaceStore();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (interfaceStore.getState().dialog !== undefined) return;
      const origin = event.target instanceof Element ? event.target : undefined;
      if (origin?.closest('input, textarea, select, dialog, [popover], [role="menu"]') != null)
        return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [interfaceStore, stop]);
}

/** Says why following ended by itself. */
function useTellEnd(): void {
  const follow = followOf(useSession());
  const ended = useStore(follow.state, (state) => state.ended);
  const toast = useInterface((state) => state.toast);
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  useEffect(() => {
    if (ended === undefined) return;
    const name = nameOf(ended.name, presence.nameless);
    toast({ text: ended.why === 'left' ? words.left(name) : words.circle(name) });
    follow.state.setState({ ended: undefined });
  }, [ended, follow, toast, presence, words]);
}
