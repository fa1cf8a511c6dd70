import type { BoardDocument } from '@weft/board-doc';
import {
  GUARDED_ITEM_FIELDS,
  brandId,
  isId,
  unreachable,
  type BoardDifference,
  type GuardedItemField,
  type ItemId,
  type TeamId,
  type UserId,
} from '@weft/domain';

/** By what changes are put together. */
export type Grouping = 'lane' | 'person';

/**
 * Who made a change, as far as its decisions say so: they alone carry who took them. Undefined where
 * they name nobody, or several people.
 */
export function authorOf(
  difference: BoardDifference,
  board: Pick<BoardDocument, 'decidedBy'>,
): UserId | undefined {
  if (difference.kind !== 'item' || difference.after === undefined) return undefined;
  const item = itemOf(difference.after.ref);
  if (item === undefined) return undefined;
  const authors = new Set(
    guardedFields(difference).flatMap((field) => board.decidedBy(item, field) ?? []),
  );
  const [author] = authors;
  return authors.size === 1 ? author : undefined;
}

/** The guarded fields a change is about; of what came, all. */
function guardedFields({
  before,
  fields,
}: Pick<BoardDifference, 'before' | 'fields'>): readonly GuardedItemField[] {
  if (before === undefined) return GUARDED_ITEM_FIELDS;
  const isPlaced = fields.includes('team') || fields.includes('sprint');
  return GUARDED_ITEM_FIELDS.filter((field) =>
    field === 'place' ? isPlaced : fields.includes(field),
  );
}

/** True when a change is about the team, or about a PBI that it has, had, waits for or enables. */
export function touchesTeam(
  difference: BoardDifference,
  team: TeamId,
  teamOf: (item: ItemId) => TeamId | null | undefined,
): boolean {
  switch (difference.kind) {
    case 'item':
      return [difference.before?.team, difference.after?.team].includes(team);
    case 'dependency':
      return [difference.before, difference.after].some((line) =>
        [line?.from, line?.to].some((end) => {
          const item = itemOf(end);
          return item !== undefined && teamOf(item) === team;
        }),
      );
    case 'mapPlace': {
      const item = itemOf((difference.after ?? difference.before)?.ref);
      return item !== undefined && teamOf(item) === team;
    }
    case 'team':
      return (difference.after ?? difference.before)?.ref === team;
    case 'capacity':
    case 'goal':
    case 'plan':
    case 'criterion':
      return (difference.after ?? difference.before)?.team === team;
    case 'board':
    case 'sprint':
    case 'person':
    case 'mapObject':
      return false;
    default:
      return unreachable(difference);
  }
}

function itemOf(ref: string | undefined): ItemId | undefined {
  return isId(ref) ? brandId<ItemId>(ref) : undefined;
}
