import { useLocation } from 'wouter';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { addressOf, useScreen } from '../../stores/use-screen.ts';
import { followOf } from './follow-store.ts';

/** Sees what somebody sees from now on, on the canvas they look at. */
export function useFollow(): (person: PresentPerson, name: string) => void {
  const follow = followOf(useSession());
  const [path, go] = useLocation();
  const screen = useScreen();
  const toast = useInterface((state) => state.toast);
  const words = useLaterMessages().together;
  return (person, name) => {
    const theirs = person.canvas === 'map' ? 'map' : 'board';
    if (!follow.follow(person)) toast({ text: words.circle(name) });
    else if (screen !== theirs) go(addressOf(path, theirs));
  };
}
