import { Suspense, type ReactNode } from 'react';
import { useCanvasState } from './canvas-context.tsx';

/** Tools, menus and other people: there once the board stands. */
export function CanvasLater({ children }: { readonly children: ReactNode }): ReactNode {
  const drawn = useCanvasState((state) => state.drawn);
  return drawn ? <Suspense>{children}</Suspense> : null;
}
