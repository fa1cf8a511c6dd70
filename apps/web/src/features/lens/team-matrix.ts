import { OUTSIDE, type BoardView, type DependencyLine, type TeamId } from '@weft/domain';
import { isOpen } from '../../canvas/canvas-model.ts';

/** Which team waits for which, counted in open dependencies between different teams. */
export interface TeamMatrix {
  /** Teams in row order; `OUTSIDE` last, where anything leads there. */
  readonly teams: readonly TeamId[];
  /** Lines by which `waiting` waits for `enabling`. */
  linesBetween(waiting: TeamId, enabling: TeamId): readonly DependencyLine[];
}

const NO_LINES: readonly DependencyLine[] = [];

/** Counts open lines between PBIs of different teams; PBIs without a team are left out. */
export function teamMatrixOf(view: BoardView): TeamMatrix {
  const between = new Map<string, DependencyLine[]>();
  let leadsOutside = false;
  for (const line of view.lines()) {
    const enabling = view.item(line.from)?.place.team ?? null;
    const waiting = view.item(line.to)?.place.team ?? null;
    if (enabling === null || waiting === null || enabling === waiting) continue;
    if (!isOpen(line, view) || view.item(line.to)?.aside !== false) continue;
    if (view.item(line.from)?.aside !== false) continue;
    leadsOutside ||= enabling === OUTSIDE || waiting === OUTSIDE;
    const key = keyOf(waiting, enabling);
    const lines = between.get(key);
    if (lines === undefined) between.set(key, [line]);
    else lines.push(line);
  }
  const teams = view.teams().map((team) => team.id);
  return {
    teams: leadsOutside ? [...teams, OUTSIDE] : teams,
    linesBetween: (waiting, enabling) => between.get(keyOf(waiting, enabling)) ?? NO_LINES,
  };
}

function keyOf(waiting: TeamId, enabling: TeamId): string {
  return `${waiting} ${enabling}`;
}
