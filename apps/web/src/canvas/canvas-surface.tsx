import { Suspense, useCallback, useLayoutEffect, useState, type ReactNode } from 'react';
import { BoardCanvas } from './painting/board-canvas.tsx';
import type { Size, Viewport } from './view/camera.ts';
import { useInterfaceStore } from '../stores/app-context.tsx';
import { CanvasContext, useCanvasState } from './canvas-context.tsx';
import styles from './canvas-surface.module.css';
import type { Scene } from './painting/scene.ts';
import type { MadeCanvasParts } from './use-canvas-parts.ts';
import { useViewFollowers } from './view/use-view-followers.ts';

interface BoardProps {
  /** Paints what lies behind lines and cards; the same function for ever. */
  readonly paintGround: (scene: Scene) => void;
  /** Paints what lies above them; the same function for ever. */
  readonly paintAbove?: (scene: Scene) => void;
  /** What makes cards elements one can touch; comes when the first frame stands. */
  readonly flow: ReactNode;
  /** Stands over the board, of constant size, from the first frame on. */
  readonly headings?: ReactNode;
}

/**
 * A canvas and what stands beside it. The first frame is painted whole on one canvas; cards become
 * elements one can touch as soon as what shows them has come.
 */
export function CanvasSurface(
  props: BoardProps & {
    readonly label: string;
    readonly parts: MadeCanvasParts;
    /** What a canvas of this size shows first; the same function for ever. */
    readonly opening: (size: Size) => Viewport;
    /** Beside the board, not over it. */
    readonly beside?: ReactNode;
  },
): ReactNode {
  const { label, parts, opening, beside, ...board } = props;
  const [isMeasured, setMeasured] = useState(false);
  const { setState } = useInterfaceStore();
  const keepStripPlace = useCallback(
    (stripPlace: HTMLElement | null) => setState({ stripPlace }),
    [setState],
  );

  // The size of its place is known before the first frame, so that it shows the right part.
  useLayoutEffect(() => {
    const element = parts.container.current;
    if (element === null) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const viewport = opening(size);
    parts.view.set(viewport, size);
    parts.see(viewport, size);
    // oxlint-disable-next-line react/set-state-in-effect -- only the screen knows the size
    setMeasured(true);
  }, [parts, opening]);

  return (
    <CanvasContext value={parts}>
      <section className={styles['place']} aria-label={label}>
        {beside}
        <div ref={keepStripPlace} />
        <div
          ref={parts.container}
          data-canvas=""
          data-headings={board.headings && ''}
          tabIndex={-1}
          className={styles['canvas']}
          onKeyDown={parts.onKeyDown}
        >
          {isMeasured ? <Board {...board} /> : null}
        </div>
      </section>
    </CanvasContext>
  );
}

function Board({ paintGround, paintAbove, flow, headings }: BoardProps): ReactNode {
  const onPainter = useViewFollowers();
  const drawn = useCanvasState((state) => state.drawn);
  return (
    <>
      <BoardCanvas paintGround={paintGround} paintAbove={paintAbove} onPainter={onPainter} />
      {drawn ? <Suspense>{flow}</Suspense> : null}
      {headings}
    </>
  );
}
