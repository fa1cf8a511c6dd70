import type { UserId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';

/** Names of those who changed the board: of who is here now, else as the server knows them. */
export function useAuthorNames(
  authors: ReadonlyMap<UserId, string>,
): (user: UserId | undefined) => string {
  const people = usePeople();
  const { userId } = useSession();
  const { changes, happened } = useLaterMessages();
  return (user) => {
    if (user === undefined) return happened.server;
    if (user === userId) return happened.you;
    const present = people.find((each) => each.user.id === user)?.user.name ?? '';
    return present === '' ? (authors.get(user) ?? changes.aColleague) : present;
  };
}
