import { Suspense, lazy, type ReactNode } from 'react';
import { useIsBoardEmpty } from '../../stores/use-board.ts';

const BeginningChoices = lazy(async () => ({
  default: (await import('./beginning-choices.tsx')).BeginningChoices,
}));

/**
 * Three ways to begin, over a board that has no PBI, no team and no Sprint. Nothing otherwise, so
 * it can stand on the board all the time.
 */
export function EmptyBoard(): ReactNode {
  return useIsBoardEmpty() ? (
    <Suspense>
      <BeginningChoices />
    </Suspense>
  ) : null;
}
