import { Maximize, Minus, Plus } from 'lucide-react';
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type PointerEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { BoardDocument } from '@weft/board-doc';
import { Camera, ZOOM, type Size, type Viewport } from '../../canvas/view/camera.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { PAST_HEADS, PastBoardPainter } from './past-board-painter.ts';
import styles from './replay.module.css';

/** Shows another board at the same place of the screen; the view stays where it is. */
export interface PastCanvasHandle {
  readonly show: (board: BoardDocument) => void;
  /** What is shown now; undefined before the first. */
  readonly shown: () => PastBoardPainter | undefined;
}

/** A board of the past, to look at: drag moves it, the wheel and buttons make it larger and smaller. */
export function PastCanvas(props: {
  readonly ref: Ref<PastCanvasHandle>;
  readonly label: string;
}): ReactNode {
  const { ref, label } = props;
  const { today } = useSession();
  const { canvas: words, common } = useMessages();
  const { happened } = useLaterMessages();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const board = useRef<PastBoardPainter | undefined>(undefined);
  const seen = useRef<{ viewport: Viewport; size: Size } | undefined>(undefined);
  const isChosen = useRef(false);

  const camera = useMemo(() => {
    const see = (viewport: Viewport): void => {
      const size = {
        width: place.current?.clientWidth ?? 0,
        height: place.current?.clientHeight ?? 0,
      };
      seen.current = { viewport, size };
      board.current?.see(viewport, size);
    };
    return new Camera(
      {
        read: () =>
          seen.current ?? { viewport: { x: 0, y: 0, zoom: 1 }, size: { width: 0, height: 0 } },
        move: see,
      },
      () => PAST_HEADS,
      () => true,
    );
  }, []);

  const fit = (): void => {
    const grid = board.current?.model.grid;
    if (grid === undefined || place.current === null) return;
    const { clientWidth: width, clientHeight: height } = place.current;
    seen.current = { viewport: camera.viewport, size: { width, height } };
    camera.fit({ x: 0, y: 0, width: grid.width, height: grid.height });
  };

  const zoomBy = (factor: number): void => {
    isChosen.current = true;
    camera.zoomBy(factor);
  };
  /** Shows all of the board, as long as nobody has looked closer. */
  const settle = (): void => {
    if (!isChosen.current || seen.current === undefined) fit();
    else board.current?.see(seen.current.viewport, seen.current.size);
  };

  const settleNow = useRef(settle);
  useEffect(() => {
    settleNow.current = settle;
  });
  useImperativeHandle(ref, () => ({
    shown: () => board.current,
    show: (document) => {
      board.current?.close();
      board.current = undefined;
      if (canvas.current === null) return;
      board.current = new PastBoardPainter({
        board: document,
        canvas: canvas.current,
        today,
        words: { ...words, ...common },
      });
      // It grows and shrinks while it is replayed.
      board.current.model.canvas.subscribeCards(settle);
      settle();
    },
  }));

  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      isChosen.current = true;
      const corner = element.getBoundingClientRect();
      const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      camera.zoomTo(camera.viewport.zoom * Math.exp(-event.deltaY / 400), at);
    };
    const watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (seen.current !== undefined) {
        seen.current = { viewport: seen.current.viewport, size: { width, height } };
      }
      settleNow.current();
    });
    element.addEventListener('wheel', onWheel, { passive: false });
    watch.observe(element);
    return () => {
      element.removeEventListener('wheel', onWheel);
      watch.disconnect();
      board.current?.close();
      board.current = undefined;
    };
  }, [camera]);

  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons === 0 || seen.current === undefined) return;
    isChosen.current = true;
    const { viewport, size } = seen.current;
    const moved = { ...viewport, x: viewport.x + event.movementX, y: viewport.y + event.movementY };
    seen.current = { viewport: moved, size };
    board.current?.see(moved, size);
  };

  return (
    <div
      ref={place}
      className={styles['place']}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    >
      <canvas ref={canvas} role="img" aria-label={label} className={styles['canvas']} />
      <div className={styles['zoom']} onPointerDown={(event) => event.stopPropagation()}>
        <IconButton icon={Plus} label={happened.zoomIn} onClick={() => zoomBy(ZOOM.step)} />
        <IconButton icon={Minus} label={happened.zoomOut} onClick={() => zoomBy(1 / ZOOM.step)} />
        <IconButton
          icon={Maximize}
          label={happened.fit}
          onClick={() => {
            isChosen.current = false;
            fit();
          }}
        />
      </div>
    </div>
  );
}
