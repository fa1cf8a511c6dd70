import type { InterfaceStore, Lane } from '../../stores/interface-store.ts';
import type { Camera } from '../../canvas/view/camera.ts';
import type { GridModel } from '../grid-model.ts';

/** How much of what is seen a lane has to fill to count as shown: the beginning of a long one. */
const BEGINNING = 0.5;

/**
 * Brings the row or column into view that somebody asks for, also what was asked for before the
 * board was shown; the result stops that.
 */
export function followLaneWish(
  interfaceStore: InterfaceStore,
  model: GridModel,
  camera: Camera,
): () => void {
  const follow = (): void => {
    const { laneWanted, wantLane } = interfaceStore.getState();
    if (laneWanted === undefined) return;
    wantLane(undefined);
    reveal(model, camera, laneWanted);
  };
  // A board that was just opened takes its own place first.
  const frame = requestAnimationFrame(follow);
  const stop = interfaceStore.subscribe((now, before) => {
    if (now.laneWanted !== before.laneWanted) follow();
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

function reveal({ grid }: GridModel, camera: Camera, lane: Lane): void {
  const { seen } = camera;
  if (lane.kind === 'team') {
    const row = grid.rows.find(({ team }) => team === lane.team);
    if (row === undefined) return;
    const height = Math.min(row.height, seen.height * BEGINNING);
    camera.reveal({ x: seen.x + seen.width / 2, y: row.y, width: 1, height });
    return;
  }
  const column = grid.columns.find(({ sprint }) => sprint === lane.sprint);
  if (column === undefined) return;
  const width = Math.min(column.width, seen.width * BEGINNING);
  camera.reveal({ x: column.x, y: seen.y + seen.height / 2, width, height: 1 });
}
