import type { Severity } from '@weft/rules';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { useNexusEvents } from '../../stores/use-board.ts';
import { useFindingCounts } from '../../stores/use-findings.ts';

export interface ChangeSinceBegin {
  /** Findings more, or fewer, of each level. */
  readonly change: Readonly<Record<Severity, number>>;
  readonly since: 'day' | 'event';
}

/** How the findings changed since the running event of the Nexus began, else since the day did. */
export function useChangeSinceBegin(): ChangeSinceBegin {
  const { findingBaseline } = useSession();
  const today = useToday();
  const counts = useFindingCounts();
  const running = useNexusEvents().find(
    ({ state, team }) => state === 'running' && team === undefined,
  );
  const before = findingBaseline.at(running?.id ?? today, counts);
  return {
    change: {
      error: counts.error - before.error,
      warning: counts.warning - before.warning,
      info: counts.info - before.info,
    },
    since: running === undefined ? 'day' : 'event',
  };
}
