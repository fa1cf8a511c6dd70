import {
  OUTSIDE,
  cellOf,
  compareRank,
  placeOf,
  type BoardView,
  type CellId,
  type ItemId,
  type Place,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { cellSumOf, isOverloaded, type CellSum } from './cell-sum.ts';
import { itemsOf } from './sprint-plan.ts';
import { CrossTeamLines } from './cross-team-lines.ts';
import { lineScopeOf } from './line-scope.ts';
import { OpenLinesOfView } from './open-lines.ts';
import { DETOUR_LINES, type CellScope, type RuleContext } from './rule.ts';
import { skillsOfTeam } from './skills.ts';
import { Timeline } from './timeline.ts';

/** Works out what all rules share from the board as it is. */
export function ruleContextOf(view: BoardView, today: string): RuleContext {
  const timeline = new Timeline(view);
  const nexusTeams = idsOfTeams(view.teams());
  const surroundings = { view, timeline, nexusTeams };
  const crossTeamLines = remembered(() => {
    const lines = new CrossTeamLines();
    for (const line of view.lines()) {
      lines.count(line.id, lineScopeOf(surroundings, line).open);
    }
    return lines;
  });
  const cells = cellsOf(view);
  let children: ReadonlyMap<ItemId, readonly ItemId[]> | undefined;
  return {
    view,
    today,
    timeline,
    nexusTeams,
    childrenOf: (item) => (children ??= childrenByParent(view)).get(item) ?? [],
    lowestSelected: remembered(() => lowestSelected(view, timeline, cells.itemsIn)),
    handoversInto: (cell) => crossTeamLines().into(cell),
    skillsOf: skillsByTeam(view),
    ...cells,
    openLines: new OpenLinesOfView(surroundings, DETOUR_LINES),
  };
}

/** What the rules may know of cells, worked out when it is first asked for. */
function cellsOf(
  view: BoardView,
): Pick<RuleContext, 'itemsIn' | 'sumIn' | 'isOverloaded' | 'habitsAt'> {
  const sums = new Map<CellId, CellSum>();
  const itemsIn = (place: Place): readonly ProductBacklogItem[] => itemsOf(view, cellOf(place));
  const sumIn = (place: Place): CellSum => {
    const known = sums.get(cellOf(place)) ?? cellSumOf(itemsIn(place));
    sums.set(cellOf(place), known);
    return known;
  };
  const writers = remembered(() => {
    const items = [...view.items()];
    const acceptance = items.filter((item) => item.hasAcceptance);
    const review = items.filter((item) => item.dependenciesReviewed);
    return { acceptance: sprintsOf(acceptance), review: sprintsOf(review) };
  });
  return {
    itemsIn,
    sumIn,
    isOverloaded(place) {
      const { team, sprint } = place;
      if (team === null || sprint === null) return false;
      return isOverloaded(sumIn(place), view.capacity(team, sprint));
    },
    habitsAt: (place) => ({
      sizes: itemsIn(place).some((item) => item.size !== null),
      acceptance: writers().acceptance.has(place.sprint),
      review: writers().review.has(place.sprint),
    }),
  };
}

function sprintsOf(items: readonly ProductBacklogItem[]): ReadonlySet<SprintId | null> {
  return new Set(items.map((item) => item.place.sprint));
}

/** PBIs on the board by their parent; lists by id. */
function childrenByParent(view: BoardView): ReadonlyMap<ItemId, readonly ItemId[]> {
  const byParent = new Map<ItemId, ItemId[]>();
  for (const { id, parent } of view.items()) {
    if (parent === undefined) continue;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [id]);
    else siblings.push(id);
  }
  for (const siblings of byParent.values()) siblings.sort();
  return byParent;
}

/**
 * See `RuleContext.lowestSelected`. Cells list their PBIs in Product Backlog order, so only the last
 * of each has to be compared.
 */
export function lowestSelected(
  view: BoardView,
  timeline: Timeline,
  itemsIn: RuleContext['itemsIn'],
): ProductBacklogItem | undefined {
  let lowest: ProductBacklogItem | undefined;
  const rows = [null, OUTSIDE, ...view.teams().map(({ id }): TeamId => id)];
  for (const { id: sprint, state } of view.sprints()) {
    const point = timeline.pointOf(sprint);
    if (state === 'closed' || point === undefined || !timeline.isNear(point)) continue;
    for (const team of rows) {
      const item = itemsIn({ team, sprint }).at(-1);
      if (item === undefined) continue;
      if (lowest === undefined || compareRank(item, lowest) > 0) lowest = item;
    }
  }
  return lowest;
}

/** The ids of these teams, in order. */
export function idsOfTeams(teams: readonly ScrumTeam[]): ReadonlySet<TeamId> {
  return new Set(teams.map((team) => team.id).sort());
}

/** What each team holds, put together when somebody first asks; good until people or teams change. */
export function skillsByTeam(view: BoardView): (team: TeamId) => ReadonlySet<string> {
  const byTeam = new Map<TeamId, ReadonlySet<string>>();
  return (team) => {
    const known = byTeam.get(team) ?? skillsOfTeam(view, team);
    byTeam.set(team, known);
    return known;
  };
}

/** A value that is worked out when it is first asked for. */
export function remembered<Value>(workOut: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: workOut() }).value;
}

/** The cell, if its row and its column are on the board. */
export function cellScopeOf(context: RuleContext, cell: CellId): CellScope | undefined {
  const { team, sprint } = placeOf(cell);
  if (team !== null && team !== OUTSIDE && !context.nexusTeams.has(team)) return undefined;
  if (sprint !== null && context.timeline.pointOf(sprint) === undefined) return undefined;
  return { cell, team, sprint };
}
