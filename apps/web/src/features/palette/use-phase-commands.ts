import { Flag, Milestone } from 'lucide-react';
import { PHASES } from '@weft/sync-protocol';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useSprints } from '../../stores/use-board.ts';
import { useIsFacilitator, usePhase } from '../../stores/use-phase.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { useSetPhase } from '../phases/use-set-phase.ts';
import type { BoardCommand } from './board-command.ts';

/** What brings the board into another phase. For facilitators; the server is asked. */
export function usePhaseCommands(): readonly BoardCommand[] {
  const phase = usePhase();
  const isFacilitator = useIsFacilitator();
  const isOffline = useSyncStatus().kind === 'offline';
  const { setPhase } = useSetPhase();
  const running = useSprints().find(({ state }) => state === 'running');
  const open = useInterface((state) => state.openDialog);
  const words = useLaterMessages().phases;
  if (!isFacilitator || phase === undefined) return [];
  return [
    ...PHASES.filter((each) => each !== phase).map((each) => ({
      id: `phase-${each}`,
      label: `${words.title}: ${words.names[each]}`,
      icon: Milestone,
      isPossible: !isOffline,
      run: () => void setPhase(each),
    })),
    ...(phase === 'planning'
      ? [
          {
            id: 'complete-planning',
            label: words.complete.button,
            icon: Flag,
            run: () => open({ kind: 'complete-planning' }),
          },
        ]
      : []),
    ...(running === undefined
      ? []
      : [
          {
            id: 'close-sprint',
            label: words.closeSprint(running.name),
            icon: Flag,
            run: () => open({ kind: 'close-sprint', sprint: running.id }),
          },
        ]),
  ];
}
