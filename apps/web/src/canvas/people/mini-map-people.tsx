import { useEffect, useRef, type ReactNode } from 'react';
import type { Rectangle } from '@weft/layout';
import { cursorOf, screenOf } from '../../features/presence/cursor-budget.ts';
import { usePresence } from '../../stores/use-presence.ts';
import { readColours, watchTheme } from '../painting/canvas-colours.ts';
import { useCanvas } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';

/** Dots need not move as smoothly as pointers. */
const PAINT_EVERY_MS = 250;
const RADIUS_PX = 2.5;

/** Other people as dots on the mini-map, those whose pointers are not shown, too. */
export function MiniMapPeople(props: {
  /** Pixels of the mini-map for one of the board. */
  readonly scale: number;
  /** The part of the board it shows, in board pixels. */
  readonly area: Rectangle;
}): ReactNode {
  const { scale, area } = props;
  const { x: left, y: top } = area;
  const width = area.width * scale;
  const height = area.height * scale;
  const { name } = useCanvas();
  const presence = usePresence();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isEmpty = true;
    const host = element.parentElement ?? document.body;
    let colours = readColours(host);
    const paint = (): void => {
      timer = undefined;
      const others = presence
        .present()
        .filter((person) => !person.self && screenOf(person) === name);
      if (others.length === 0 && isEmpty) return;
      isEmpty = others.length === 0;
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.round(width * ratio);
      element.height = Math.round(height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.strokeStyle = colours.surface;
      for (const person of others) {
        const at = cursorOf(person);
        if (at === undefined) continue;
        context.fillStyle = colours.ink[person.user.color] ?? colours.muted;
        context.beginPath();
        context.arc((at.x - left) * scale, (at.y - top) * scale, RADIUS_PX, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
    };
    const later = (): void => {
      timer ??= setTimeout(paint, PAINT_EVERY_MS);
    };
    paint();
    const stopTheme = watchTheme(() => {
      colours = readColours(host);
      later();
    });
    const stop = presence.people.subscribe('pointers', later);
    return () => {
      clearTimeout(timer);
      stop();
      stopTheme();
    };
  }, [presence, name, scale, left, top, width, height]);

  return (
    <canvas
      ref={canvas}
      aria-hidden="true"
      className={styles['miniPeople']}
      style={{ width: `${width.toString()}px`, height: `${height.toString()}px` }}
    />
  );
}
