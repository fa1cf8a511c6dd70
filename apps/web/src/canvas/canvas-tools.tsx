import type { ReactNode } from 'react';
import { AimLayer } from './aim-layer.tsx';
import { CardToolbar } from './card-toolbar.tsx';
import { ComparisonLayer } from './comparison-layer.tsx';
import { DropPreview } from './drop-preview.tsx';
import { LensBar } from './lens-bar.tsx';
import { MiniMap } from './mini-map.tsx';
import { MoveMenu } from './move-menu.tsx';
import { OpenPlaceGhosts } from './open-place-ghosts.tsx';
import { PeopleLayer } from './people-layer.tsx';
import { PlanGhosts } from './plan-ghosts.tsx';
import { TitleFields } from './title-fields.tsx';
import { ZoomControls } from './zoom-controls.tsx';
import styles from './canvas-tools.module.css';

/** Everything one does things with on the canvas, and the other people on it. */
export function CanvasTools(): ReactNode {
  return (
    <>
      <PeopleLayer />
      <CardToolbar />
      <AimLayer />
      <TitleFields />
      <DropPreview />
      <PlanGhosts />
      <OpenPlaceGhosts />
      <ComparisonLayer />
      <MoveMenu />
      <LensBar />
      <div className={styles['bottomRight']}>
        <MiniMap />
        <ZoomControls />
      </div>
    </>
  );
}
