import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { NexusSprint, TeamId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { useKeyed } from '../../stores/use-keyed.ts';
import { integrationLightOf, issuesOf, type IntegrationLight } from './integration-light.ts';
import { LiveSprintBacklog } from './live-sprint-backlog.ts';
import type { SprintBacklog } from './sprint-backlog.ts';

/** The Nexus Sprint Backlog of a Sprint, live. */
export function useSprintBacklog(sprint: NexusSprint): SprintBacklog | undefined {
  const { boardStore } = useSession();
  const { id } = sprint;
  const live = useMemo(() => new LiveSprintBacklog(boardStore, id), [boardStore, id]);
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.current);
}

/** How the integration of a team stands, and what keeps it, live. */
export function useIntegration(
  sprint: NexusSprint,
  team: TeamId,
): { readonly light: IntegrationLight; readonly issues: ReturnType<typeof issuesOf> } {
  const { boardStore } = useSession();
  const today = useToday();
  useKeyed(boardStore.parts, 'integration');
  return {
    light: integrationLightOf(boardStore.view, sprint, team, today),
    issues: issuesOf(boardStore.view, sprint.id, team),
  };
}
