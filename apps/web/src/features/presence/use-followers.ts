import { useMemo } from 'react';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { usePeople } from '../../stores/use-presence.ts';

/** Those who follow this tab. */
export function useFollowers(): readonly PresentPerson[] {
  const people = usePeople();
  return useMemo(() => {
    const own = people.find(({ self }) => self)?.clientId;
    return people.filter(({ self, following }) => !self && own !== undefined && following === own);
  }, [people]);
}
