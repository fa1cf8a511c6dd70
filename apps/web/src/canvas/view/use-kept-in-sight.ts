import { useEffect, useRef } from 'react';
import { encloses, type Rectangle } from '@weft/layout';
import { useStore } from 'reactflow';
import { useCanvas } from '../canvas-context.tsx';

/**
 * What was seen whole is seen whole when the canvas becomes smaller, beside a panel or above a sheet; with it, where
 * there is room, as much right above it as its tools need (`abovePx`, in CSS pixels). Where somebody else looks stays.
 */
export function useKeptInSight(area: Rectangle | undefined, abovePx: number): void {
  const { camera } = useCanvas();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const before = useRef({ width, height });
  const shown = useRef({ area, abovePx });
  useEffect(() => {
    shown.current = { area, abovePx };
  });
  useEffect(() => {
    const lost = { width: before.current.width - width, height: before.current.height - height };
    before.current = { width, height };
    const kept = shown.current.area;
    if (kept === undefined || (lost.width <= 0 && lost.height <= 0)) return;
    const { seen, viewport } = camera;
    const seenBefore = {
      ...seen,
      width: seen.width + lost.width / viewport.zoom,
      height: seen.height + lost.height / viewport.zoom,
    };
    if (!encloses(seenBefore, kept)) return;
    const above = shown.current.abovePx / viewport.zoom;
    // However small it is shown: only the place changes.
    camera.reveal({ ...kept, y: kept.y - above, height: kept.height + above }, 0);
  }, [camera, width, height]);
}
