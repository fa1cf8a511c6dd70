import {
  OUTSIDE,
  compareRank,
  done,
  type BoardView,
  type ItemId,
  type ProductBacklogItem,
  type Result,
  type SprintId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { itemMaps } from './checks.ts';
import { writeRanks } from './create-item.ts';
import { setCarriedFrom } from './item-details.ts';
import { moveItems } from './move-items.ts';
import { editSprint } from './sprints.ts';

/** The PBIs of a Sprint as closing it would leave them; each list in Product Backlog order. */
export interface SprintOutcome {
  /** Done and integrated; of work outside the Nexus: done. They stay as the record of the Sprint. */
  readonly kept: readonly ItemId[];
  /** Everything else. */
  readonly carried: readonly ItemId[];
}

/** What closing this Sprint would keep in it and what it would give back to the Product Backlog. */
export function outcomeOfSprint(view: BoardView, sprint: SprintId): SprintOutcome {
  const items = [...view.items()].filter(({ place }) => place.sprint === sprint).sort(compareRank);
  return {
    kept: items.filter(isFinished).map(({ id }) => id),
    carried: items.filter((item) => !isFinished(item)).map(({ id }) => id),
  };
}

/**
 * Closes a Sprint. What is Done and integrated stays in it; everything else goes back to the top of
 * the Product Backlog in the order it had, keeps its team as the likely one and its dependencies,
 * and is marked with the Sprint that gave it back. Gives back what was carried.
 */
export function closeSprint(edit: Edit, id: SprintId): Result<readonly ItemId[], EditRefusal> {
  const closed = editSprint(edit, id, { state: 'closed' });
  if (!closed.ok) return closed;
  const { carried } = outcomeOfSprint(edit.view, id);
  const teams = new Set(carried.map((item) => edit.view.item(item)?.place.team ?? null));
  for (const team of teams) {
    const ofTeam = carried.filter((item) => (edit.view.item(item)?.place.team ?? null) === team);
    const moved = moveItems(edit, ofTeam, { team, sprint: null });
    if (!moved.ok) return moved;
  }
  const marked = setCarriedFrom(edit, carried, id);
  if (!marked.ok) return marked;
  const placed = putOnTop(edit, carried);
  return placed.ok ? done(carried) : placed;
}

/** Makes these the first PBIs of the Product Backlog, in this order; nothing where they are already. */
function putOnTop(edit: Edit, ids: readonly ItemId[]): Result<void, EditRefusal> {
  const { backlog } = edit.tables.items;
  if (ids.every((id, at) => backlog[at]?.id === id)) return done(undefined);
  const maps = itemMaps(edit, ids);
  if (!maps.ok) return maps;
  const going = new Set(ids);
  const others = backlog.filter(({ id }) => !going.has(id));
  const ranks = writeRanks(edit, others, -1, ids.length);
  for (const [at, map] of maps.value.entries()) edit.setKey(map, 'rank', ranks[at]);
  return done(undefined);
}

/** Nobody but its makers can say more of work outside the Nexus than that it is done. */
function isFinished({ state, integrated, place }: ProductBacklogItem): boolean {
  return state === 'done' && (integrated || place.team === OUTSIDE);
}
