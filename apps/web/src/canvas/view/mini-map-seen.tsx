import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Rectangle } from '@weft/layout';
import { useCanvas } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';

/** The part of the board that is seen, as a frame on the mini-map: while the view moves, nothing else there does. */
export function MiniMapSeen(props: {
  /** Pixels of the mini-map for one of the board. */
  readonly scale: number;
  /** The part of the board it shows, in board pixels. */
  readonly area: Rectangle;
}): ReactNode {
  const { scale, area } = props;
  const { camera, view } = useCanvas();
  const frame = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const follow = (): void => {
      const { seen } = camera;
      const left = Math.max(0, (seen.x - area.x) * scale);
      const top = Math.max(0, (seen.y - area.y) * scale);
      const right = Math.min(area.width, seen.x + seen.width - area.x) * scale;
      const bottom = Math.min(area.height, seen.y + seen.height - area.y) * scale;
      if (frame.current === null) return;
      const { style } = frame.current;
      style.transform = `translate(${left.toString()}px, ${top.toString()}px)`;
      style.width = `${Math.max(0, right - left).toString()}px`;
      style.height = `${Math.max(0, bottom - top).toString()}px`;
    };
    follow();
    return view.subscribe(follow);
  }, [camera, view, area, scale]);

  return <div ref={frame} className={styles['miniSeen']} />;
}
