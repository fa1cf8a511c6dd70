import { cellsIn, type GridCell } from '@weft/layout';
import type { CardNodes } from '../../canvas/cards/card-nodes.ts';
import type { GridModel } from '../grid-model.ts';

/** The cells whose cards may be elements: those in the view and a margin around it. */
export class CellsInView {
  readonly #nodes: Pick<CardNodes, 'area'>;
  readonly #model: Pick<GridModel, 'grid'>;
  #cells: readonly GridCell[] = [];

  constructor(nodes: Pick<CardNodes, 'area'>, model: Pick<GridModel, 'grid'>) {
    this.#nodes = nodes;
    this.#model = model;
  }

  /** The same array as long as they are the same cells. */
  readonly cells = (): readonly GridCell[] => {
    const { area } = this.#nodes;
    const cells = area === undefined ? [] : cellsIn(this.#model.grid, area);
    const isSame =
      cells.length === this.#cells.length &&
      cells.every((cell, index) => cell === this.#cells[index]);
    if (!isSame) this.#cells = cells;
    return this.#cells;
  };
}
