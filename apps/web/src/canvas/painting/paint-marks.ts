import type { Severity } from '@weft/rules';
import type { Scene } from './scene.ts';

/** ■ Stops us, ▲ Risk, ● Hint: the same shapes as everywhere, centred on a point. */
export function paintMark(
  scene: Pick<Scene, 'context' | 'colours'>,
  severity: Severity,
  at: { readonly x: number; readonly y: number },
  size: number,
): void {
  const { context, colours } = scene;
  const half = size / 2;
  context.fillStyle = colours[severity];
  context.beginPath();
  if (severity === 'error') context.rect(at.x - half, at.y - half, size, size);
  else if (severity === 'info') context.arc(at.x, at.y, half, 0, 2 * Math.PI);
  else {
    context.moveTo(at.x, at.y - half);
    context.lineTo(at.x + half, at.y + half);
    context.lineTo(at.x - half, at.y + half);
    context.closePath();
  }
  context.fill();
}
