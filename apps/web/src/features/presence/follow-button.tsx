import { Eye, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { followOf } from './follow-store.ts';
import { useFollow } from './use-follow.ts';

/** Sees what somebody sees, or no longer. */
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
  const begin = useFollow();
  const words = useLaterMessages().together;
  return (
    <IconButton
      icon={isFollowed ? EyeOff : Eye}
      size="small"
      label={isFollowed ? words.stop(name) : words.follow(name)}
      aria-pressed={isFollowed}
      tooltipSide="left"
      onClick={() => (isFollowed ? follow.stop() : begin(person, name))}
    />
  );
}
