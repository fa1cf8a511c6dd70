import { OUTSIDE, type BoardView, type ItemId } from '@weft/domain';
import { CARD, type Point } from '@weft/layout';

const PITCH = { x: CARD.width + CARD.gap, y: CARD.height + CARD.gap } as const;
/** Between teams and between Sprints, in pixels. */
const ROOM = 48;

/** What of a board says where PBIs stand in a tidy grid. */
export type TidyBoard = Pick<BoardView, 'item' | 'teams' | 'sprints'>;

/** The id of a team or Sprint; null: none. */
type Lane = string | null;

/**
 * PBIs without dependencies, side by side in the order given: teams below each other, and in each the
 * Sprints from left to right, as on the Grid. Teams and Sprints without any take no room. From 0, 0.
 */
export function tidyGrid(view: TidyBoard, items: readonly ItemId[]): ReadonlyMap<ItemId, Point> {
  const laneOf = (item: ItemId, lane: 'team' | 'sprint'): Lane =>
    view.item(item)?.place[lane] ?? null;
  const cells = new Map<string, ItemId[]>();
  for (const item of items) {
    const key = cellKey(laneOf(item, 'team'), laneOf(item, 'sprint'));
    cells.set(key, [...(cells.get(key) ?? []), item]);
  }
  const inCell = (team: Lane, sprint: Lane): readonly ItemId[] =>
    cells.get(cellKey(team, sprint)) ?? [];
  const teams = lanesInUse(
    [null, ...view.teams().map(({ id }) => id), OUTSIDE],
    items.map((item) => laneOf(item, 'team')),
  );
  const columns = lanesInUse(
    [null, ...view.sprints().map(({ id }) => id)],
    items.map((item) => laneOf(item, 'sprint')),
  ).map((sprint) => {
    const most = Math.max(...teams.map((team) => inCell(team, sprint).length));
    return { sprint, perLine: Math.ceil(Math.sqrt(most / 2)) };
  });

  const places = new Map<ItemId, Point>();
  let top = 0;
  for (const team of teams) {
    let left = 0;
    let lines = 1;
    for (const { sprint, perLine } of columns) {
      const cell = inCell(team, sprint);
      for (const [index, item] of cell.entries()) {
        places.set(item, {
          x: left + (index % perLine) * PITCH.x,
          y: top + Math.floor(index / perLine) * PITCH.y,
        });
      }
      lines = Math.max(lines, Math.ceil(cell.length / perLine));
      left += perLine * PITCH.x - CARD.gap + ROOM;
    }
    top += lines * PITCH.y - CARD.gap + ROOM;
  }
  return places;
}

/** Those in use in their order on the board; what was put aside comes last. */
function lanesInUse(known: readonly Lane[], used: readonly Lane[]): readonly Lane[] {
  const inUse = new Set(used);
  return [...new Set([...known.filter((lane) => inUse.has(lane)), ...inUse])];
}

function cellKey(team: Lane, sprint: Lane): string {
  return `${team ?? ''} ${sprint ?? ''}`;
}
