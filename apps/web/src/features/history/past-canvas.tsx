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
import { encloses } from '@weft/layout';
import type { PastView } from '../../canvas/painting/past-screen.ts';
import { Camera, ZOOM, type Size, type Viewport } from '../../canvas/view/camera.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { PastBoardPainter } from './past-board-painter.ts';
import styles from './replay.module.css';

/** Until something is shown. */
const NO_MARGINS = { left: 0, top: 0 } as const;

/** Shows another board at the same place of the screen; the view stays where it is. */
export interface PastCanvasHandle {
  readonly show: (board: BoardDocument) => void;
  /** What is shown now; undefined before the first. */
  readonly shown: () => PastBoardPainter | undefined;
}

/** A board of the past, to look at: drag moves it, the wheel and buttons make it larger and smaller. */
export function PastCanvas(props: {
  readonly ref: Ref<PastCanvasHandle>;
  /** The same for ever: another screen takes another canvas. */
  readonly view: PastView;
  readonly label: string;
}): ReactNode {
  const { ref, view, label } = props;
  const { today } = useSession();
  const words = useMessages().canvas;
  const { happened } = useLaterMessages();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const heads = useRef<HTMLCanvasElement>(null);
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
      () => board.current?.screen.margins ?? NO_MARGINS,
      () => true,
    );
  }, []);

  const fit = (areaOf: 'whole' | 'opening'): void => {
    const screen = board.current?.screen;
    if (screen === undefined || place.current === null) return;
    const { clientWidth: width, clientHeight: height } = place.current;
    seen.current = { viewport: camera.viewport, size: { width, height } };
    camera.fit(screen[areaOf]({ width, height }));
  };

  const zoomBy = (factor: number): void => {
    isChosen.current = true;
    camera.zoomBy(factor);
  };
  /** The view stays where it is, unless there is more than it shows and nobody has looked closer. */
  const settle = (): void => {
    const size = seen.current?.size;
    const opening = size && board.current?.screen.opening(size);
    const isAllSeen = opening !== undefined && encloses(camera.seen, opening);
    if (!isChosen.current && !isAllSeen) fit('opening');
  };
  /** The same view of something else, or in more or less room. */
  const seeAgain = (): void => {
    if (seen.current !== undefined) board.current?.see(seen.current.viewport, seen.current.size);
    settle();
  };

  const now = useRef({ settle, seeAgain });
  useEffect(() => {
    now.current = { settle, seeAgain };
  });
  useImperativeHandle(ref, () => ({
    shown: () => board.current,
    show: (document) => {
      board.current?.close();
      board.current = undefined;
      if (canvas.current === null || heads.current === null) return;
      board.current = new PastBoardPainter({
        board: document,
        canvas: canvas.current,
        heads: heads.current,
        today,
        view,
        verbs: { 'to-successor': words.before, 'to-predecessor': words.waitsForVerb },
        words,
        // It grows and shrinks while it is replayed.
        changed: () => now.current.settle(),
      });
      seeAgain();
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
      now.current.seeAgain();
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
      <canvas ref={heads} aria-hidden="true" className={styles['canvas']} />
      <div className={styles['zoom']} onPointerDown={(event) => event.stopPropagation()}>
        <IconButton icon={Plus} label={happened.zoomIn} onClick={() => zoomBy(ZOOM.step)} />
        <IconButton icon={Minus} label={happened.zoomOut} onClick={() => zoomBy(1 / ZOOM.step)} />
        <IconButton
          icon={Maximize}
          label={happened.fit}
          onClick={() => {
            isChosen.current = false;
            fit('whole');
          }}
        />
      </div>
    </div>
  );
}
