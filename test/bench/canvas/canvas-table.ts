import { quantile } from './frames.ts';
import { GESTURES } from './gestures.ts';

/** What one page used in one round. */
export interface Measured {
  /** Main thread from the navigation to the first complete frame. */
  readonly readyMs: number;
  /** Main thread, by gesture. */
  readonly gestureMs: ReadonlyMap<string, number>;
  readonly heapMib: number;
  /** In the document, after all gestures. */
  readonly elements: number;
  readonly longestTaskMs: number;
}

/** What Weft may cost at most, as a multiple of the bare canvas. */
const AT_MOST: Readonly<Record<string, number>> = {
  ready: 2.5,
  drag: 1.8,
  pan: 1.8,
  'zoom out to fit': 1.5,
  'pan whole board': 0.8,
  'zoom in': 1.8,
  heap: 3,
};

/** Prints medians of the rounds: what the bare canvas used, and the multiples of the others. */
export function printCanvasTable(
  title: string,
  measured: ReadonlyMap<string, readonly Measured[]>,
): void {
  const columns: readonly (readonly [string, (one: Measured) => number])[] = [
    ['ready', (one) => one.readyMs],
    ...GESTURES.map(
      (gesture) =>
        [gesture, (one: Measured): number => one.gestureMs.get(gesture) ?? Number.NaN] as const,
    ),
    ['heap', (one) => one.heapMib],
  ];
  const median = (rounds: readonly Measured[], of: (one: Measured) => number): number =>
    quantile(rounds.map(of), 0.5);
  const bare = measured.get('canvas') ?? [];
  console.log(`\n${title}\n`);
  console.log(row(['page', ...columns.map(([name]) => name), 'elements', 'longest task']));
  for (const [name, rounds] of measured) {
    console.log(
      row([
        name,
        ...columns.map(([column, of]) => {
          const own = median(rounds, of);
          if (name === 'canvas')
            return column === 'heap' ? `${own.toFixed(1)} MiB` : `${own.toFixed(0)} ms`;
          const multiple = own / median(bare, of);
          const isOver = name === 'Weft' && multiple > (AT_MOST[column] ?? Infinity);
          return `${multiple.toFixed(2)}${isOver ? ' !' : ''}`;
        }),
        median(rounds, (one) => one.elements).toFixed(0),
        `${median(rounds, (one) => one.longestTaskMs).toFixed(0)} ms`,
      ]),
    );
  }
  console.log(
    row(['at most', ...columns.map(([name]) => String(AT_MOST[name] ?? '')), '2500', '100 ms']),
  );
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(9) : cell.padStart(16))).join('');
}
