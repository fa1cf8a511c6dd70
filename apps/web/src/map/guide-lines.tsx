import type { ReactNode } from 'react';
import { ViewportPortal } from 'reactflow';
import { useMapScreen } from './map-context.tsx';
import styles from './map.module.css';

/** Straight lines that show why what is in the hand snapped to where it is. */
export function GuideLines(): ReactNode {
  const guides = useMapScreen((state) => state.guides);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles['guides']} aria-hidden="true" data-guides={guides.length}>
        {guides.map(({ from, to }) => (
          <line
            key={`${from.x} ${from.y} ${to.x} ${to.y}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
