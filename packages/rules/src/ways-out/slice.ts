import { LIMITS, type ItemId, type LineId, type ProductBacklogItem } from '@weft/domain';
import { exactPoints } from './exact-points.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/**
 * Splits a PBI in two halves: a part that needs nothing now and keeps its id, and the rest, to which
 * its lines lead from then on. Both stay where the whole was.
 */
export function slice(item: ProductBacklogItem, context: WayOutContext): readonly WayOut[] {
  if (item.state === 'done') return [];
  const lines = linesOf(item, context);
  const sizes = halvesOf(item.size);
  const rest = context.newId<ItemId>();
  const facts = { item: item.id, rest, sizes, lines };
  if (item.size !== null && item.size <= 1) {
    return [disabled('slice', facts, { kind: 'size-one' })];
  }
  const { place } = item;
  // A part has to have a title, and not too long a one.
  const title = item.title.trim() === '' ? item.key : item.title;
  const part = {
    id: rest,
    title: context.titleOfRest(title).slice(0, LIMITS.titleChars),
    size: sizes[1],
    place,
    takesLines: lines,
    alsoLines: [],
  };
  const edits = [
    { kind: 'slice-item', item: item.id, title, size: sizes[0], place, parts: [part] },
  ] as const;
  return [enabled('slice', { facts, edits })];
}

/** The larger half first, in whole points as far as possible; both unknown when the whole is. */
function halvesOf(size: number | null): readonly [number | null, number | null] {
  if (size === null) return [null, null];
  const first = Math.ceil(size / 2);
  return first < size ? [first, exactPoints(size - first)] : [size, 0];
}

/** Lines at the PBI that are not settled. */
function linesOf(item: ProductBacklogItem, { view }: WayOutContext): readonly LineId[] {
  return [...view.linesInto(item.id), ...view.linesFrom(item.id)]
    .filter((line) => line.from !== line.to && line.status !== 'resolved')
    .map((line) => line.id)
    .sort();
}
