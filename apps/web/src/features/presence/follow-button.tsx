import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { addressOf, useScreen } from '../../stores/use-screen.ts';
import { followOf } from './follow-store.ts';

/** Sees what somebody sees, or no longer. From another screen it leads to the board first. */
export function FollowButton(props: {
  readonly person: PresentPerson;
  readonly name: string;
}): ReactNode {
  const { person, name } = props;
  const follow = followOf(useSession());
  const isFollowed = useStore(
    follow.state,
    ({ followed }) => followed?.clientId === person.clientId,
  );
  const [path, go] = useLocation();
  const screen = useScreen();
  const toast = useInterface((state) => state.toast);
  const words = useLaterMessages().together;
  const press = (): void => {
    if (isFollowed) follow.stop();
    else if (!follow.follow(person)) toast({ text: words.circle(name) });
    else if (screen !== 'board') go(addressOf(path, 'board'));
  };
  return (
    <IconButton
      icon={isFollowed ? EyeOff : Eye}
      size="small"
      label={isFollowed ? words.stop(name) : words.follow(name)}
      aria-pressed={isFollowed}
      tooltipSide="left"
      onClick={press}
    />
  );
}
