import type { DependencyLine } from '@weft/domain';
import { CARD, DependencyRoutes, cardAt, traceRoute, type Point, type Route } from '@weft/layout';
import { isOpen } from '../../canvas/canvas-model.ts';
import { DASHES, type LineLook } from '../../canvas/painting/dash-patterns.ts';
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
      if (route === undefined) return [];
      return [{ line, route: inSight(route, picture), look: lookOf(picture, line) }];
    })
    .toSorted((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look));
}

/** A stub whose end is behind the next card goes only as far as the gap between the two. */
function inSight(route: Route, { grid }: Picture): Route {
  const { stubAt, points } = route;
  const [start, end] = points;
  if (stubAt === undefined || start === undefined || end === undefined) return route;
  const [tied, loose] = stubAt === 'from' ? [start, end] : [end, start];
  if (cardAt(grid, loose) === undefined) return route;
  const near = { x: tied.x + Math.sign(loose.x - tied.x) * (CARD.gap / 2), y: tied.y };
  return { ...route, points: stubAt === 'from' ? [tied, near] : [near, tied] };
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
  // In the gap between two cards is room for the dot alone.
  const isShort = stubAt !== undefined && Math.abs(start.x - end.x) < CARD.gap;
  if (stubAt !== undefined) {
    const loose = stubAt === 'from' ? end : start;
    const r = isShort ? CARD.gap / 3 : size / 2;
    parts.push(svgElement('circle', { cx: loose.x, cy: loose.y, r, fill: colour }));
  }
  if (isShort) return parts.join('');
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
