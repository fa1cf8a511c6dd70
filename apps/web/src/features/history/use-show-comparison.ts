import { useLocation } from 'wouter';
import { showComparison, type BoardComparison } from '../../canvas/comparison/board-comparison.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { addressOf, isCanvas, useScreen, type CanvasName } from '../../stores/use-screen.ts';

/** Shows a comparison on a screen with a canvas: the one asked for, else where one is, else the board. */
export function useShowComparison(): (comparison: BoardComparison, screen?: CanvasName) => void {
  const interfaceStore = useInterfaceStore();
  const [path, navigate] = useLocation();
  const now = useScreen();
  return (comparison, screen = isCanvas(now) ? now : 'board') => {
    showComparison(interfaceStore, comparison);
    if (screen !== now) navigate(addressOf(path, screen));
  };
}
