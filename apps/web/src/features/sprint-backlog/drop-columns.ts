import { closestCenter, pointerWithin, type CollisionDetection } from '@dnd-kit/core';
import { brandId, type ItemId, type TeamId } from '@weft/domain';
import { FLOW, type Flow } from './flow.ts';

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
