import { useEffect, useRef, type ReactNode } from 'react';
import { useCanvas } from '../../../canvas/canvas-context.tsx';
import { useMapObjects } from '../objects-context.tsx';
import styles from './layers.module.css';
import { StrokePainter } from './stroke-painter.ts';

/** The lines people drew by hand, above everything they drew on. Stands in the Map. */
export function StrokeLayer(): ReactNode {
  const objects = useMapObjects();
  const { view } = useCanvas();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (canvas.current === null) return undefined;
    const painter = new StrokePainter(canvas.current, objects, view);
    return () => painter.close();
  }, [objects, view]);

  return <canvas ref={canvas} className={styles['strokes']} aria-hidden="true" />;
}
