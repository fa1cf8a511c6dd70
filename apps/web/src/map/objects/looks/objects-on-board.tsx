import type { ReactNode } from 'react';
import { useObjectHand } from '../objects-context.tsx';
import styles from '../tools/object-tools.module.css';
import { StrokeLayer } from './stroke-layer.tsx';

/** What stands in the Map beside elements: lines drawn by hand, and the frame of a section being drawn. */
export function ObjectsOnBoard(): ReactNode {
  return (
    <>
      <StrokeLayer />
      <Frame />
    </>
  );
}

function Frame(): ReactNode {
  const frame = useObjectHand((hand) => hand.frame);
  if (frame === undefined) return null;
  return (
    <div
      className={styles['frame']}
      style={{
        left: `${frame.x.toString()}px`,
        top: `${frame.y.toString()}px`,
        width: `${frame.width.toString()}px`,
        height: `${frame.height.toString()}px`,
      }}
    />
  );
}
