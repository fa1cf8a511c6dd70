import type { Locator } from 'playwright-core';

/** A part of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is once it stands still: drawn at the same place three times in a row. */
export function restingBox(element: Locator): Promise<Box> {
  return element.evaluate(async (node) => {
    const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const boxNow = (): Box => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return { x, y, width, height };
    };
    let [box, times] = [boxNow(), 0];
    while (times < 3) {
      await drawn();
      const next = boxNow();
      times = JSON.stringify(next) === JSON.stringify(box) ? times + 1 : 0;
      box = next;
    }
    if (!node.isConnected) throw new Error('It was taken off the page while it was looked at');
    return box;
  });
}
