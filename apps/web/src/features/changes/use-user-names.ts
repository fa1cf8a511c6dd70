import type { UserId } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import type { PresenceStore } from '../../stores/presence-store.ts';
import { usePeople } from '../../stores/use-presence.ts';

/** Names of those who were seen on this board since it was opened, whether they are here still or not. */
const SEEN = new WeakMap<PresenceStore, Map<UserId, string>>();

/** What to call the users of the board, oneself included. */
export function useUserNames(): (user: UserId | undefined) => string {
  const session = useSession();
  const people = usePeople();
  const { common } = useMessages();
  const { changes } = useLaterMessages();
  const seen = SEEN.get(session.presence) ?? new Map<UserId, string>();
  SEEN.set(session.presence, seen);
  for (const { user } of people) if (user.name !== '') seen.set(user.id, user.name);
  return (user) => {
    if (user === undefined) return changes.aColleague;
    return user === session.userId ? common.you : (seen.get(user) ?? changes.aColleague);
  };
}
