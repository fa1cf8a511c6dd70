import {
  cellOf,
  type BoardView,
  type CellId,
  type ItemId,
  type OpenCollision,
  type UserId,
} from '@weft/domain';
import { sumOfSizes } from '@weft/rules';
import { parseDecision } from './decision-words.ts';

/** A PBI that somebody decided to have in a cell, while it is shown in another one. */
export interface OtherPlace {
  readonly item: ItemId;
  /** Who decided so. */
  readonly by: UserId | undefined;
}

/** How much a cell may hold, depending on how open decisions end, in the board's unit. */
export interface LoadRange {
  readonly least: number;
  readonly most: number;
}

/** What open decisions make of one cell. */
export interface OpenCell {
  readonly others: readonly OtherPlace[];
  /** Undefined: its load is the same however they end. */
  readonly load: LoadRange | undefined;
}

/**
 * What open decisions on places and sizes make of the cells they are about. Only for display: rules
 * take the shown values. A size that one side does not know adds nothing on that side.
 */
export function openCells(
  open: readonly OpenCollision[],
  view: BoardView,
): ReadonlyMap<CellId, OpenCell> {
  const answers = answersOf(open);
  const others = new Map<CellId, OtherPlace[]>();
  const touched = new Set<CellId>();
  for (const [item, { places, sizes }] of answers) {
    const shown = view.item(item)?.place;
    if (shown === undefined) continue;
    const home = cellOf(shown);
    if (places.length > 0 || sizes.length > 0) touched.add(home);
    for (const { cell, by } of places) {
      if (cell === home) continue;
      touched.add(cell);
      others.set(cell, [...(others.get(cell) ?? []), { item, by }]);
    }
  }
  const loads = new Map([...touched].map((cell) => [cell, others.get(cell) ?? []] as const));
  return new Map(
    [...loads].map(([cell, here]) => [
      cell,
      { others: here, load: loadRangeOf(cell, here, answers, view) },
    ]),
  );
}

/** What was decided about one PBI by different people. */
interface Answers {
  readonly places: readonly { readonly cell: CellId; readonly by: UserId | undefined }[];
  readonly sizes: readonly (number | null)[];
}

function answersOf(open: readonly OpenCollision[]): ReadonlyMap<ItemId, Answers> {
  const answers = new Map<ItemId, Answers>();
  for (const { subject, collision } of open) {
    if (subject.kind !== 'item') continue;
    const { places, sizes } = answers.get(subject.item) ?? { places: [], sizes: [] };
    const decided = collision.decisions.map(({ value, by }) => ({
      decision: parseDecision(collision.field, value),
      by,
    }));
    answers.set(subject.item, {
      places: [
        ...places,
        ...decided.flatMap(({ decision, by }) =>
          decision?.field === 'place' ? [{ cell: cellOf(decision.value), by }] : [],
        ),
      ],
      sizes: [
        ...sizes,
        ...decided.flatMap(({ decision }) => (decision?.field === 'size' ? [decision.value] : [])),
      ],
    });
  }
  return answers;
}

function loadRangeOf(
  cell: CellId,
  others: readonly OtherPlace[],
  answers: ReadonlyMap<ItemId, Answers>,
  view: BoardView,
): LoadRange | undefined {
  const least: { readonly size: number | null }[] = [];
  const most: { readonly size: number | null }[] = [];
  const add = (item: ItemId, isHere: boolean): void => {
    const { places = [], sizes = [] } = answers.get(item) ?? {};
    const possible = sizes.length > 0 ? sizes : [view.item(item)?.size ?? null];
    const points = possible.map((size) => size ?? 0);
    const mayLeave = !isHere || places.some((place) => place.cell !== cell);
    if (!mayLeave) least.push({ size: Math.min(...points) });
    most.push({ size: Math.max(...points) });
  };
  for (const item of view.itemsIn(cell)) add(item, true);
  for (const { item } of others) add(item, false);
  const range = { least: sumOfSizes(least), most: sumOfSizes(most) };
  return range.least === range.most ? undefined : range;
}
