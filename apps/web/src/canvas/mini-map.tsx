import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import type { CellId } from '@weft/domain';
import { miniMapOf } from '@weft/layout';
import type { Severity } from '@weft/rules';
import { useStoreApi } from 'reactflow';
import { useLaterMessages } from '../messages/later.ts';
import { readColours, watchTheme } from './canvas-colours.ts';
import { useCanvas, useCanvasState, useGrid } from './canvas-context.tsx';
import type { CanvasModel } from './canvas-model.ts';
import styles from './canvas-tools.module.css';
import { MiniMapPeople } from './mini-map-people.tsx';
import { paintMark } from './paint-marks.ts';

const ROOM = { width: 150, height: 100 } as const;
const LEAST_BOX_PX = 1.5;
const MARK_PX = 6;

/** The whole board in small, with the part that is seen. For pointers: keys have Shift+1 and Tab. */
export function MiniMap(): ReactNode {
  const shown = useCanvasState((state) => state.miniMap);
  const grid = useGrid();
  return shown && grid.places.size > 0 ? <ShownMiniMap /> : null;
}

function ShownMiniMap(): ReactNode {
  const { model, camera } = useCanvas();
  const grid = useGrid();
  const flowStore = useStoreApi();
  const words = useLaterMessages().canvasTools.miniMap;
  const canvas = useRef<HTMLCanvasElement>(null);
  const map = miniMapOf(grid, ROOM);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    const drawn = miniMapOf(grid, ROOM);
    let colours = readColours(element.parentElement ?? document.body);
    let frame: number | undefined;
    let marks = worstByCell(model, drawn);
    const paint = (): void => {
      frame = undefined;
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.round(drawn.width * ratio);
      element.height = Math.round(drawn.height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      for (const { cell, x, y, width, height } of drawn.boxes) {
        const { team } = cell.row;
        const hue = team === null ? undefined : model.view.team(team)?.hue;
        context.fillStyle = (hue === undefined ? undefined : colours.ink[hue]) ?? colours.muted;
        context.globalAlpha = 0.55;
        context.fillRect(x, y, Math.max(LEAST_BOX_PX, width), Math.max(LEAST_BOX_PX, height));
      }
      context.globalAlpha = 1;
      for (const { cell, x, y, width, height } of drawn.boxes) {
        const severity = marks.get(cell.id);
        if (severity === undefined || severity === 'info') continue;
        const at = { x: x + Math.max(width, MARK_PX) - MARK_PX / 2, y: y + height / 2 };
        paintMark({ context, colours }, severity, at, MARK_PX);
      }
      const { seen } = camera;
      context.strokeStyle = colours.accent;
      context.lineWidth = 1.5;
      context.strokeRect(
        Math.max(1, seen.x * drawn.scale),
        Math.max(1, seen.y * drawn.scale),
        Math.min(drawn.width - 2, seen.width * drawn.scale),
        Math.min(drawn.height - 2, seen.height * drawn.scale),
      );
    };
    const schedule = (): void => {
      frame ??= requestAnimationFrame(paint);
    };
    schedule();
    const stops = [
      model.subscribeFindings(() => {
        marks = worstByCell(model, drawn);
        schedule();
      }),
      flowStore.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width) schedule();
      }),
      watchTheme(() => {
        colours = readColours(element.parentElement ?? document.body);
        schedule();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [grid, model, camera, flowStore]);

  const goThere = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    camera.jumpTo({
      x: (event.clientX - bounds.left) / map.scale,
      y: (event.clientY - bounds.top) / map.scale,
    });
  };
  return (
    <div className={styles['miniMap']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.label}
        style={{ width: `${map.width.toString()}px`, height: `${map.height.toString()}px` }}
        onPointerDown={goThere}
        onPointerMove={goThere}
      />
      <MiniMapPeople scale={map.scale} width={map.width} height={map.height} />
    </div>
  );
}

/** The worst finding in each cell: of its PBIs and of itself. */
function worstByCell(
  model: CanvasModel,
  map: ReturnType<typeof miniMapOf>,
): ReadonlyMap<CellId, Severity> {
  const marks = new Map<CellId, Severity>();
  for (const { cell } of map.boxes) {
    const severity = model.severityOfCell(cell.id);
    if (severity !== undefined) marks.set(cell.id, severity);
  }
  return marks;
}
