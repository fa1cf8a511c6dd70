import { lazy, Suspense, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import type { Screen } from '@weft/sync-protocol';
import { PlanningCanvas } from '../grid/planning-canvas.tsx';
import { BoardFrame } from '../features/shell/board-frame.tsx';
import { useScreen } from '../stores/use-screen.ts';
import { ElementScreen } from './element-screen.tsx';

const MapCanvas = lazy(async () => ({
  default: (await import('../map/map-canvas.tsx')).MapCanvas,
}));

const PlanScreen = lazy(async () => ({
  default: (await import('../features/plan/plan-screen.tsx')).PlanScreen,
}));

const BacklogScreen = lazy(async () => ({
  default: (await import('../features/backlog/backlog-screen.tsx')).BacklogScreen,
}));

const SprintScreen = lazy(async () => ({
  default: (await import('../features/sprint-backlog/sprint-screen.tsx')).SprintScreen,
}));

const OutlineScreen = lazy(async () => ({
  default: (await import('../features/outline/outline-screen.tsx')).OutlineScreen,
}));

/** The board as the screen in the address shows it. */
export function BoardScreen(): ReactNode {
  const screen = useScreen();
  return <BoardFrame>{contentOf(screen)}</BoardFrame>;
}

function contentOf(screen: Screen): ReactNode {
  switch (screen) {
    case 'board':
      return <PlanningCanvas />;
    case 'map':
      return (
        <Suspense>
          <MapCanvas />
        </Suspense>
      );
    case 'plan':
      return (
        <ElementScreen>
          <PlanScreen />
        </ElementScreen>
      );
    case 'backlog':
      return (
        <ElementScreen>
          <BacklogScreen />
        </ElementScreen>
      );
    case 'sprint':
      return (
        <ElementScreen>
          <SprintScreen />
        </ElementScreen>
      );
    case 'outline':
      return (
        <ElementScreen>
          <OutlineScreen />
        </ElementScreen>
      );
    default:
      return unreachable(screen);
  }
}
