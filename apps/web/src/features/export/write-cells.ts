import { OUTSIDE, placeOf } from '@weft/domain';
import type { GridCell } from '@weft/layout';
import { loadLevel, loadOf, loadThresholdsOf } from '@weft/rules';
import { worst } from '../../canvas/canvas-model.ts';
import { hasCapacity } from '../../grid/grid-model.ts';
import { placeInWords } from '../../canvas/cards/card-facts.ts';
import { cutToWidth, widthOf } from './fit-text.ts';
import { loadColour, type Picture } from './picture.ts';
import { svgElement, svgText } from './svg-text.ts';
import { writeMark } from './write-marks.ts';

const PADDING = 12;
const GAP = 8;
const BASELINE = 24;
const BAR_WIDTH = 48;
const SMALL = { sizePx: 12 } as const;
const SMALL_BOLD = { sizePx: 12, bold: true } as const;

/** The plate of a cell. Work outside the Nexus stands on the bare table: it is nobody's plan here. */
export function writeCell({ colours }: Picture, { row, rectangle }: GridCell): string {
  const isOutside = row.team === OUTSIDE;
  const { x, y, width, height } = rectangle;
  return svgElement('rect', {
    x,
    y,
    width,
    height,
    rx: 10,
    stroke: colours.line,
    ...(isOutside
      ? { fill: 'none', 'stroke-dasharray': '4 4' }
      : { fill: colours.surface, 'fill-opacity': 0.55 }),
  });
}

/** What stands on top of a cell: whose it is, how full, how full it may be. A folded one says how many PBIs it hides. */
export function writeCellHead(picture: Picture, cell: GridCell): string {
  const { view, words, colours, rules } = picture;
  const { x, y, width } = cell.rectangle;
  if (cell.column.folded) {
    const count = cell.items.length === 0 ? '' : cell.items.length.toString();
    return svgText(x + width / 2, y + 40, count, {
      'text-anchor': 'middle',
      'font-size': 16,
      'font-weight': 500,
      fill: colours.muted,
    });
  }
  const load = loadOf(view, cell.id);
  const isPlanned = hasCapacity(cell.id, view);
  if (load.count === 0 && !isPlanned) return '';
  const severity = worst(rules.ofCell(cell.id));
  const capacity = capacityOf(picture, cell);
  const text = isPlanned
    ? `${words.load(load.points)} / ${words.capacity(capacity)}`
    : words.count(load.count);
  const without = load.withoutSize === 0 ? '' : words.withoutSize(load.withoutSize);
  const hasBar = isPlanned && capacity !== undefined && capacity > 0;
  const needed =
    widthOf(text, SMALL_BOLD) +
    (hasBar ? BAR_WIDTH + GAP : 0) +
    (severity === undefined ? 0 : 9 + GAP) +
    (without === '' ? 0 : widthOf(without, SMALL) + GAP);

  const name = cutToWidth(
    placeInWords(placeOf(cell.id), view, words),
    width - 2 * PADDING - GAP - needed,
    SMALL,
  );
  let at = x + PADDING;
  const parts = [svgText(at, y + BASELINE, name, { fill: colours.muted })];
  at += widthOf(name, SMALL) + GAP;
  const level = isPlanned
    ? loadLevel(load.points, capacity, loadThresholdsOf(view.settings))
    : 'calm';
  parts.push(
    svgText(at, y + BASELINE, text, { 'font-weight': 500, fill: loadColour(picture, level) }),
  );
  at += widthOf(text, SMALL_BOLD) + GAP;
  if (hasBar) {
    const filled = Math.min(1, load.points / capacity) * BAR_WIDTH;
    const bar = { x: at, y: y + 17, height: 6, rx: 3 };
    parts.push(svgElement('rect', { ...bar, width: BAR_WIDTH, fill: colours.line }));
    if (filled > 0) {
      const fill = loadColour(picture, level, colours.muted);
      parts.push(svgElement('rect', { ...bar, width: filled, fill }));
    }
    at += BAR_WIDTH + GAP;
  }
  if (severity !== undefined) {
    parts.push(writeMark(severity, colours[severity], { x: at, y: y + 15.5, size: 9 }));
    at += 9 + GAP;
  }
  parts.push(svgText(at, y + BASELINE, without, { fill: colours.muted }));
  return parts.join('');
}

function capacityOf({ view }: Picture, { id }: GridCell): number | undefined {
  const { team, sprint } = placeOf(id);
  return team === null || sprint === null ? undefined : view.capacity(team, sprint);
}
