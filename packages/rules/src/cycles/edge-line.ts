import type { ItemId, LineId } from '@weft/domain';

/** A line as far as a graph knows it. */
export interface EdgeLine {
  readonly id: LineId;
  readonly from: ItemId;
  readonly to: ItemId;
}
