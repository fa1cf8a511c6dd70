import { randomFillSync } from 'node:crypto';
import { BoardDocument, createYDoc, writeSnapshot } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type UserId } from '@weft/domain';
import { DependencyRoutes, layoutGrid, rectangleOf } from '@weft/layout';

/** What every contender draws: the same cards and lines at the same places, in pixels at zoom 1. */
export interface DrawnScene {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly Box[];
  readonly cards: readonly DrawnCard[];
  readonly lines: readonly DrawnLine[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface DrawnCard extends Box {
  readonly key: string;
  readonly title: string;
}

interface DrawnLine {
  /** Indices of cards. */
  readonly from: number;
  readonly to: number;
  /** x, y, x, y, … */
  readonly points: readonly number[];
}

/** The board as Weft's Grid lays it out, with every dependency. */
export function drawnSceneOf(board: BoardSnapshot): DrawnScene {
  const doc = createYDoc();
  writeSnapshot(doc, board, {
    by: brandId<UserId>('0'.repeat(26)),
    nowMs: 0,
    random: (bytes) => randomFillSync(bytes),
  });
  const { view } = new BoardDocument(doc);
  const grid = layoutGrid(view);
  const indexOf = new Map<string, number>();
  const cards: DrawnCard[] = [];
  for (const id of grid.places.keys()) {
    const box = rectangleOf(grid, id);
    const item = view.item(id);
    if (box === undefined || item === undefined) continue;
    indexOf.set(id, cards.length);
    cards.push({ ...box, key: item.key, title: item.title });
  }
  const lines: DrawnLine[] = [];
  for (const { id, points } of new DependencyRoutes(grid, view.lines()).all()) {
    const line = view.line(id);
    const from = line && indexOf.get(line.from);
    const to = line && indexOf.get(line.to);
    if (from === undefined || to === undefined) continue;
    lines.push({ from, to, points: points.flatMap(({ x, y }) => [x, y]) });
  }
  const cells = grid.cells.map((cell) => cell.rectangle);
  return { width: grid.width, height: grid.height, cells, cards, lines };
}
