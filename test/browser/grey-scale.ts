import type { Locator, Page } from 'playwright-core';

/** Side of the picture that shapes are compared in, in pixels. */
const SIDE = 16;

/** Shows the page without any colour, as somebody who sees none does. */
export async function withoutColour(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
}

/** Light and dark of what is seen there, row by row, as 256 letters: its shape, whatever its hue. */
export async function shapeOf(seen: Locator, decoder: Page): Promise<string> {
  const picture = (await seen.screenshot()).toString('base64');
  // As text: a function that is handed over is rewritten by what runs this file.
  const shape: unknown = await decoder.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = new OffscreenCanvas(${SIDE}, ${SIDE});
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, ${SIDE}, ${SIDE});
    const { data } = context.getImageData(0, 0, ${SIDE}, ${SIDE});
    const grey = Array.from({ length: ${SIDE * SIDE} }, (_, at) => data[at * 4] + data[at * 4 + 1] + data[at * 4 + 2]);
    const middle = (Math.min(...grey) + Math.max(...grey)) / 2;
    return grey.map((each) => (each < middle ? 'x' : '.')).join('');
  })()`);
  return String(shape);
}

/** The share of points in which two shapes differ, from 0 to 1. */
export function differenceOf(a: string, b: string): number {
  return [...a].filter((point, at) => point !== b[at]).length / (SIDE * SIDE);
}
