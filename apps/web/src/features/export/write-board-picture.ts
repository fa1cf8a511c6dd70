import { unreachable } from '@weft/domain';
import { CARD, rectangleOf } from '@weft/layout';
import { cutToWidth } from './fit-text.ts';
import { cellsInArea, pictureArea } from './picture-area.ts';
import type { Picture, PictureSource } from './picture.ts';
import { escaped, svgElement, svgText } from './svg-text.ts';
import { CARD_SHAPE, writeCard } from './write-card.ts';
import { writeCell, writeCellHead } from './write-cells.ts';
import { HEADINGS, writeHeadings } from './write-headings.ts';
import { writeLegend } from './write-legend.ts';
import { linesOf, writeLine } from './write-lines.ts';
import { writePatterns } from './write-patterns.ts';

/** A picture of a board. */
export interface BoardPicture {
  /** A whole SVG document: no script, no style, nothing from elsewhere. */
  readonly svg: string;
  /** In CSS pixels, as the document says. */
  readonly width: number;
  readonly height: number;
  /** How many cards and lines are drawn. */
  readonly cards: number;
  readonly lines: number;
}

/** Behind fonts of this computer stand generic ones: a picture goes anywhere. */
const FONTS =
  "Inter, 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const MARGIN = 24;
const TITLE = { sizePx: 20, bold: true } as const;
const TITLE_HEIGHT = 60;
/** Words around a Grid of this width are as large as on the screen. */
const WIDTH_AT_SCALE_1 = 1600;
const MOST_SCALE = 2.4;
const AREA_SHAPE = 'weft-area';
const TITLE_ID = 'weft-title';
const DESCRIPTION_ID = 'weft-description';

/**
 * Draws the board from what it holds, not from the screen: cells with their loads, cards, lines, names of
 * rows and columns, what the signs mean. Pure: the same source gives the same text.
 */
export function writeBoardPicture(source: PictureSource): BoardPicture {
  const { view, colours, words } = source;
  const { grid, area } = pictureArea(view, source.part);
  const scale = Math.min(MOST_SCALE, Math.max(1, area.width / WIDTH_AT_SCALE_1));
  const picture: Picture = { ...source, grid, area, scale };
  const cells = cellsInArea(picture);
  const lines = linesOf(picture);
  const cards = cells.filter(({ column }) => !column.folded).flatMap(({ items }) => items);

  const left = (MARGIN + HEADINGS.width) * scale;
  const top = (MARGIN + TITLE_HEIGHT + HEADINGS.height) * scale;
  const room = (left + area.width) / scale - MARGIN;
  const legend = writeLegend(picture, lines, room);
  const legendTop = top + area.height + (MARGIN / 2) * scale;
  const width = Math.ceil(left + area.width);
  const height = Math.ceil(legendTop + (legend.height + MARGIN / 2) * scale);
  const counts = [words.count(cards.length), words.lines(lines.length)] as const;

  const markup = [
    svgElement('title', { id: TITLE_ID }, escaped(titleOf(source))),
    svgElement('desc', { id: DESCRIPTION_ID }, escaped(words.described(...counts))),
    writeShapes(picture),
    svgElement('rect', { width, height, fill: colours.ground }),
    placed(MARGIN * scale, MARGIN * scale, scale, writeTitle(picture, counts, room)),
    placed(left, top, 1, writeHeadings(picture)),
    svgElement(
      'g',
      { transform: `translate(${left.toString()} ${top.toString()})` },
      svgElement(
        'g',
        { 'clip-path': `url(#${AREA_SHAPE})` },
        placed(
          -area.x,
          -area.y,
          1,
          [
            ...cells.map((cell) => writeCell(picture, cell)),
            ...lines.map((line) => writeLine(picture, line)),
            ...cells.map((cell) => writeCellHead(picture, cell)),
            ...cards.map((id) => {
              const item = view.item(id);
              const at = rectangleOf(grid, id);
              return item === undefined || at === undefined ? '' : writeCard(picture, item, at);
            }),
          ].join(''),
        ),
      ),
    ),
    placed(MARGIN * scale, legendTop + (MARGIN / 2) * scale, scale, legend.markup),
  ].join('');
  const svg = svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width.toString()} ${height.toString()}`,
      role: 'img',
      'aria-labelledby': `${TITLE_ID} ${DESCRIPTION_ID}`,
      'font-family': FONTS,
      'font-size': 12,
      fill: colours.text,
    },
    markup,
  );
  return { svg, width, height, cards: cards.length, lines: lines.length };
}

/** What is in the picture, such as `Checkout 2.0 · Sprint 12`. */
export function titleOf({
  view,
  part,
  words,
}: Pick<PictureSource, 'view' | 'part' | 'words'>): string {
  const title = view.title === '' ? words.untitled : view.title;
  const name = nameOfPart({ view, part });
  return name === undefined ? title : `${title} · ${name}`;
}

function nameOfPart({ view, part }: Pick<PictureSource, 'view' | 'part'>): string | undefined {
  switch (part.kind) {
    case 'whole':
      return undefined;
    case 'team':
      return view.team(part.team)?.name;
    case 'sprint':
      return view.sprint(part.sprint)?.name;
    default:
      return unreachable(part);
  }
}

/** Name of the board, and under it the day and what there is. */
function writeTitle(picture: Picture, counts: readonly string[], room: number): string {
  const title = cutToWidth(titleOf(picture), room, TITLE);
  const facts = [picture.day, ...counts].join(' · ');
  return [
    svgText(0, 20, title, { 'font-size': TITLE.sizePx, 'font-weight': 600 }),
    svgText(0, 42, facts, { 'font-size': 13, fill: picture.colours.muted }),
  ].join('');
}

/** What others refer to: patterns of the teams, the shape of a card, the edge of the Grid. */
function writeShapes({ view, colours, grid, area }: Picture): string {
  const hues = grid.rows.flatMap(({ team }) => {
    const hue = team === null ? undefined : view.team(team)?.hue;
    return hue === undefined ? [] : [hue];
  });
  return svgElement(
    'defs',
    {},
    [
      writePatterns(hues, colours),
      svgElement(
        'clipPath',
        { id: CARD_SHAPE },
        svgElement('rect', { width: CARD.width, height: CARD.height, rx: 8 }),
      ),
      svgElement(
        'clipPath',
        { id: AREA_SHAPE },
        svgElement('rect', { width: area.width, height: area.height }),
      ),
    ].join(''),
  );
}

function placed(x: number, y: number, scale: number, markup: string): string {
  const size = scale === 1 ? '' : ` scale(${scale.toString()})`;
  return svgElement(
    'g',
    { transform: `translate(${x.toString()} ${y.toString()})${size}` },
    markup,
  );
}
