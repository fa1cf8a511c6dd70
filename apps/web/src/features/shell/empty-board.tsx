import { Suspense, lazy, type ReactNode } from 'react';
import { useBoardCounts, useSprints, useTeams } from '../../stores/use-board.ts';

const BeginningChoices = lazy(async () => ({
  default: (await import('./beginning-choices.tsx')).BeginningChoices,
}));

/**
 * Three ways to begin, over a board that has no PBI, no team and no Sprint. Nothing otherwise, so
 * it can stand on the board all the time.
 */
export function EmptyBoard(): ReactNode {
  const { items } = useBoardCounts();
  const teams = useTeams();
  const sprints = useSprints();
  if (items > 0 || teams.length > 0 || sprints.length > 0) return null;
  return (
    <Suspense>
      <BeginningChoices />
    </Suspense>
  );
}
