import type { OpenDialog } from '../../stores/interface-store.ts';
import { useBoardCounts, useCriteria, useNexusPeople, useTeams } from '../../stores/use-board.ts';
import { usePeople } from '../../stores/use-presence.ts';

/** One of the five steps with which a Nexus begins. */
export interface GuideStep {
  readonly id: 'integration' | 'backlog' | 'done' | 'teams' | 'together';
  /** As the board shows it; `together` holds while somebody else is here. */
  readonly isDone: boolean;
  /** Where it is taken. */
  readonly opens: OpenDialog;
}

/** How few teams still are a Nexus. */
const FEWEST_TEAMS = 3;

/** The five steps of getting started, in the order in which the Nexus Guide's way goes. */
export function useGuideSteps(): readonly GuideStep[] {
  const people = useNexusPeople();
  const { items } = useBoardCounts();
  const criteria = useCriteria();
  const teams = useTeams();
  const here = usePeople();
  return [
    {
      id: 'integration',
      isDone: people.some(({ integrationTeam }) => integrationTeam !== undefined),
      opens: { kind: 'nexus', tab: 'people' },
    },
    { id: 'backlog', isDone: items > 0, opens: { kind: 'import', text: '' } },
    {
      id: 'done',
      isDone: criteria.some(({ team }) => team === null),
      opens: { kind: 'nexus', tab: 'done' },
    },
    {
      id: 'teams',
      isDone: teams.length >= FEWEST_TEAMS,
      opens: { kind: 'nexus', tab: 'teams' },
    },
    { id: 'together', isDone: here.length > 1, opens: { kind: 'share' } },
  ];
}
