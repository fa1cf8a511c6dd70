import type { PictureColours } from './picture.ts';
import { svgElement } from './svg-text.ts';

/** What repeats in the bar of a team, on 4 × 4 pixels; the same as `hues.css` paints on the screen. */
const REPEATS: readonly ((ink: string) => string)[] = [
  (ink) => svgElement('rect', { width: 4, height: 4, fill: ink }),
  (ink) => svgElement('path', { d: 'M0 0h2.8L0 2.8zM4 0v2.8L1.2 0z', fill: ink }),
  (ink) => svgElement('rect', { width: 4, height: 2.2, fill: ink }),
  (ink) => svgElement('circle', { cx: 2, cy: 2, r: 1.6, fill: ink }),
  (ink) => svgElement('path', { d: 'M0 0h4v1.2H1.2V4H0z', fill: ink }),
  (ink) =>
    svgElement('path', { d: 'M0 4L4 0M-1 1L1 -1M3 5L5 3', stroke: ink, 'stroke-width': 1.5 }),
  (ink) => svgElement('rect', { width: 2, height: 4, fill: ink }),
  (ink) =>
    svgElement('circle', { cx: 2, cy: 2, r: 1.3, fill: 'none', stroke: ink, 'stroke-width': 1.1 }),
  (ink) => svgElement('path', { d: 'M0 0L4 4M4 0L0 4', stroke: ink, 'stroke-width': 0.9 }),
];

/** The patterns of these hues, to be named by {@link hueFill}. */
export function writePatterns(hues: Iterable<number>, colours: PictureColours): string {
  return [...new Set(hues)]
    .toSorted((a, b) => a - b)
    .map((hue) =>
      svgElement(
        'pattern',
        { id: idOf(hue), width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
        REPEATS[hue]?.(colours.ink[hue] ?? colours.muted),
      ),
    )
    .join('');
}

/** Paints with the pattern of a hue; undefined: no team, no pattern. */
export function hueFill(hue: number | undefined): string | undefined {
  return hue === undefined || REPEATS[hue] === undefined ? undefined : `url(#${idOf(hue)})`;
}

function idOf(hue: number): string {
  return `weft-hue-${hue.toString()}`;
}
