import { Vote } from 'lucide-react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import type { BoardCommand } from '../palette/board-command.ts';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallots, useIsBallotReachable } from './use-ballots.ts';
import { useSubjects } from './use-subjects.ts';
import { useChipText } from './votes-chip.tsx';

/** What asks everybody: the size of the selected PBI, dots on the selected ones; and votes that go on. */
export function useVoteCommands(): readonly BoardCommand[] {
  const subjects = useSubjects();
  const ballots = useBallots();
  const acts = useBallotActs();
  const canEdit = useCanEdit();
  const open = useInterface((state) => state.openDialog);
  const textOf = useChipText();
  const words = useLaterMessages().voting;
  const unavailable = useIsBallotReachable() ? undefined : words.needsConnection;
  const [only] = subjects;
  return [
    ...(subjects.length === 1 && only !== undefined
      ? [
          {
            id: 'estimate-together',
            label: words.estimateItem(only.key),
            icon: Vote,
            isPossible: canEdit,
            unavailable,
            also: words.poker.also,
            run: () => acts.estimate(only.id),
          },
        ]
      : []),
    {
      id: 'dots',
      label: words.dots.command,
      icon: Vote,
      isPossible: canEdit,
      unavailable,
      also: words.dots.also,
      run: () => open({ kind: 'dots' }),
    },
    ...ballots.map((ballot) => ({
      id: `vote-${ballot.id}`,
      label: textOf(ballot),
      icon: Vote,
      unavailable,
      run: () => acts.join(ballot),
    })),
  ];
}
