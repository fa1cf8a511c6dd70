import type { Rectangle } from '@weft/layout';
import type { PresenceView } from '@weft/sync-protocol';
import { ZOOM, type Margins, type Size, type Viewport } from '../../canvas/view/camera.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';

/** What one sees, as others are told. */
export function presenceViewOf({ x, y, width, height }: Rectangle): PresenceView {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  };
}

/** Shows all that the other sees, in the middle beside the headings, as large as it fits. */
export function viewportShowing(view: PresenceView, size: Size, margins: Margins): Viewport {
  const width = Math.max(1, size.width - margins.left);
  const height = Math.max(1, size.height - margins.top);
  const fitting = Math.min(width / view.width, height / view.height);
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, fitting));
  return {
    x: margins.left + (width - view.width * zoom) / 2 - view.x * zoom,
    y: margins.top + (height - view.height * zoom) / 2 - view.y * zoom,
    zoom,
  };
}

/** A view on the way to another: `share` of the way is behind it, 0 to 1. */
export function viewportBetween(from: Viewport, to: Viewport, share: number): Viewport {
  if (share >= 1) return to;
  const between = (a: number, b: number): number => a + (b - a) * share;
  return { x: between(from.x, to.x), y: between(from.y, to.y), zoom: between(from.zoom, to.zoom) };
}

/**
 * True when following `target` would close a circle: they follow, over however many others, the
 * person themselves. Two views that follow each other would never rest.
 */
export function closesCircle(
  people: readonly PresentPerson[],
  self: number,
  target: number,
): boolean {
  const visited = new Set<number>();
  let at: number | undefined = target;
  while (at !== undefined && !visited.has(at)) {
    if (at === self) return true;
    visited.add(at);
    const current: number = at;
    at = people.find(({ clientId }) => clientId === current)?.following;
  }
  return false;
}
