import { lazy, Suspense, type ReactNode } from 'react';
import { useCanvasState } from './canvas-context.tsx';

const CanvasTools = lazy(async () => ({
  default: (await import('./canvas-tools.tsx')).CanvasTools,
}));

/** Tools, menus and other people: loaded once the board stands. */
export function CanvasLater(): ReactNode {
  const drawn = useCanvasState((state) => state.drawn);
  if (!drawn) return null;
  return (
    <Suspense>
      <CanvasTools />
    </Suspense>
  );
}
