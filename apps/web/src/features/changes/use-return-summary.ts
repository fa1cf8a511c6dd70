import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from '../../stores/app-context.tsx';
import { summaryOfReturn, type ReturnSummary } from './return-summary.ts';

/** What met when this device last came back; undefined: it was not away, or that has been said. */
export function useReturnSummary(): ReturnSummary | undefined {
  const session = useSession();
  const { timeAway } = session;
  const subscribe = useCallback((listener: () => void) => timeAway.subscribe(listener), [timeAway]);
  return useSyncExternalStore(subscribe, () =>
    timeAway.ended === undefined ? undefined : summaryOfReturn(session, timeAway.ended),
  );
}
