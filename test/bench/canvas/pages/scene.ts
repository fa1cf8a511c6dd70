import type { DrawnScene } from '../drawn-scene.ts';

/** Where the board stands in the window and what of it is seen first, in CSS pixels. */
export interface Opening {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the address asks for. */
export async function fetchScene(): Promise<{
  readonly scene: DrawnScene;
  readonly opening: Opening;
}> {
  const query = new URLSearchParams(location.search);
  const number = (name: string): number => Number(query.get(name) ?? 0);
  const answer = await fetch(`/scene/${query.get('canvas')}/${number('size')}`);
  const scene = (await answer.json()) as DrawnScene;
  const opening = {
    left: number('left'),
    top: number('top'),
    width: number('width'),
    height: number('height'),
    x: number('x'),
    y: number('y'),
    zoom: number('zoom'),
  };
  return { scene, opening };
}

/** Tells the driver, as Weft does, that what was drawn is on the screen. */
export function tellReady(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset['weftReady'] = '';
    }),
  );
}
