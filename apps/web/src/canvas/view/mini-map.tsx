import { useEffect, useMemo, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { Rectangle } from '@weft/layout';
import type { Severity } from '@weft/rules';
import { useLaterMessages } from '../../messages/later.ts';
import { readColours, watchTheme, type CanvasColours } from '../painting/canvas-colours.ts';
import type { Size } from './camera.ts';
import { useCanvas, useCanvasState, useCards } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';
import { MiniMapPeople } from '../people/mini-map-people.tsx';
import { MiniMapSeen } from './mini-map-seen.tsx';
import { paintMark } from '../painting/paint-marks.ts';

/** One block of the mini-map, in its pixels. */
export interface MiniMapBlock extends Rectangle {
  /** Hue of a team; undefined: of none. */
  readonly hue: number | undefined;
  /** The worst finding on what it stands for. */
  readonly severity: Severity | undefined;
}

/** The whole board in small. */
export interface MiniMapDrawing {
  /** The part of the board it shows, in board pixels. */
  readonly area: Rectangle;
  /** Multiplies board pixels to mini-map pixels. */
  readonly scale: number;
  /** As the findings are now. */
  readonly blocks: () => readonly MiniMapBlock[];
}

const ROOM = { width: 150, height: 100 } as const;
/** How often what moves is drawn anew: while others plan, that would be every frame. */
const DRAW_EVERY_MS = 250;
const LEAST_BOX_PX = 1.5;
const MARK_PX = 6;

/** The whole board in small, with the part that is seen. For pointers: keys have Shift+1 and Tab. */
export function MiniMap(props: {
  /** Draws the board as large as it fits; another function when something moved. */
  readonly draw: (room: Size) => MiniMapDrawing;
}): ReactNode {
  const shown = useCanvasState((state) => state.miniMap);
  const { count } = useCards();
  return shown && count > 0 ? <ShownMiniMap draw={props.draw} /> : null;
}

function ShownMiniMap({ draw }: { readonly draw: (room: Size) => MiniMapDrawing }): ReactNode {
  const { model, camera } = useCanvas();
  const words = useLaterMessages().canvasTools.miniMap;
  const canvas = useRef<HTMLCanvasElement>(null);
  // Read once for a theme, not with every map: each of them makes the browser work out styles.
  const colours = useRef<CanvasColours>(undefined);
  const calmDraw = useSeldom(draw, DRAW_EVERY_MS);
  const map = useMemo(() => calmDraw(ROOM), [calmDraw]);
  const width = map.area.width * map.scale;
  const height = map.area.height * map.scale;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    const { area, scale } = map;
    let frame: number | undefined;
    let due: ReturnType<typeof setTimeout> | undefined;
    let blocks = map.blocks();
    const paint = (): void => {
      frame = undefined;
      const inForce = (colours.current ??= readColours(element.parentElement ?? document.body));
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.round(area.width * scale * ratio);
      element.height = Math.round(area.height * scale * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      for (const { hue, ...block } of blocks) {
        context.fillStyle = (hue === undefined ? undefined : inForce.ink[hue]) ?? inForce.muted;
        context.globalAlpha = 0.55;
        const size = [block.width, block.height].map((each) => Math.max(LEAST_BOX_PX, each));
        context.fillRect(block.x, block.y, size[0] ?? 0, size[1] ?? 0);
      }
      context.globalAlpha = 1;
      for (const { severity, ...block } of blocks) {
        if (severity === undefined || severity === 'info') continue;
        const at = {
          x: block.x + Math.max(block.width, MARK_PX) - MARK_PX / 2,
          y: block.y + block.height / 2,
        };
        paintMark({ context, colours: inForce }, severity, at, MARK_PX);
      }
    };
    const schedule = (): void => {
      frame ??= requestAnimationFrame(paint);
    };
    schedule();
    const stops = [
      model.subscribeFindings(() => {
        due ??= setTimeout(() => {
          due = undefined;
          blocks = map.blocks();
          schedule();
        }, DRAW_EVERY_MS);
      }),
      () => clearTimeout(due),
      watchTheme(() => {
        colours.current = undefined;
        schedule();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [map, model]);

  const goThere = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    camera.jumpTo({
      x: map.area.x + (event.clientX - bounds.left) / map.scale,
      y: map.area.y + (event.clientY - bounds.top) / map.scale,
    });
  };
  return (
    <div className={styles['miniMap']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.label}
        style={{ width: `${width.toString()}px`, height: `${height.toString()}px` }}
        onPointerDown={goThere}
        onPointerMove={goThere}
      />
      <MiniMapSeen area={map.area} scale={map.scale} />
      <MiniMapPeople area={map.area} scale={map.scale} />
    </div>
  );
}

/** What is given, but another one only so often. */
function useSeldom<Value>(value: Value, everyMs: number): Value {
  const [shown, show] = useState({ value });
  const newest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    newest.current = value;
    if (value === shown.value) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      show({ value: newest.current });
    }, everyMs);
  }, [value, shown, everyMs]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return shown.value;
}
