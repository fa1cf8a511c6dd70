import { HUE_CELL_PX, HUE_SHAPES, type HueShape } from '../../interface/hue-shapes.ts';
import type { PictureColours } from './picture.ts';
import { svgElement } from './svg-text.ts';

/** The patterns of these hues, to be named by {@link hueFill}. */
export function writePatterns(hues: Iterable<number>, colours: PictureColours): string {
  return [...new Set(hues)]
    .toSorted((a, b) => a - b)
    .map((hue) =>
      svgElement(
        'pattern',
        { id: idOf(hue), width: HUE_CELL_PX, height: HUE_CELL_PX, patternUnits: 'userSpaceOnUse' },
        writeShape(HUE_SHAPES[hue], colours.ink[hue] ?? colours.muted),
      ),
    )
    .join('');
}

/** Paints with the pattern of a hue; undefined: no team, no pattern. */
export function hueFill(hue: number | undefined): string | undefined {
  return hue === undefined || HUE_SHAPES[hue] === undefined ? undefined : `url(#${idOf(hue)})`;
}

function writeShape(shape: HueShape | undefined, ink: string): string {
  if (shape === undefined) return '';
  const { path: d, lineWidth } = shape;
  const look =
    lineWidth === undefined
      ? { fill: ink }
      : { fill: 'none', stroke: ink, 'stroke-width': lineWidth };
  return svgElement('path', { d, ...look });
}

function idOf(hue: number): string {
  return `weft-hue-${hue.toString()}`;
}
