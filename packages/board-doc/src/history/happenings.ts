import {
  samePlace,
  type BoardChange,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type LineId,
  type Place,
  type ProductBacklogItem,
} from '@weft/domain';
import type { MapHappening } from './map-happenings.ts';

/** What can happen to a PBI beside coming, going and being moved; from its own fields. */
type ItemHappening =
  | 'renamed'
  | 'sized'
  | 'state-set'
  | 'readiness-set'
  | 'integration-set'
  | 'ordered'
  | 'placed-on-map'
  | 'details-set';

const HAPPENING_OF: ReadonlyMap<string, ItemHappening> = new Map<
  keyof ProductBacklogItem,
  ItemHappening
>([
  ['title', 'renamed'],
  ['size', 'sized'],
  ['state', 'state-set'],
  ['ready', 'readiness-set'],
  ['integrated', 'integration-set'],
  ['rank', 'ordered'],
  ['onMap', 'placed-on-map'],
]);

/** One thing that happened on a board, in its own terms. */
export type Happening =
  | { readonly kind: 'item-came' | 'item-went'; readonly item: ItemId }
  | { readonly kind: 'item-moved'; readonly item: ItemId; readonly to: Place }
  | { readonly kind: ItemHappening; readonly item: ItemId }
  | {
      readonly kind: 'line-came' | 'line-went' | 'line-changed';
      readonly line: LineId;
      readonly from: ItemId;
      readonly to: ItemId;
    }
  | MapHappening
  | { readonly kind: 'nexus-changed' };

/** Never said by itself: they follow from what else is decided. */
const SILENT: ReadonlySet<string> = new Set([
  'readySaw',
  'slicingSaw',
  'progressOn',
  'collisions',
  'key',
  'layer',
]);

/**
 * Says what happens on a board while it is replayed: it remembers what was, and compares what a change names.
 * Costs as much as the change is large.
 */
export class HappeningReader {
  readonly #items = new Map<ItemId, ProductBacklogItem>();
  readonly #lines = new Map<LineId, DependencyLine>();

  /** Takes the board as it is as what was. */
  constructor(view: BoardView) {
    for (const item of view.items()) this.#items.set(item.id, item);
    for (const line of view.lines()) this.#lines.set(line.id, line);
  }

  /** What happened since the last time, of what the change names. */
  read(change: BoardChange, view: BoardView): readonly Happening[] {
    const happenings: Happening[] = [];
    for (const id of change.items) happenings.push(...this.#item(id, view.item(id)));
    if (happenings.length === 0 && change.lines.size === 0 && change.cells.size === 0) {
      // Named, and the same in every field: its long texts were written.
      for (const item of change.items) {
        if (this.#items.has(item)) happenings.push({ kind: 'details-set', item });
      }
    }
    for (const id of change.lines) happenings.push(...this.#line(id, view.line(id)));
    const { teams, sprints, parts, board, cells } = change;
    const isNexus = teams.size > 0 || sprints.size > 0 || parts.size > 0 || board;
    // Cells change with their PBIs; alone they say that a capacity, a goal or a plan did.
    if (isNexus || (happenings.length === 0 && cells.size > 0)) {
      happenings.push({ kind: 'nexus-changed' });
    }
    return happenings;
  }

  *#item(id: ItemId, read: ProductBacklogItem | undefined): Iterable<Happening> {
    const before = this.#items.get(id);
    const after = read?.aside === true ? undefined : read;
    if (after === undefined) {
      if (this.#items.delete(id)) yield { kind: 'item-went', item: id };
      return;
    }
    this.#items.set(id, after);
    if (before === undefined) {
      yield { kind: 'item-came', item: id };
      return;
    }
    if (before === after) return;
    const isMoved = !samePlace(before.place, after.place);
    if (isMoved) yield { kind: 'item-moved', item: id, to: after.place };
    for (const happening of fieldsOf(before, after)) {
      // Whoever moves a PBI gives it a rank there.
      if (!isMoved || happening.kind !== 'ordered') yield happening;
    }
  }

  *#line(id: LineId, after: DependencyLine | undefined): Iterable<Happening> {
    const before = this.#lines.get(id);
    if (after === undefined) {
      if (before === undefined) return;
      this.#lines.delete(id);
      yield { kind: 'line-went', line: id, from: before.from, to: before.to };
      return;
    }
    this.#lines.set(id, after);
    if (before === after) return;
    const kind = before === undefined ? 'line-came' : 'line-changed';
    yield { kind, line: id, from: after.from, to: after.to };
  }
}

function* fieldsOf(before: ProductBacklogItem, after: ProductBacklogItem): Iterable<Happening> {
  const was = new Map<string, unknown>(Object.entries(before));
  let hasDetails = false;
  for (const [field, value] of Object.entries(after)) {
    if (field === 'place' || SILENT.has(field) || isSame(was.get(field), value)) continue;
    const kind = HAPPENING_OF.get(field);
    if (kind === undefined) hasDetails = true;
    else yield { kind, item: after.id };
  }
  if (hasDetails) yield { kind: 'details-set', item: after.id };
}

/** Values of a PBI are plain and small. */
function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}
