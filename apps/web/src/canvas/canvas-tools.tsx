import type { ReactNode } from 'react';

/** Everything one does things with on the canvas. */
export function CanvasTools(): ReactNode {
  return null;
}
