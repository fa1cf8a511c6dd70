import type { DependencyLine } from '@weft/domain';
import { DependencyRoutes, traceRoute, type Point, type Route } from '@weft/layout';
import { isOpen } from '../../canvas/canvas-model.ts';
import { DASHES, type LineLook } from '../../canvas/dash-patterns.ts';
import { lineColour, lookOf, type Picture } from './picture.ts';
import { SvgPath, escaped, svgElement } from './svg-text.ts';

const WIDTH = 1.5;
const HEAD = 8;
/** Longer ones would not stand clear of the corner before them. */
const MOST_HEAD = 12;
/** The worst is on top. */
const LOOKS: readonly LineLook[] = ['healthy', 'external', 'info', 'warning', 'error'];

/** A line that is in the picture. */
export interface PicturedLine {
  readonly line: DependencyLine;
  readonly route: Route;
  readonly look: LineLook;
}

/** The lines in the picture: of those shown on the board the ones that have an end in it. */
export function linesOf(picture: Picture): readonly PicturedLine[] {
  const { view, grid } = picture;
  const shown = [...view.lines()].filter((line) => isShown(picture, line));
  const routes = new DependencyRoutes(grid, shown);
  return shown
    .flatMap((line): readonly PicturedLine[] => {
      const route = routes.route(line.id);
      return route === undefined ? [] : [{ line, route, look: lookOf(picture, line) }];
    })
    .toSorted((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look));
}

function isShown(picture: Picture, line: DependencyLine): boolean {
  const { view, rules, shownLines } = picture;
  if (rules.ofLine(line.id).length > 0) return true;
  return isOpen(line, view) ? shownLines.healthy : shownLines.resolved;
}

/** A line with its head, and in words for whoever points at it. */
export function writeLine(picture: Picture, { line, route, look }: PicturedLine): string {
  const { view, words } = picture;
  const colour = lineColour(picture, look);
  const [from, to] = [line.from, line.to].map(
    (end) => view.item(end)?.key ?? line.missingEnd ?? '?',
  );
  const path = new SvgPath();
  traceRoute(route.points, path);
  return svgElement(
    'g',
    { 'data-line': `${from ?? ''} ${to ?? ''}` },
    [
      svgElement('title', {}, escaped(words.before(from ?? '', to ?? ''))),
      svgElement('path', { d: path.text, ...strokeOf(look, colour, picture.scale) }),
      writeEnds(picture, route, colour),
    ].join(''),
  );
}

/** How a line of this look is stroked; `scale`: how many times larger than on the screen. */
export function strokeOf(
  look: LineLook,
  colour: string,
  scale: number,
): Readonly<Record<string, string | number>> {
  const dash = DASHES[look]?.map((length) => Math.round(length * scale));
  return {
    fill: 'none',
    stroke: colour,
    'stroke-width': (look === 'healthy' ? WIDTH * 0.6 : WIDTH) * scale,
    ...(dash !== undefined && { 'stroke-dasharray': dash.join(' ') }),
  };
}

/** The head where the person wants it, or a dot where a line leads to nothing on this board. */
function writeEnds({ arrows, scale }: Picture, { points, stubAt }: Route, colour: string): string {
  const size = Math.min(HEAD * scale, MOST_HEAD);
  const [start] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined) return '';
  const parts: string[] = [];
  if (stubAt !== undefined) {
    const loose = stubAt === 'from' ? end : start;
    parts.push(svgElement('circle', { cx: loose.x, cy: loose.y, r: size / 2, fill: colour }));
  }
  if (arrows === 'to-successor' && stubAt !== 'from') parts.push(writeHead(end, size, colour));
  if (arrows === 'to-predecessor' && stubAt !== 'to') parts.push(writeHead(start, -size, colour));
  return parts.join('');
}

/** A head with its point there; a negative length points to the left. */
export function writeHead({ x, y }: Point, length: number, colour: string): string {
  const path = new SvgPath();
  path.moveTo(x, y);
  path.lineTo(x - length, y - length * 0.55);
  path.lineTo(x - length, y + length * 0.55);
  path.closePath();
  return svgElement('path', { d: path.text, fill: colour });
}
