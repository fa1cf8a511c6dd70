import { placeOf, type BoardView, type CellId, type ItemId } from '@weft/domain';
import { loadLevel, loadOf } from '@weft/rules';

/**
 * Those of the PBIs that fit into the cell beside what stands there, tried in their order: a PBI
 * that is too large is passed over, a smaller one behind it may still fit. PBIs without a size count
 * as nothing; with an unknown capacity all fit.
 */
export function fittingItems(
  view: BoardView,
  items: readonly ItemId[],
  cell: CellId,
): readonly ItemId[] {
  const { team, sprint } = placeOf(cell);
  const capacity = team === null || sprint === null ? undefined : view.capacity(team, sprint);
  if (capacity === undefined) return items;
  const inCell = new Set(view.itemsIn(cell));
  let points = loadOf(view, cell).points;
  return items.filter((id) => {
    if (inCell.has(id)) return true;
    const after = points + (view.item(id)?.size ?? 0);
    const level = loadLevel(after, capacity);
    const fits = after === points || (level !== 'over' && level !== 'far-over');
    if (fits) points = after;
    return fits;
  });
}
