import { describe, expect, it } from 'vitest';
import { Camera, type Viewport } from '../../canvas/view/camera.ts';
import { ViewState } from '../../canvas/view/view-state.ts';
import { presenceViewOf } from './followed-view.ts';
import { ViewFollower } from './view-follower.ts';

const SIZE = { width: 1_100, height: 736 };
const MARGINS = { left: 100, top: 36 };

function desk(isStill = false) {
  const view = new ViewState();
  view.set({ x: 100, y: 36, zoom: 1 }, SIZE);
  let nowMs = 0;
  let frame: (() => void) | undefined;
  let ownMoves = 0;
  const follower = new ViewFollower({
    view,
    margins: () => MARGINS,
    isStill: () => isStill,
    nowMs: () => nowMs,
    nextFrame: (callback) => {
      frame = callback;
      return () => {
        frame = undefined;
      };
    },
    onOwnMove: () => {
      ownMoves += 1;
    },
  });
  const after = (ms: number): void => {
    nowMs += ms;
    const due = frame;
    frame = undefined;
    due?.();
  };
  const seen = (): Viewport => view.viewport;
  return { view, follower, after, seen, ownMoves: () => ownMoves };
}

describe('a view that follows', () => {
  it('comes to show exactly what somebody with the same window sees', () => {
    const theirs: Viewport = { x: -300, y: 50, zoom: 0.5 };
    const camera = new Camera(
      { read: () => ({ viewport: theirs, size: SIZE }), move: () => undefined },
      () => MARGINS,
      () => true,
    );
    const { follower, after, seen, ownMoves } = desk();
    follower.show(presenceViewOf(camera.seen));
    after(70);
    expect(seen().zoom).toBeLessThan(1);
    expect(seen().zoom).toBeGreaterThan(0.5);
    after(100);
    expect(seen()).toEqual(theirs);
    expect(ownMoves()).toBe(0);
  });

  it('shows all of what they see in a window of another shape', () => {
    const { follower, seen } = desk(true);
    follower.show({ x: 0, y: 0, width: 2_000, height: 700 });
    const { x, y, zoom } = seen();
    expect(zoom).toBe(0.5);
    expect([x, y]).toEqual([100, 36 + 175]);
  });

  it('jumps where no motion is wanted', () => {
    const { follower, seen } = desk(true);
    follower.show({ x: 500, y: 0, width: 1_000, height: 700 });
    expect(seen()).toEqual({ x: -400, y: 36, zoom: 1 });
  });

  it('notices the person’s own hand, but not the size of the window', () => {
    const { view, follower, after, ownMoves } = desk();
    follower.show({ x: 500, y: 0, width: 1_000, height: 700 });
    after(70);
    view.set(view.viewport, { width: 900, height: 700 });
    after(100);
    expect(ownMoves()).toBe(0);
    view.set({ ...view.viewport, x: view.viewport.x + 40 }, view.size);
    expect(ownMoves()).toBe(1);
    follower.close();
    view.set({ x: 0, y: 0, zoom: 1 }, view.size);
    expect(ownMoves()).toBe(1);
  });
});
