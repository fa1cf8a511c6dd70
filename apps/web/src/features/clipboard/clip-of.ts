import {
  OUTSIDE,
  compareRank,
  unreachable,
  type BoardView,
  type ItemId,
  type MapGroupId,
  type MapObject,
  type MapObjectId,
  type MapPoint,
  type ProductBacklogItem,
} from '@weft/domain';
import type { ClipItem, ClipLine, ClipObject, MapClip } from '@weft/interchange';

/** What of a board is looked at for a copy. */
export interface ClipSource {
  readonly view: Pick<BoardView, 'item' | 'linesFrom' | 'team' | 'sprint'>;
  readonly textsOf: (item: ItemId) => Pick<ClipItem, 'description' | 'acceptance'>;
  /** Where the card is shown, also while it waits in the tray. */
  readonly cornerOf: (item: ItemId) => MapPoint | undefined;
  /** What stands on the Map, the lowest first. */
  readonly objects: readonly MapObject[];
}

/** Everything chosen that is on the board, as a copy that needs the board no more. */
export function clipOf(
  chosen: { readonly items: ReadonlySet<ItemId>; readonly objects: ReadonlySet<MapObjectId> },
  source: ClipSource,
): MapClip {
  const { view } = source;
  const standing = [...chosen.items]
    .flatMap((id) => {
      const item = view.item(id);
      const at = source.cornerOf(id);
      return item === undefined || item.aside || at === undefined ? [] : [{ item, at }];
    })
    .sort((a, b) => compareRank(a.item, b.item));
  const objects = source.objects.filter(({ id }) => chosen.objects.has(id));
  const groups = numbersOf([
    ...standing.map(({ item }) => item.onMap?.group),
    ...objects.map(({ group }) => group),
  ]);
  const indexes = new Map(standing.map(({ item }, index) => [item.id, index]));
  return {
    items: standing.map(({ item, at }) => clipItem(item, at, { source, groups })),
    lines: standing.flatMap(({ item }, from) =>
      view.linesFrom(item.id).flatMap(({ to, causes, neededBy, note }): readonly ClipLine[] => {
        const end = indexes.get(to);
        if (end === undefined) return [];
        return [{ from, to: end, cause: causes[0], neededBy, note: note || undefined }];
      }),
    ),
    objects: objects.map((object) => clipObject(object, groups)),
  };
}

type GroupNumbers = ReadonlyMap<MapGroupId | undefined, number>;

/** A number for each group of which at least two are copied: one alone is no group. */
function numbersOf(groups: readonly (MapGroupId | undefined)[]): GroupNumbers {
  const counts = new Map<MapGroupId, number>();
  for (const group of groups) {
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count > 1);
  return new Map(shared.map(([group], index) => [group, index]));
}

function clipItem(
  item: ProductBacklogItem,
  at: MapPoint,
  { source, groups }: { readonly source: ClipSource; readonly groups: GroupNumbers },
): ClipItem {
  const { team, sprint } = item.place;
  return {
    title: item.title,
    ...source.textsOf(item.id),
    size: item.size,
    needs: item.needs,
    touches: item.touches,
    team: team === null || team === OUTSIDE ? undefined : source.view.team(team)?.name,
    sprint: sprint === null ? undefined : source.view.sprint(sprint)?.name,
    outside: team === OUTSIDE ? true : undefined,
    // Of a rectangle only its corner.
    at: { x: at.x, y: at.y },
    group: groups.get(item.onMap?.group),
  };
}

function clipObject(object: MapObject, groups: GroupNumbers): ClipObject {
  const { at, size, hue } = object;
  const base = { at, size, hue, group: groups.get(object.group) };
  switch (object.kind) {
    case 'stroke':
      return { ...base, kind: object.kind, points: object.points, pen: object.pen };
    case 'text':
      return { ...base, kind: object.kind, text: object.text, scale: object.scale };
    case 'image':
      return { ...base, kind: object.kind, text: object.text, asset: object.asset };
    case 'note':
    case 'section':
      return { ...base, kind: object.kind, text: object.text };
    default:
      return unreachable(object);
  }
}
