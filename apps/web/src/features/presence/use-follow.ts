import { useCallback } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { followOf } from './follow-store.ts';
import { nameOf } from './people-stack.tsx';

/** Sees what somebody sees from now on, whatever screen they look at. */
export function useFollow(): (person: PresentPerson, name: string) => void {
  const follow = followOf(useSession());
  const toast = useInterface((state) => state.toast);
  const words = useLaterMessages().together;
  return (person, name) => {
    if (!follow.follow(person)) toast({ text: words.circle(name) });
  };
}

/** Lets go of whom one follows, and says so. */
export function useStopFollowing(): () => void {
  const follow = followOf(useSession());
  const announce = useInterface((state) => state.announce);
  const { presence } = useMessages();
  const words = useLaterMessages().together;
  return useCallback(() => {
    const { followed } = follow.state.getState();
    if (followed === undefined) return;
    follow.stop();
    announce(words.stopped(nameOf(followed.user.name, presence.nameless)));
  }, [follow, announce, words, presence]);
}
