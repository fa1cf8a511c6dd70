import type { PresenceView } from '@weft/sync-protocol';
import type { Margins, Size, Viewport } from '../../canvas/view/camera.ts';
import { viewportBetween, viewportShowing } from './followed-view.ts';

/** About as long as until they are heard of again. */
const GLIDE_MS = 140;
/** Views nearer than this are the same one: what the canvas library made of what it was given. */
const SAME = { px: 0.5, zoom: 1e-4 } as const;

/** What following moves, and what else it needs. */
export interface FollowDesk {
  readonly view: {
    readonly viewport: Viewport;
    readonly size: Size;
    readonly move: (viewport: Viewport, durationMs: number) => void;
    readonly subscribe: (listener: () => void) => () => void;
  };
  readonly margins: () => Margins;
  /** True when the person wants no motion: then the view jumps. */
  readonly isStill: () => boolean;
  readonly nowMs: () => number;
  /** Calls back with the next frame; returns what calls it off. */
  readonly nextFrame: (callback: () => void) => () => void;
  /** The view was moved by somebody else than this: the person's own hand. */
  readonly onOwnMove: () => void;
}

/** Moves one's view to what another person sees, until it is moved by hand. */
export class ViewFollower {
  readonly #desk: FollowDesk;
  readonly #stop: () => void;
  #expected: Viewport;
  #cancel: (() => void) | undefined;
  #size: Size;

  constructor(desk: FollowDesk) {
    this.#desk = desk;
    this.#expected = desk.view.viewport;
    this.#size = desk.view.size;
    this.#stop = desk.view.subscribe(() => this.#check());
  }

  /** Shows what they see now. */
  show(view: PresenceView): void {
    const { view: own, margins, isStill, nowMs } = this.#desk;
    this.#cancel?.();
    this.#cancel = undefined;
    const target = viewportShowing(view, own.size, margins());
    const from = own.viewport;
    if (isSame(from, target)) return;
    if (isStill()) {
      this.#move(target);
      return;
    }
    const beganAtMs = nowMs();
    const glide = (): void => {
      const share = Math.min(1, (nowMs() - beganAtMs) / GLIDE_MS);
      this.#move(viewportBetween(from, target, share));
      this.#cancel = share < 1 ? this.#desk.nextFrame(glide) : undefined;
    };
    this.#cancel = this.#desk.nextFrame(glide);
  }

  close(): void {
    this.#cancel?.();
    this.#stop();
  }

  #move(viewport: Viewport): void {
    this.#expected = viewport;
    this.#desk.view.move(viewport, 0);
  }

  #check(): void {
    const { viewport, size } = this.#desk.view;
    // Another size of the window is nobody's wish to look elsewhere.
    const isResized = size.width !== this.#size.width || size.height !== this.#size.height;
    this.#size = size;
    if (isResized) {
      this.#expected = viewport;
      return;
    }
    if (!isSame(viewport, this.#expected)) this.#desk.onOwnMove();
  }
}

function isSame(a: Viewport, b: Viewport): boolean {
  return (
    Math.abs(a.x - b.x) < SAME.px &&
    Math.abs(a.y - b.y) < SAME.px &&
    Math.abs(a.zoom - b.zoom) < SAME.zoom
  );
}
