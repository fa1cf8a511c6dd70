import { Eye, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { usePresence } from '../../stores/use-presence.ts';
import { useScreen } from '../../stores/use-screen.ts';
import styles from './follow-frame.module.css';
import { followOf } from './follow-store.ts';
import { nameOf } from './people-stack.tsx';
import { useStopFollowing } from './use-follow.ts';
import { useFollowedScreen } from './use-followed-screen.ts';
import { useFollowers } from './use-followers.ts';

/** Around every screen: whom one follows, as a frame in their colour, and who follows oneself. */
export function FollowFrame(): ReactNode {
  const follow = followOf(useSession());
  const followed = useStore(follow.state, (state) => state.followed);
  const followers = useFollowers();
  useTellScreen();
  useTellEnd();
  return (
    <div className={styles['place']}>
      {followed === undefined ? null : <Following person={followed} />}
      {followers.length === 0 ? null : <Followers people={followers} />}
    </div>
  );
}

function Following({ person }: { readonly person: PresentPerson }): ReactNode {
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  const name = nameOf(person.user.name, presence.nameless);
  const announce = useInterface((state) => state.announce);
  useEffect(() => announce(words.followingSaid(name)), [announce, words, name]);
  const stop = useStopFollowing();
  const isElsewhere = useFollowedScreen(person, stop);
  useEscape(stop);
  return (
    <>
      <div
        aria-hidden="true"
        className={classNames(styles['frame'], hueClass(person.user.color))}
      />
      <div
        data-over-canvas=""
        className={classNames(styles['chip'], styles['led'], hueClass(person.user.color))}
      >
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
    <div data-over-canvas="" className={styles['chip']} title={names.join(', ')}>
      <Icon of={Eye} />
      <span>{words.followers(names)}</span>
    </div>
  );
}

/** Tells the others which screen one looks at. */
function useTellScreen(): void {
  const presence = usePresence();
  const screen = useScreen();
  useEffect(() => {
    presence.set('screen', screen === 'board' ? undefined : screen);
    return () => presence.set('screen', undefined);
  }, [presence, screen]);
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
