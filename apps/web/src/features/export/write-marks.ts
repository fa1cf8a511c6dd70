import { unreachable } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { svgElement } from './svg-text.ts';

/** The shape of a level, so many pixels wide, its upper left corner at the place. */
export function writeMark(
  severity: Severity,
  colour: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): string {
  switch (severity) {
    case 'error':
      return svgElement('rect', { x, y, width: size, height: size, rx: 1, fill: colour });
    case 'warning':
      return svgElement('path', {
        d: `M${(x + size / 2).toString()} ${y.toString()}l${(size / 2).toString()} ${size.toString()}h${(-size).toString()}z`,
        fill: colour,
      });
    case 'info': {
      const half = size / 2;
      return svgElement('circle', { cx: x + half, cy: y + half, r: half, fill: colour });
    }
    default:
      return unreachable(severity);
  }
}

/** The tick of what is Ready, 10 × 9 pixels. */
export function writeTick(x: number, y: number, colour: string): string {
  return svgElement('path', {
    d: `M${(x + 1).toString()} ${(y + 5).toString()}l3 3l5.5 -7`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** The flag of two decisions at the same time, 10 × 11 pixels. */
export function writeFlag(x: number, y: number, colour: string): string {
  return svgElement('path', {
    d: `M${(x + 1).toString()} ${(y + 11).toString()}v-10h8l-2.5 3l2.5 3h-8`,
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
  });
}
