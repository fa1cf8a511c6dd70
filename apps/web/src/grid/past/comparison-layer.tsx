import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cellOf, type ItemId, type Place } from '@weft/domain';
import {
  CARD,
  cellById,
  rectangleOf,
  type PlanningGrid,
  type Point,
  type Rectangle,
} from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { classNames } from '../../interface/class-names.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import {
  showComparison,
  useShownComparison,
  type BoardComparison,
  type ComparedItem,
} from '../../canvas/board-comparison.ts';
import { useGrid } from '../grid-context.tsx';
import floating from '../../interface/floating-bar.module.css';
import styles from './comparison-layer.module.css';

const RADIUS = 8;
/** How far a glow stands off its card. */
const OFF = 3;
/** What came has a second edge: colour alone says nothing to some. */
const FURTHER_OFF = 9;
const MARGIN = 10;
/** Ghosts in one cell stand this far from one another. */
const STEP = 18;
/** Ghosts that carry their title; more would only lie over one another. */
const MOST_TITLES = 60;

/**
 * A comparison on the board: what came and what is another glows, what went stands where it stood as
 * a ghost. One path for each kind, so it costs the same for one card and for thousands.
 */
export function ComparisonLayer(): ReactNode {
  const shown = useShownComparison();
  const grid = useGrid();
  if (shown === undefined) return null;
  const drawn = drawingOf(shown.items, grid);
  return (
    <>
      <ViewportPortal>
        <svg className={styles['layer']} aria-hidden="true">
          <path className={classNames(styles['glow'], styles['changed'])} d={drawn.changed} />
          <path className={classNames(styles['glow'], styles['added'])} d={drawn.added} />
          <path className={styles['changed']} d={drawn.changed} />
          <path className={styles['added']} d={drawn.added} />
          <path className={styles['left']} d={drawn.left} />
          <path className={styles['removed']} d={drawn.removed} />
        </svg>
        {drawn.titles.map(({ item, title, at }) => (
          <div
            key={item}
            aria-hidden="true"
            className={styles['title']}
            style={{ left: `${at.x.toString()}px`, top: `${at.y.toString()}px` }}
          >
            {title}
          </div>
        ))}
      </ViewportPortal>
      <ComparisonBar shown={shown} />
    </>
  );
}

/** Says with what the board is compared and what the marks mean, and leads back to the board alone. */
function ComparisonBar({ shown }: { readonly shown: BoardComparison }): ReactNode {
  const interfaceStore = useInterfaceStore();
  const words = useLaterMessages().history.onBoard;
  const count = (kind: ComparedItem['kind']): number =>
    [...shown.items.values()].filter((each) => each.kind === kind).length;
  return (
    <div className={classNames(floating['bar'], styles['bar'])} role="status">
      <strong>{words.since(shown.name)}</strong>
      {KINDS.map((kind) =>
        count(kind) === 0 ? null : (
          <span key={kind} data-mark={kind}>
            {words[kind](count(kind))}
          </span>
        ),
      )}
      <IconButton
        icon={X}
        label={words.leave}
        tooltipSide="below"
        onClick={() => showComparison(interfaceStore, undefined)}
      />
    </div>
  );
}

const KINDS: readonly ComparedItem['kind'][] = ['added', 'changed', 'removed'];

interface Drawing {
  readonly added: string;
  readonly changed: string;
  /** Where cards stood that stand elsewhere now. */
  readonly left: string;
  readonly removed: string;
  readonly titles: readonly { readonly item: ItemId; readonly title: string; readonly at: Point }[];
}

/** Outlines of everything the comparison says, as SVG paths in board pixels. */
function drawingOf(items: ReadonlyMap<ItemId, ComparedItem>, grid: PlanningGrid): Drawing {
  const paths = { added: '', changed: '', left: '', removed: '' };
  const titles: { item: ItemId; title: string; at: Point }[] = [];
  const inCell = new Map<string, number>();
  const ghost = (place: Place): Rectangle | undefined => {
    const cell = cellById(grid, cellOf(place));
    if (cell === undefined) return undefined;
    const count = inCell.get(cell.id) ?? 0;
    inCell.set(cell.id, count + 1);
    return ghostRectangle(cell.rectangle, count);
  };
  for (const [item, compared] of items) {
    if (compared.kind === 'removed') {
      const card = ghost(compared.place);
      if (card === undefined) continue;
      paths.removed += outline(card, 0);
      if (titles.length < MOST_TITLES) titles.push({ item, title: compared.title, at: card });
      continue;
    }
    const card = rectangleOf(grid, item);
    if (card !== undefined) {
      paths[compared.kind] += outline(card, OFF);
      if (compared.kind === 'added') paths.added += outline(card, FURTHER_OFF);
    }
    const before =
      compared.kind === 'changed' && compared.from !== undefined ? ghost(compared.from) : undefined;
    if (before !== undefined) paths.left += outline(before, 0);
  }
  return { ...paths, titles };
}

/** In the lower right of the cell, where the fewest cards are. */
function ghostRectangle(cell: Rectangle, count: number): Rectangle {
  return {
    x: cell.x + cell.width - CARD.width - MARGIN - (count % 4) * STEP,
    y: cell.y + cell.height - CARD.height - MARGIN - (count % 4) * STEP,
    width: CARD.width,
    height: CARD.height,
  };
}

function outline(card: Rectangle, off: number): string {
  const [x, y] = [card.x - off + RADIUS, card.y - off];
  const [width, height] = [card.width + 2 * (off - RADIUS), card.height + 2 * (off - RADIUS)];
  const corner = (dx: number, dy: number): string =>
    `a${RADIUS.toString()} ${RADIUS.toString()} 0 0 1 ${dx.toString()} ${dy.toString()}`;
  return `M${x.toString()} ${y.toString()}h${width.toString()}${corner(RADIUS, RADIUS)}v${height.toString()}${corner(-RADIUS, RADIUS)}h${(-width).toString()}${corner(-RADIUS, -RADIUS)}v${(-height).toString()}${corner(RADIUS, -RADIUS)}z`;
}
