import type { Severity } from '@weft/rules';
import { hasCapacity } from '../../grid/grid-model.ts';
import type { LineLook } from '../../canvas/painting/dash-patterns.ts';
import { widthOf } from './fit-text.ts';
import { cellsInArea } from './picture-area.ts';
import { lineColour, markOf, type Picture } from './picture.ts';
import { svgElement, svgText } from './svg-text.ts';
import { strokeOf, writeHead, type PicturedLine } from './write-lines.ts';
import { writeFlag, writeMark, writeTick } from './write-marks.ts';

const SMALL = { sizePx: 12 } as const;
const GAP = 6;
const BETWEEN = 24;
const LEADING = 24;
const SAMPLE_WIDTH = 36;
const LOOKS: readonly LineLook[] = ['error', 'warning', 'info', 'healthy', 'external'];

/** What a sign in the picture means; `sample` is drawn around the height 0. */
interface Sign {
  readonly sample: string;
  readonly sampleWidth: number;
  readonly text: string;
}

/** What the signs in a picture mean, and how high that is, at scale 1. */
export interface Legend {
  readonly markup: string;
  readonly height: number;
}

/** Explains what is in the picture, and nothing that is not; `width`: the room, at scale 1. */
export function writeLegend(
  picture: Picture,
  lines: readonly PicturedLine[],
  width: number,
): Legend {
  let x = 0;
  let y = 0;
  const parts: string[] = [];
  for (const { sample, sampleWidth, text } of signsOf(picture, lines)) {
    const needed = sampleWidth + GAP + widthOf(text, SMALL);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LEADING;
    }
    parts.push(
      svgElement('g', { transform: `translate(${x.toString()} ${y.toString()})` }, sample),
      svgText(x + sampleWidth + (sampleWidth === 0 ? 0 : GAP), y + 4.5, text, {
        fill: picture.colours.muted,
      }),
    );
    x += needed + BETWEEN;
  }
  return { markup: parts.join(''), height: parts.length === 0 ? 0 : y + LEADING };
}

function signsOf(picture: Picture, lines: readonly PicturedLine[]): readonly Sign[] {
  const { words, colours, view, arrows } = picture;
  const { legend } = words;
  const cells = cellsInArea(picture).filter((cell) => !cell.column.folded);
  const items = cells.flatMap((cell) => cell.items);
  const found = new Set<LineLook | undefined>(items.map((item) => markOf(picture, item)?.severity));
  const drawn = new Set(lines.map(({ look }) => look));
  const signs: Sign[] = LOOKS.filter((look) => found.has(look) || drawn.has(look)).map((look) => ({
    sample: writeLook(picture, look, drawn.has(look)),
    sampleWidth: (isLevel(look) ? 9 + GAP : 0) + (drawn.has(look) ? SAMPLE_WIDTH : -GAP),
    text: legend.looks[look],
  }));
  if (lines.length > 0) {
    signs.push({
      sample: [
        svgElement('path', {
          d: `M0 0h${SAMPLE_WIDTH.toString()}`,
          fill: 'none',
          stroke: colours.muted,
          'stroke-width': 1.5,
        }),
        writeHead(
          { x: arrows === 'to-successor' ? SAMPLE_WIDTH : 0, y: 0 },
          arrows === 'to-successor' ? 8 : -8,
          colours.muted,
        ),
      ].join(''),
      sampleWidth: SAMPLE_WIDTH,
      text: legend.arrows[arrows],
    });
  }
  if (lines.some(({ route }) => route.stubAt !== undefined)) {
    signs.push({
      sample: [
        svgElement('path', { d: 'M0 0h18', stroke: colours.muted, 'stroke-width': 1.5 }),
        svgElement('circle', { cx: 18, cy: 0, r: 4, fill: colours.muted }),
      ].join(''),
      sampleWidth: 22,
      text: legend.elsewhere,
    });
  }
  const shown = items.map((id) => view.item(id));
  if (shown.some((item) => item?.ready === true && item.collisions.length === 0)) {
    signs.push({ sample: writeTick(0, -4.5, colours.ok), sampleWidth: 10, text: legend.ready });
  }
  if (shown.some((item) => (item?.collisions.length ?? 0) > 0)) {
    signs.push({
      sample: writeFlag(0, -5.5, colours.error),
      sampleWidth: 10,
      text: legend.collision,
    });
  }
  if (cells.some((cell) => hasCapacity(cell.id, view))) {
    signs.push({ sample: '', sampleWidth: 0, text: legend.load });
  }
  return signs;
}

/** The shape of a level, then a stretch of the line that has it. */
function writeLook(picture: Picture, look: LineLook, isDrawn: boolean): string {
  const colour = lineColour(picture, look);
  const from = isLevel(look) ? 9 + GAP : 0;
  return [
    isLevel(look) ? writeMark(look, colour, { x: 0, y: -4.5, size: 9 }) : '',
    isDrawn
      ? svgElement('path', {
          d: `M${from.toString()} 0h${SAMPLE_WIDTH.toString()}`,
          ...strokeOf(look, colour, 1),
        })
      : '',
  ].join('');
}

function isLevel(look: LineLook): look is Severity {
  return look !== 'healthy' && look !== 'external';
}
