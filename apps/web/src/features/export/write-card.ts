import type { DependencyLine, ProductBacklogItem } from '@weft/domain';
import { CARD, type Point } from '@weft/layout';
import { hueOf, lineFactsOf, type LineFacts } from '../../canvas/cards/card-facts.ts';
import { cutToWidth, linesWithin, widthOf } from './fit-text.ts';
import { markOf, type Picture } from './picture.ts';
import { escaped, svgElement, svgText } from './svg-text.ts';
import { writeFlag, writeMark, writeTick } from './write-marks.ts';
import { hueFill } from './write-patterns.ts';

/** Names the shape that cards are cut to: the bar of the team follows the round corners. */
export const CARD_SHAPE = 'weft-card';

/** The same places as in the style of a card on the screen; baselines of texts. */
const LEFT = 17;
const RIGHT = CARD.width - 13;
const BAR_WIDTH = 4;
const KEY_Y = 23;
const TITLE_Y = 42;
const TITLE_LEADING = 18;
const ENDS_Y = 84;
const GAP = 8;
const MARK_SIZE = 9;
const SMALL = { sizePx: 12 } as const;
const SMALL_BOLD = { sizePx: 12, bold: true } as const;
const TITLE = { sizePx: 14, bold: true } as const;
/** A key is cut only down to this; before, the word of the level is left out. */
const LEAST_KEY_WIDTH = 56;

/** One PBI as a card. */
export function writeCard(picture: Picture, item: ProductBacklogItem, { x, y }: Point): string {
  const { colours, view, words } = picture;
  const hue = hueOf(item, view);
  const title = item.title === '' ? words.withoutTitle : item.title;
  const isDone = item.state === 'done';
  const lines = linesWithin(title, RIGHT - LEFT, 2, TITLE).map((line, index) =>
    svgText(LEFT, TITLE_Y + index * TITLE_LEADING, line, {
      'font-size': TITLE.sizePx,
      'font-weight': isDone ? undefined : 500,
      fill: isDone ? colours.muted : undefined,
    }),
  );
  return svgElement(
    'g',
    { 'data-card': item.key, transform: `translate(${x.toString()} ${y.toString()})` },
    [
      svgElement('title', {}, escaped(`${item.key} ${title}`)),
      svgElement('rect', { ...SIZE, rx: 8, fill: colours.surface, stroke: colours.line }),
      writeBar(picture, hue),
      svgElement(
        'g',
        { 'clip-path': `url(#${CARD_SHAPE})` },
        [writeHead(picture, item), ...lines, writeEnds(picture, item)].join(''),
      ),
    ].join(''),
  );
}

const SIZE = { width: CARD.width, height: CARD.height } as const;

function writeBar({ colours }: Picture, hue: number | undefined): string {
  const bar = {
    width: BAR_WIDTH,
    height: CARD.height,
    'clip-path': `url(#${CARD_SHAPE})`,
  };
  const tint = (hue === undefined ? undefined : colours.tint[hue]) ?? colours.canvas;
  const pattern = hueFill(hue);
  return [
    svgElement('rect', { ...bar, fill: tint }),
    pattern === undefined ? '' : svgElement('rect', { ...bar, fill: pattern }),
  ].join('');
}

/** Key on the left; from the right: finding, Ready or flag, size. */
function writeHead(picture: Picture, item: ProductBacklogItem): string {
  const { colours, words } = picture;
  const parts: string[] = [];
  let right = RIGHT;
  const tickRoom = item.ready || item.collisions.length > 0 ? 10 + GAP : 0;
  const size = item.size === null ? '' : words.size(item.size);
  const sizeRoom = size === '' ? 0 : Math.max(20, widthOf(size, SMALL_BOLD) + 10) + GAP;
  const mark = markOf(picture, item.id);
  if (mark !== undefined) {
    const word = `${words.severity[mark.severity]} ${mark.count.toString()}`;
    const room = right - LEFT - tickRoom - sizeRoom - MARK_SIZE - 3 - GAP;
    const keyRoom = Math.min(LEAST_KEY_WIDTH, widthOf(item.key, SMALL));
    const isFitting = widthOf(word, SMALL_BOLD) + keyRoom <= room;
    const text = isFitting ? word : mark.count.toString();
    const colour = colours[mark.severity];
    right -= widthOf(text, SMALL_BOLD);
    parts.push(
      svgText(right, KEY_Y, text, { fill: colour, 'font-weight': 600 }),
      writeMark(mark.severity, colour, { x: right - MARK_SIZE - 3, y: 14, size: MARK_SIZE }),
    );
    right -= MARK_SIZE + 3 + GAP;
  }
  if (item.collisions.length > 0) parts.push(writeFlag(right - 10, 13, colours.error));
  else if (item.ready) parts.push(writeTick(right - 10, 14, colours.ok));
  right -= tickRoom;
  if (size !== '') {
    const width = sizeRoom - GAP;
    parts.push(
      svgElement('rect', {
        x: right - width,
        y: 10,
        width,
        height: 18,
        rx: 4,
        fill: colours.canvas,
      }),
      svgText(right - width / 2, KEY_Y, size, { 'text-anchor': 'middle', 'font-weight': 600 }),
    );
    right -= sizeRoom;
  }
  const key = cutToWidth(item.key, right - LEFT, SMALL);
  return [svgText(LEFT, KEY_Y, key, { fill: colours.muted }), ...parts].join('');
}

/** How much it waits for and enables, in the colour of what hurts most there. */
function writeEnds(picture: Picture, item: ProductBacklogItem): string {
  const { rules, view, words, colours } = picture;
  const facts = (lines: readonly DependencyLine[]): LineFacts =>
    lineFactsOf(lines, view, (line) => rules.ofLine(line.id));
  const look = ({ severity }: LineFacts): { readonly fill: string } => ({
    fill: severity === undefined ? colours.muted : colours[severity],
  });
  const waits = facts(view.linesInto(item.id));
  const enables = facts(view.linesFrom(item.id));
  const parts: string[] = [];
  if (waits.count > 0) {
    parts.push(
      svgElement('path', { d: `M${LEFT.toString()} 80l6 -4v8z`, ...look(waits) }),
      svgText(LEFT + 10, ENDS_Y, words.waitsFor(waits.count), look(waits)),
    );
  }
  if (enables.count > 0) {
    parts.push(
      svgElement('path', { d: `M${RIGHT.toString()} 80l-6 -4v8z`, ...look(enables) }),
      svgText(RIGHT - 10, ENDS_Y, words.enables(enables.count), {
        'text-anchor': 'end',
        ...look(enables),
      }),
    );
  }
  return parts.join('');
}
