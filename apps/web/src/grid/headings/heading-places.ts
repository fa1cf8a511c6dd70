import type { PlanningGrid } from '@weft/layout';
import type { Margins, Size, Viewport } from '../../canvas/view/camera.ts';

/** The elements that must follow the view. */
export interface HeadingElements {
  readonly rows: ReadonlyMap<number, HTMLElement>;
  readonly columns: ReadonlyMap<number, HTMLElement>;
  readonly addSprint: HTMLElement | null;
}

/** Room a heading's words need along its lane, in CSS pixels. */
const LABEL_PX = { row: 32, column: 120 } as const;
/** What a letter of them takes at most, on average: measuring would make the browser lay out the page with every pan. */
const LETTER_PX = 7.5;
const ADD_SPRINT_PX = { whole: 124, pinned: 36 } as const;

/** Writes where headings stand straight to their elements: React need not hear of every pan. */
export function placeHeadings(
  elements: HeadingElements,
  grid: PlanningGrid,
  viewport: Viewport,
  size: Size,
  margins: Margins,
): void {
  const { x, y, zoom } = viewport;
  for (const [index, element] of elements.rows) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    const stretch = stretchOf(row.y * zoom + y, row.height * zoom, margins.top, LABEL_PX.row);
    if (!isShown(element, stretch, margins.top, size.height)) continue;
    element.style.transform = `translateY(${stretch.start}px)`;
    element.style.height = `${stretch.length}px`;
    element.style.setProperty('--label', `${stretch.label}px`);
  }
  const edge = size.width - ADD_SPRINT_PX.pinned;
  let isCovering = false;
  for (const [index, element] of elements.columns) {
    const column = grid.columns[index];
    if (column === undefined) continue;
    const length = column.width * zoom;
    const stretch = stretchOf(column.x * zoom + x, length, margins.left, LABEL_PX.column);
    if (!isShown(element, stretch, margins.left, size.width)) continue;
    element.style.transform = `translateX(${stretch.start}px)`;
    element.style.width = `${stretch.length}px`;
    element.style.setProperty('--label', `${stretch.label}px`);
    const words = stretch.start + stretch.label;
    const wordsEnd = words + (element.textContent?.length ?? 0) * LETTER_PX;
    isCovering ||= words < size.width && Math.min(wordsEnd, stretch.end) > edge;
  }
  const { addSprint } = elements;
  if (addSprint === null) return;
  const end = (grid.columns.at(-1)?.x ?? 0) + (grid.columns.at(-1)?.width ?? 0);
  const home = end * zoom + x + 8;
  // Out of sight it waits at the edge, as small as it can be.
  const isPinned = home > size.width - ADD_SPRINT_PX.whole;
  addSprint.toggleAttribute('data-pinned', isPinned);
  addSprint.toggleAttribute('data-covering', isPinned && isCovering);
  addSprint.style.transform = `translateX(${Math.max(margins.left, isPinned ? edge : home)}px)`;
}

/** A lane on the screen, and how far its label is pushed in so that it stays in view. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly end: number;
  readonly label: number;
}

/** Shows or hides a heading; only when that changes, because even the same again makes the browser work out styles. */
function isShown(element: HTMLElement, stretch: Stretch, from: number, to: number): boolean {
  const isOutOfSight = stretch.end < from || stretch.start > to;
  if (element.hidden !== isOutOfSight) element.hidden = isOutOfSight;
  return !isOutOfSight;
}

function stretchOf(start: number, length: number, edge: number, labelLength: number): Stretch {
  const pushed = Math.max(0, edge - start);
  const label = Math.max(0, Math.min(pushed, length - labelLength));
  return { start, length, end: start + length, label };
}
