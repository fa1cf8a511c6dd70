import type { Severity } from '@weft/rules';

/** How a line looks: by the worst it means, or what it ties to. */
export type LineLook = Severity | 'external' | 'healthy';

/** Stroke, gap, stroke, gap … in whole pixels of the screen; solid when not named. */
export const DASHES: Readonly<Partial<Record<LineLook, readonly number[]>>> = {
  warning: [7, 4],
  info: [2, 4],
  external: [10, 3, 2, 3],
};

/**
 * Dashes as patterns. A browser cuts a dashed path into pieces before it draws it: for some hundred
 * lines that took five times as long as all else on the board. A pattern of diagonal stripes looks the
 * same along lines that only run across and down, as they do in the Grid, and costs what one colour does.
 */
export class DashPatterns {
  readonly #patterns = new Map<string, CanvasPattern>();

  /** What to stroke with so that dashes keep their length on the screen; `pixel`: one of it in board pixels. */
  of(
    context: CanvasRenderingContext2D,
    dash: readonly number[],
    colour: string,
    pixel: number,
  ): CanvasPattern | string {
    const ratio = Math.max(1, Math.round(window.devicePixelRatio || 1));
    const name = `${dash.join(' ')} ${ratio.toString()} ${colour}`;
    const pattern = this.#patterns.get(name) ?? stripes(context, dash, colour, ratio);
    if (pattern === undefined) return colour;
    this.#patterns.set(name, pattern);
    pattern.setTransform(new DOMMatrix().scale(pixel / ratio));
    return pattern;
  }
}

function stripes(
  context: CanvasRenderingContext2D,
  dash: readonly number[],
  colour: string,
  ratio: number,
): CanvasPattern | undefined {
  const period = dash.reduce((sum, length) => sum + length, 0) * ratio;
  const tile = document.createElement('canvas');
  tile.width = period;
  tile.height = period;
  const paint = tile.getContext('2d');
  if (paint === null) return undefined;
  paint.fillStyle = colour;
  for (let row = 0; row < period; row += 1) {
    let at = row;
    dash.forEach((length, index) => {
      for (let step = 0; step < length * ratio; step += 1) {
        if (index % 2 === 0) paint.fillRect(at % period, row, 1, 1);
        at += 1;
      }
    });
  }
  return context.createPattern(tile, 'repeat') ?? undefined;
}
