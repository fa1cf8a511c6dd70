import { useCallback, useMemo } from 'react';
import type { Mention, UserId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';
import { useNexusPeople } from '../../stores/use-board.ts';
import { useSettings } from '../../stores/settings-context.tsx';
import { mentionable } from './mentionable.ts';
import type { Myself } from './open-mentions.ts';
import { useAllComments } from './use-comments.ts';

/** Who signs something: the user, and what they were called then. */
export interface Signature {
  readonly by: UserId | undefined;
  readonly byName: string;
}

/** Tells one's own comments. Whoever no server had named yet has signed with nobody. */
export function useIsMine(): (signed: Signature) => boolean {
  const { userId } = useSession();
  return useCallback(({ by }) => by === userId, [userId]);
}

/** What to call those who signed something: as they are called now, where they are here. */
export function useSignatureNames(): (signed: Signature) => string {
  const people = usePeople();
  const isMine = useIsMine();
  const { comments } = useLaterMessages();
  return (signed) => {
    if (isMine(signed)) return comments.you;
    const present = people.find(({ user }) => user.id === signed.by)?.user.name ?? '';
    return present || signed.byName || comments.somebody;
  };
}

/** Everybody one can mention. */
export function useMentionable(): readonly Mention[] {
  const { userId } = useSession();
  const people = usePeople();
  const comments = useAllComments();
  const nexus = useNexusPeople();
  return useMemo(() => {
    const present = people.map(({ user }) => user);
    return mentionable({ present, comments, people: nexus }).filter(({ id }) => id !== userId);
  }, [people, comments, nexus, userId]);
}

/** Who one is where mentions are looked for. */
export function useMyself(): Myself {
  const { userId: user } = useSession();
  const { name } = useSettings().current;
  return useMemo(() => ({ user, name }), [user, name]);
}
