import { OUTSIDE, placeOf, type BoardView, type CellId } from '@weft/domain';
import type { CellScope, RuleContext } from './rule.ts';
import { Timeline } from './timeline.ts';

/** Works out what all rules share from the board as it is. */
export function ruleContextOf(view: BoardView, today: string): RuleContext {
  return {
    view,
    today,
    timeline: new Timeline(view),
    nexusTeams: new Set(view.teams().map((team) => team.id)),
  };
}

/** The cell, if its row and its column are on the board. */
export function cellScopeOf(context: RuleContext, cell: CellId): CellScope | undefined {
  const { team, sprint } = placeOf(cell);
  if (team !== null && team !== OUTSIDE && !context.nexusTeams.has(team)) return undefined;
  if (sprint !== null && context.timeline.pointOf(sprint) === undefined) return undefined;
  return { cell, team, sprint };
}
