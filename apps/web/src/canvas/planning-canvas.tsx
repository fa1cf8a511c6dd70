import { lazy, Suspense, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../messages/catalogue.ts';
import { useInterface } from '../stores/app-context.tsx';
import { BoardCanvas } from './board-canvas.tsx';
import { openingViewport } from './camera.ts';
import { CanvasContext, useCanvasState } from './canvas-context.tsx';
import { headingMargins } from './heading-size.ts';
import { Headings } from './headings.tsx';
import styles from './planning-canvas.module.css';
import { useCanvasParts } from './use-canvas-parts.ts';
import { useViewFollowers } from './use-view-followers.ts';

const BoardFlow = lazy(async () => ({
  default: (await import('./board-flow.tsx')).BoardFlow,
}));

const BacklogDrawer = lazy(async () => ({
  default: (await import('../features/backlog-order/backlog-drawer.tsx')).BacklogDrawer,
}));

/**
 * The Grid: the board as rows of teams and columns of Sprints. The first frame is painted whole on
 * one canvas; cards become elements one can touch as soon as React Flow has come.
 */
export function PlanningCanvas(): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const parts = useCanvasParts(container);
  const [isMeasured, setMeasured] = useState(false);
  const { label } = useMessages().canvas;

  // The size of its place is known before the first frame, so that it shows the right part.
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const { grid } = parts.model;
    const area = { x: 0, y: 0, width: grid.width, height: grid.height };
    const viewport = openingViewport(area, size, headingMargins(size.width));
    parts.view.set(viewport, size);
    parts.see(viewport, size);
    setMeasured(true);
  }, [parts]);

  return (
    <CanvasContext value={parts}>
      <section className={styles['place']} aria-label={label}>
        <Backlog />
        <div
          ref={container}
          data-canvas=""
          tabIndex={-1}
          className={styles['canvas']}
          onKeyDown={parts.onKeyDown}
        >
          {isMeasured ? <Board /> : null}
        </div>
      </section>
    </CanvasContext>
  );
}

/** Beside the board, not over it: order is changed there, places here. */
function Backlog(): ReactNode {
  const isOpen = useInterface((state) => state.backlogOpen);
  const drawn = useCanvasState((state) => state.drawn);
  if (!isOpen || !drawn) return null;
  return (
    <Suspense>
      <BacklogDrawer />
    </Suspense>
  );
}

function Board(): ReactNode {
  const followers = useViewFollowers();
  const drawn = useCanvasState((state) => state.drawn);
  return (
    <>
      <BoardCanvas onPainter={followers.onPainter} />
      {drawn ? (
        <Suspense>
          <BoardFlow />
        </Suspense>
      ) : null}
      <Headings onElements={followers.onHeadings} />
    </>
  );
}
