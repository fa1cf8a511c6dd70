import { describe, expect, it } from 'vitest';
import { headingMargins } from '../headings/heading-size.ts';
import { previewSpot } from './preview-spot.ts';

const WIDTH_PX = 1_200;
const { left, top } = headingMargins(WIDTH_PX);

/** Where the preview of a cell at `corner` comes to stand on the screen, in CSS pixels. */
function onScreen(
  corner: { readonly x: number; readonly y: number },
  [x, y, zoom]: readonly [number, number, number],
): { readonly x: number; readonly y: number } {
  const spot = previewSpot(corner, { transform: [x, y, zoom], width: WIDTH_PX });
  return { x: spot.x * zoom + x, y: spot.y * zoom + y };
}

describe('the preview of a drop', () => {
  it('stands above its cell where there is room', () => {
    expect(onScreen({ x: 800, y: 900 }, [100, -50, 0.5])).toEqual({ x: 500, y: 400 });
  });

  it('stays below the names of Sprints and beside the names of teams', () => {
    const spot = onScreen({ x: 0, y: 0 }, [-300, 10, 0.5]);
    expect(spot.x).toBeGreaterThanOrEqual(left);
    expect(spot.y).toBeGreaterThan(top + 36);
  });

  it('stays on the screen at a cell of which the right part is outside', () => {
    expect(onScreen({ x: 1_150, y: 500 }, [0, 0, 1]).x).toBeLessThan(WIDTH_PX - 300);
  });

  it('begins beside the names of teams on a screen narrower than itself', () => {
    const spot = previewSpot({ x: 50, y: 500 }, { transform: [0, 0, 1], width: 320 });
    expect(spot.x).toBe(headingMargins(320).left);
  });
});
