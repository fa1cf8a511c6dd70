import type { ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { PlanningCanvas } from '../canvas/planning-canvas.tsx';
import { BoardFrame } from '../features/shell/board-frame.tsx';
import { useScreen, type Screen } from '../stores/use-screen.ts';

/** The board as the screen in the address shows it. */
export function BoardScreen(): ReactNode {
  const screen = useScreen();
  return <BoardFrame>{contentOf(screen)}</BoardFrame>;
}

function contentOf(screen: Screen): ReactNode {
  switch (screen) {
    case 'board':
      return <PlanningCanvas />;
    default:
      return unreachable(screen);
  }
}
