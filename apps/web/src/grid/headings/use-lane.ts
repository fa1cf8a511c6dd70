import { useSyncExternalStore } from 'react';
import type { TeamId } from '@weft/domain';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { peopleOn } from '../../canvas/people/use-people-on-canvas.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useGridParts } from '../grid-context.tsx';
import type { GridModel } from '../grid-model.ts';
import { PeopleInLanes, type LanePeople } from './people-in-lanes.ts';

const LANES = new WeakMap<GridModel, PeopleInLanes>();

/** Who is in a row; undefined: nobody else. */
export function useLane(team: TeamId | null): LanePeople | undefined {
  const people = peopleOn(useCanvas(), useSession());
  const { model } = useGridParts();
  const lanes = LANES.get(model) ?? new PeopleInLanes(people, model);
  LANES.set(model, lanes);
  return useSyncExternalStore(lanes.subscribe, () => lanes.lanes().get(team));
}
