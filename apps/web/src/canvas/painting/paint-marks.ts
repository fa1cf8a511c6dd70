import type { Severity } from '@weft/rules';
import type { Scene } from './scene.ts';

/** ■ Stops us, ▲ Risk, ● Hint: the same shapes as everywhere, centred on a point. */
export function paintMark(
  { context, colours }: Pick<Scene, 'context' | 'colours'>,
  severity: Severity,
  at: { readonly x: number; readonly y: number },
  size: number,
): void {
  context.fillStyle = colours[severity];
  context.beginPath();
  traceMark(context, severity, at, size);
  context.fill();
}

/** Adds such a mark to the path. */
export function traceMark(
  context: CanvasRenderingContext2D,
  severity: Severity,
  at: { readonly x: number; readonly y: number },
  size: number,
): void {
  const half = size / 2;
  if (severity === 'error') context.rect(at.x - half, at.y - half, size, size);
  else if (severity === 'info') {
    context.moveTo(at.x + half, at.y);
    context.arc(at.x, at.y, half, 0, 2 * Math.PI);
  } else {
    context.moveTo(at.x, at.y - half);
    context.lineTo(at.x + half, at.y + half);
    context.lineTo(at.x - half, at.y + half);
  }
}
