import type { GridColumn, GridRow } from '@weft/layout';
import { teamInWords } from '../../canvas/cards/card-facts.ts';
import { cutToWidth, linesWithin, widthOf } from './fit-text.ts';
import { cellsInArea } from './picture-area.ts';
import type { Picture } from './picture.ts';
import { svgElement, svgText } from './svg-text.ts';
import { hueFill } from './write-patterns.ts';

/** Width of the names of rows and height of those of columns, in pixels at scale 1. */
export const HEADINGS = { width: 124, height: 36 } as const;

const NAME = { sizePx: 13, bold: true } as const;
const SMALL = { sizePx: 12 } as const;
const GAP = 8;
const LEADING = 17;
const MOST_NAME_LINES = 4;

/** The names of the rows and columns in the picture, around an area whose corner is at 0, 0. */
export function writeHeadings(picture: Picture): string {
  const cells = cellsInArea(picture);
  const rows = new Set(cells.map((cell) => cell.row));
  const columns = new Set(cells.map((cell) => cell.column));
  return [
    ...[...columns].map((column) => writeColumn(picture, column)),
    ...[...rows].map((row) => writeRow(picture, row)),
  ].join('');
}

function writeRow(picture: Picture, row: GridRow): string {
  const { view, colours, words, area, scale } = picture;
  const team = row.team === null ? undefined : view.team(row.team);
  const height = row.height / scale;
  const plate = { x: 0, y: 0, height };
  const tint = team === undefined ? undefined : colours.tint[team.hue];
  const pattern = hueFill(team?.hue);
  const name = teamInWords(row.team, view, words);
  const aside = team?.aside === true ? ` (${words.aside})` : '';
  const lines = linesWithin(name + aside, HEADINGS.width - 24, MOST_NAME_LINES, NAME);
  return svgElement(
    'g',
    {
      transform: `translate(${(-HEADINGS.width * scale).toString()} ${(row.y - area.y).toString()}) scale(${scale.toString()})`,
    },
    [
      tint === undefined
        ? ''
        : svgElement('rect', { ...plate, width: HEADINGS.width, rx: 6, fill: tint }),
      pattern === undefined ? '' : svgElement('rect', { ...plate, width: 4, fill: pattern }),
      ...lines.map((line, index) =>
        svgText(12, 24 + index * LEADING, line, { 'font-size': NAME.sizePx, 'font-weight': 600 }),
      ),
    ].join(''),
  );
}

function writeColumn(picture: Picture, column: GridColumn): string {
  const { view, colours, words, area, scale } = picture;
  const sprint = column.sprint === null ? undefined : view.sprint(column.sprint);
  const room = column.width / scale - GAP;
  const base = { y: -13 };
  const at = `translate(${(column.x - area.x).toString()} 0) scale(${scale.toString()})`;
  if (column.folded) {
    const number = sprint === undefined ? '' : sprint.number.toString();
    return svgElement(
      'g',
      { transform: at },
      svgText(column.width / scale / 2, base.y, number, {
        'text-anchor': 'middle',
        fill: colours.muted,
      }),
    );
  }
  const name = cutToWidth(sprint?.name ?? words.backlog, room, NAME);
  const parts = [svgText(GAP, base.y, name, { 'font-size': NAME.sizePx, 'font-weight': 600 })];
  let x = GAP + widthOf(name, NAME) + GAP;
  const state = sprint === undefined ? '' : sprint.aside ? words.aside : words.states[sprint.state];
  for (const text of [state, sprint === undefined ? '' : words.dates(sprint)]) {
    const width = widthOf(text, SMALL);
    if (text === '' || x + width > room) continue;
    parts.push(svgText(x, base.y, text, { fill: colours.muted }));
    x += width + GAP;
  }
  return svgElement('g', { transform: at }, parts.join(''));
}
