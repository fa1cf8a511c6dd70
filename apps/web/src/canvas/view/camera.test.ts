import { describe, expect, it } from 'vitest';
import { centreOf, type Point } from '@weft/layout';
import { Camera, boardPointAt, openingViewport, type Viewport } from './camera.ts';

const SIZE = { width: 1000, height: 800 };
const MARGINS = { left: 100, top: 40 };

function cameraAt(viewport: Viewport): { camera: Camera; now: () => Viewport } {
  let now = viewport;
  const port = {
    read: () => ({ viewport: now, size: SIZE }),
    move: (next: Viewport) => {
      now = next;
    },
  };
  return {
    camera: new Camera(
      port,
      () => MARGINS,
      () => true,
    ),
    now: () => now,
  };
}

describe('the camera', () => {
  it('shows a whole rectangle beside the headings', () => {
    const { camera } = cameraAt({ x: 0, y: 0, zoom: 1 });
    camera.fit({ x: 0, y: 0, width: 4000, height: 1000 });
    const { seen } = camera;
    expect(seen.x).toBeLessThan(0);
    expect(seen.x + seen.width).toBeGreaterThan(4000);
    expect(seen.y).toBeLessThan(0);
    expect(seen.y + seen.height).toBeGreaterThan(1000);
  });

  it('never enlarges beyond real size to fit', () => {
    const { camera, now } = cameraAt({ x: 0, y: 0, zoom: 0.2 });
    camera.fit({ x: 0, y: 0, width: 10, height: 10 });
    expect(now().zoom).toBe(1);
  });

  it('zooms around the middle, or a point that stays where it is', () => {
    const { camera, now } = cameraAt({ x: 30, y: 40, zoom: 1 });
    const at = { x: 250, y: 150 };
    const before = boardPointAt(now(), at);
    camera.zoomTo(1.7, at);
    const after = boardPointAt(now(), at);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
    camera.zoomTo(99);
    expect(now().zoom).toBe(2);
  });

  it('moves to a card only when it is out of sight or too small', () => {
    const { camera, now } = cameraAt({ x: 100, y: 40, zoom: 1 });
    const before = now();
    camera.reveal({ x: 10, y: 10, width: 200, height: 90 });
    expect(now()).toBe(before);
    camera.reveal({ x: 5000, y: 10, width: 200, height: 90 });
    expect(now().zoom).toBe(1);
    expect(camera.seen.x).toBeLessThan(5000);
    const small = cameraAt({ x: 100, y: 40, zoom: 0.2 });
    small.camera.reveal({ x: 10, y: 10, width: 200, height: 90 });
    expect(small.now().zoom).toBeGreaterThan(0.5);
  });

  it('lets what is in sight stay where it is when it is made larger, or brings it just into view', () => {
    const { camera, now } = cameraAt({ x: 100, y: 40, zoom: 0.5 });
    const area = { x: 500, y: 400, width: 200, height: 90 };
    const middle = centreOf(area);
    const onScreen = (): Point => ({
      x: middle.x * now().zoom + now().x,
      y: middle.y * now().zoom + now().y,
    });
    const before = onScreen();
    camera.reveal(area, 0.75);
    expect(now().zoom).toBeGreaterThan(0.75);
    expect(onScreen()).toEqual(before);
    // Half of it behind the headings.
    const behind = cameraAt({ x: 60, y: -20, zoom: 1 });
    behind.camera.reveal({ x: 0, y: 90, width: 200, height: 90 });
    expect(behind.now()).toEqual({ x: MARGINS.left + 24, y: -20, zoom: 1 });
  });

  it('opens a board from its top left, at a size that can be read', () => {
    const area = { x: 0, y: 0, width: 90_000, height: 500 };
    expect(openingViewport(area, SIZE, MARGINS)).toEqual({ x: 100, y: 40, zoom: 0.5 });
    const small = openingViewport({ ...area, width: 300 }, SIZE, MARGINS);
    expect(small.zoom).toBe(1);
  });
});
