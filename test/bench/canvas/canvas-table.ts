import { quantile } from './frames.ts';
import { GESTURES } from './gestures.ts';

/** What one page used in one round. */
export interface Measured {
  /** Processor time of the main thread from the navigation to the first complete frame. */
  readonly readyMs: number;
  /** The same, by gesture. */
  readonly gestureMs: ReadonlyMap<string, number>;
  readonly heapMib: number;
  /** In the document, after all gestures. */
  readonly elements: number;
  /** After the page was ready. */
  readonly longestTaskMs: number;
}

interface Column {
  readonly name: string;
  readonly of: (one: Measured) => number;
  readonly unit: 'ms' | 'MiB' | '';
  /** What Weft may need at most: times what the bare canvas needs, or in its own unit. */
  readonly atMost: number;
  readonly isMultiple: boolean;
}

/** Times what the bare canvas needs of the same gesture. */
const AT_MOST: Readonly<Record<(typeof GESTURES)[number], number>> = {
  drag: 1.8,
  pan: 1.8,
  'zoom out to fit': 1.5,
  'pan whole board': 0.8,
  'zoom in': 1.8,
};

const NOT_MEASURED = '–';

const COLUMNS: readonly Column[] = [
  { name: 'ready', of: (one) => one.readyMs, unit: 'ms', atMost: 2.5, isMultiple: true },
  ...GESTURES.map((gesture): Column => ({
    name: gesture,
    of: (one) => one.gestureMs.get(gesture) ?? Number.NaN,
    unit: 'ms',
    atMost: AT_MOST[gesture],
    isMultiple: true,
  })),
  { name: 'heap', of: (one) => one.heapMib, unit: 'MiB', atMost: 3, isMultiple: true },
  { name: 'elements', of: (one) => one.elements, unit: '', atMost: 2_500, isMultiple: false },
  {
    name: 'longest task',
    of: (one) => one.longestTaskMs,
    unit: 'ms',
    atMost: 100,
    isMultiple: false,
  },
];

/**
 * A table of the medians of all rounds, in Markdown: what the bare canvas used, the multiples of the others,
 * and whether Weft holds its marks.
 *
 * @param measured by name of the page; the bare canvas is `canvas`, Weft is `weft`
 */
export function canvasTable(measured: ReadonlyMap<string, readonly Measured[]>): string {
  const valueOf = (name: string, { of, isMultiple }: Column): number => {
    const own = median((measured.get(name) ?? []).map(of));
    return isMultiple ? own / median((measured.get('canvas') ?? []).map(of)) : own;
  };
  const rows = [...measured.keys()].map((name) =>
    row([
      NAMES[name] ?? name,
      ...COLUMNS.map((column) =>
        name === 'canvas' || !column.isMultiple
          ? inUnit(median((measured.get(name) ?? []).map(column.of)), column)
          : inUnit(valueOf(name, column), { unit: 'times' }),
      ),
    ]),
  );
  const marks = COLUMNS.map(
    ({ atMost, unit, isMultiple }) =>
      `${atMost.toLocaleString('en')}${isMultiple || unit === '' ? '' : ` ${unit}`}`,
  );
  const verdicts = COLUMNS.map((column) => {
    const value = valueOf('weft', column);
    if (Number.isNaN(value)) return NOT_MEASURED;
    return value <= column.atMost ? 'held' : '**missed**';
  });
  return [
    row(['', ...COLUMNS.map(({ name }) => name)]),
    row(['---', ...COLUMNS.map(() => '---:')]),
    ...rows,
    row(['at most', ...marks]),
    ...(measured.has('weft') ? [row(['Weft', ...verdicts])] : []),
  ].join('\n');
}

const NAMES: Readonly<Record<string, string>> = {
  canvas: 'bare canvas',
  weft: 'Weft',
  tuned: 'tuned React Flow',
  naive: 'naive React Flow',
};

function inUnit(value: number, { unit }: { readonly unit: Column['unit'] | 'times' }): string {
  if (Number.isNaN(value)) return NOT_MEASURED;
  if (unit === 'times') return value.toFixed(2);
  if (unit === '') return Math.round(value).toLocaleString('en');
  return `${value.toFixed(unit === 'MiB' ? 1 : 0)} ${unit}`;
}

/** NaN: the page crashed in every round. */
function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : quantile(values, 0.5);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
