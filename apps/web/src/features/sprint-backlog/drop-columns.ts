import {
  closestCenter,
  pointerWithin,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { brandId, type ItemId, type TeamId } from '@weft/domain';
import { FLOW, flowBeside, type Flow } from './flow.ts';

/** Names a column of a lane; what is lifted in a lane can only be dropped in one of its columns. */
export function columnId(team: TeamId | null, flow: Flow): string {
  return `${team ?? '-'}/${flow}`;
}

/** The column that an id of {@link columnId} names; undefined for any other text. */
export function flowOfColumn(id: string | number): Flow | undefined {
  return FLOW.find((flow) => String(id).endsWith(`/${flow}`));
}

/** The drag library calls things by text or number; what is lifted are PBIs. */
export function itemOf(thing: { readonly id: string | number }): ItemId {
  return brandId<ItemId>(String(thing.id));
}

/** Only columns of the lane in which the lifted PBI stands take it: teams are changed in the plan. */
export function withinLane(laneOf: (item: ItemId) => TeamId | null): CollisionDetection {
  return (args) => {
    const lane = `${laneOf(itemOf(args.active)) ?? '-'}/`;
    const droppableContainers = args.droppableContainers.filter(({ id }) =>
      String(id).startsWith(lane),
    );
    const ofLane = { ...args, droppableContainers };
    return args.pointerCoordinates === null ? closestCenter(ofLane) : pointerWithin(ofLane);
  };
}

/** Left and right arrow keys bring what is lifted over the neighbouring column of its lane. */
export function besideColumn(
  laneOf: (item: ItemId) => TeamId | null,
  columnOf: (item: ItemId) => Flow | undefined,
): KeyboardCoordinateGetter {
  return (event, { active, context, currentCoordinates }) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : undefined;
    if (by === undefined) return undefined;
    event.preventDefault();
    const item = itemOf({ id: active });
    const over = context.over === null ? columnOf(item) : flowOfColumn(context.over.id);
    const next = over === undefined ? undefined : flowBeside(over, by);
    if (next === undefined) return currentCoordinates;
    const column = context.droppableRects.get(columnId(laneOf(item), next));
    const card = context.collisionRect;
    if (column === undefined || card === null) return currentCoordinates;
    // The middle of the card over the middle of the column, so that this is the closest one.
    return {
      x: column.left + (column.width - card.width) / 2,
      y: column.top + (column.height - card.height) / 2,
    };
  };
}
