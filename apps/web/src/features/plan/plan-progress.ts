import {
  cellOf,
  type BoardView,
  type CellId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { Finding, RuleSet, Severity } from '@weft/rules';
import { planStateOf } from './plan-state.ts';

/** What a whole Nexus Sprint Backlog comes to. */
export interface PlanProgress {
  readonly teams: number;
  /** Teams that said that their plan is finished. */
  readonly finished: number;
  /** PBIs that teams selected for the Sprint. */
  readonly items: number;
  /** Open dependencies with both ends in the Sprint. */
  readonly dependencies: number;
  /** Risks on what was selected, and on the teams’ plans. */
  readonly risks: number;
}

/** How far the plan of a Sprint is. */
export function planProgress(view: BoardView, rules: RuleSet, sprint: SprintId): PlanProgress {
  const teams = view.teams();
  const cells = teams.map((team) => cellOf({ team: team.id, sprint }));
  const items = new Set(cells.flatMap((cell) => view.itemsIn(cell)));
  return {
    teams: teams.length,
    finished: teams.filter((team) => planStateOf(view, team.id, sprint).kind === 'finished').length,
    items: items.size,
    dependencies: countLinesAmong(view, items),
    risks: findingsAbout(rules, cells, items).filter(({ severity }) => severity === 'warning')
      .length,
  };
}

/** Findings on a team’s plan and on what is in it, each once, by level. */
export function findingsLeft(
  view: BoardView,
  rules: RuleSet,
  place: { readonly team: TeamId; readonly sprint: SprintId },
): Readonly<Record<Severity, number>> {
  const cell = cellOf(place);
  const counts = { error: 0, warning: 0, info: 0 };
  const found = findingsAbout(rules, [cell], new Set(view.itemsIn(cell)));
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}

function findingsAbout(
  rules: RuleSet,
  cells: readonly CellId[],
  items: ReadonlySet<ItemId>,
): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const cell of cells)
    for (const finding of rules.ofCell(cell)) found.set(finding.key, finding);
  for (const item of items)
    for (const finding of rules.ofItem(item)) found.set(finding.key, finding);
  return [...found.values()];
}

function countLinesAmong(view: BoardView, items: ReadonlySet<ItemId>): number {
  let count = 0;
  for (const item of items) {
    for (const line of view.linesInto(item)) {
      if (line.status !== 'resolved' && items.has(line.from)) count += 1;
    }
  }
  return count;
}
