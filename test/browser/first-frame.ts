import type { BrowserContext, Page } from 'playwright-core';

/** The board's canvas as it was when the page said that its first frame is complete. */
interface FirstFrame {
  /** Where the canvas was in the window, CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** Canvas pixels in a CSS pixel. */
  readonly scale: number;
  readonly pixels: ImageData;
}

declare global {
  interface Window {
    firstFrame?: FirstFrame;
  }
}

/** Keeps what is painted at the very moment the page calls itself ready. Call it before a page is opened. */
export async function keepFirstFrame(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const keep = (): void => {
      const canvas = document.querySelector('canvas');
      const isReady = document.documentElement.dataset['weftReady'] !== undefined;
      if (window.firstFrame !== undefined || canvas === null || !isReady) return;
      const { left, top, width } = canvas.getBoundingClientRect();
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      if (pixels === undefined) return;
      window.firstFrame = { left, top, scale: canvas.width / width, pixels };
    };
    new MutationObserver(keep).observe(document, { attributes: true, subtree: true });
  });
}

/**
 * Of the cards that stand wholly on the canvas now, how many were painted in the first frame: their place held more than one
 * colour, as a card with text does and an empty cell does not.
 */
export function countPaintedCards(
  page: Page,
): Promise<{ readonly cards: number; readonly painted: number }> {
  return page.evaluate(() => {
    const frame = window.firstFrame;
    const boxes = [...document.querySelectorAll('.react-flow__node[data-id]')]
      .map((card) => card.getBoundingClientRect())
      .filter(({ left, top, right, bottom }) => {
        if (frame === undefined) return true;
        const width = frame.pixels.width / frame.scale;
        const height = frame.pixels.height / frame.scale;
        const isAcross = left >= frame.left && right <= frame.left + width;
        return isAcross && top >= frame.top && bottom <= frame.top + height;
      });
    const coloursIn = (box: DOMRect): number => {
      if (frame === undefined) return 0;
      const { left, top, scale, pixels } = frame;
      const colours = new Set<number>();
      const x = (box.left - left + box.width * 0.1) * scale;
      const y = (box.top - top + box.height * 0.1) * scale;
      for (let down = 0; down < box.height * 0.8 * scale; down += 1) {
        for (let right = 0; right < box.width * 0.8 * scale; right += 1) {
          const at = 4 * (Math.round(y + down) * pixels.width + Math.round(x + right));
          const [red = 0, green = 0, blue = 0] = pixels.data.subarray(at, at + 3);
          colours.add((red << 16) + (green << 8) + blue);
        }
      }
      return colours.size;
    };
    return { cards: boxes.length, painted: boxes.filter((box) => coloursIn(box) > 2).length };
  });
}
