import { useEffect, useRef, type ReactNode } from 'react';
import { readColours, watchTheme } from '../../canvas/painting/canvas-colours.ts';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { usePresence } from '../../stores/use-presence.ts';
import styles from './laser-picture.module.css';
import type { LaserLight } from './laser-light.ts';
import type { Trail } from './laser-trails.ts';

/** Width of a stroke at its tip and where it fades, in CSS pixels. */
const WIDTH_PX = { tip: 5, end: 1 } as const;
const TIP_RADIUS_PX = 4;

/** Draws laser strokes, one picture a frame, for as long as there are any. */
export function LaserPicture({ light }: { readonly light: LaserLight }): ReactNode {
  const { view } = useCanvas();
  const presence = usePresence();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return undefined;
    const host = element.parentElement ?? document.body;
    let colours = readColours(host);
    let frame = 0;
    const paint = (): void => {
      const trails = light.now();
      const { size, viewport } = view;
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.round(size.width * ratio);
      element.height = Math.round(size.height * ratio);
      const people = presence.present();
      for (const trail of trails) {
        const person = people.find(({ clientId, self }) =>
          trail.clientId === undefined ? self : clientId === trail.clientId,
        );
        const { zoom, x, y } = viewport;
        context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
        const ink = person === undefined ? undefined : colours.ink[person.user.color];
        drawTrail(context, trail, ink ?? colours.accent, 1 / zoom);
      }
      frame = requestAnimationFrame(paint);
    };
    paint();
    const stopTheme = watchTheme(() => {
      colours = readColours(host);
    });
    return () => {
      cancelAnimationFrame(frame);
      stopTheme();
    };
  }, [light, view, presence]);

  return <canvas ref={canvas} aria-hidden="true" className={styles['laser']} data-laser="" />;
}

/** `pixel`: one pixel of the screen in pixels of the board. */
function drawTrail(
  context: CanvasRenderingContext2D,
  { points }: Trail,
  ink: string,
  pixel: number,
): void {
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineJoin = 'round';
  // From middle to middle, bent at the point between: a line without corners.
  for (let index = 1; index < points.length; index++) {
    const before = points[Math.max(0, index - 2)];
    const from = points[index - 1];
    const to = points[index];
    if (before === undefined || from === undefined || to === undefined) continue;
    context.globalAlpha = 1 - to.age;
    context.lineWidth = pixel * (WIDTH_PX.end + (WIDTH_PX.tip - WIDTH_PX.end) * (1 - to.age));
    context.beginPath();
    context.moveTo((before.x + from.x) / 2, (before.y + from.y) / 2);
    context.quadraticCurveTo(from.x, from.y, (from.x + to.x) / 2, (from.y + to.y) / 2);
    context.stroke();
  }
  const tip = points.at(-1);
  if (tip === undefined) return;
  const before = points.at(-2) ?? tip;
  context.globalAlpha = 1 - tip.age;
  context.beginPath();
  context.moveTo((before.x + tip.x) / 2, (before.y + tip.y) / 2);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  context.beginPath();
  context.arc(tip.x, tip.y, TIP_RADIUS_PX * pixel, 0, 2 * Math.PI);
  context.fill();
}
