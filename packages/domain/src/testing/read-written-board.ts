import type { BoardSettings } from '../board-settings.ts';
import type { DependencyLine, LineId } from '../dependency.ts';
import type { DoneCriterion } from '../done-criterion.ts';
import type { ItemId, PersonId, SprintId, TeamId } from '../ids.ts';
import type { Improvement } from '../improvement.ts';
import type { IntegrationRecord } from '../integration.ts';
import type { Judgement } from '../judgement.ts';
import type { NexusEvent } from '../nexus-event.ts';
import { compareSprints, type NexusSprint } from '../nexus-sprint.ts';
import type { Person } from '../person.ts';
import type { PlanFinish } from '../plan-finish.ts';
import { OUTSIDE, cellOf, type CellId, type Place } from '../place.ts';
import { compareRank, type Collision, type ProductBacklogItem } from '../product-backlog-item.ts';
import type { ScrumTeam } from '../scrum-team.ts';
import type { WrittenBoard, WrittenLine } from './board-draft.ts';
import { sameData } from '../same-data.ts';

/** Everything a BoardView says, worked out in full. */
export interface ReadBoard {
  readonly title: string;
  readonly productGoal: string;
  readonly items: ReadonlyMap<ItemId, ProductBacklogItem>;
  readonly lines: ReadonlyMap<LineId, DependencyLine>;
  readonly teams: ReadonlyMap<TeamId, ScrumTeam>;
  readonly sprints: ReadonlyMap<SprintId, NexusSprint>;
  readonly teamRows: readonly ScrumTeam[];
  readonly sprintColumns: readonly NexusSprint[];
  readonly itemsOfCell: ReadonlyMap<CellId, readonly ItemId[]>;
  readonly linesInto: ReadonlyMap<ItemId, readonly DependencyLine[]>;
  readonly linesFrom: ReadonlyMap<ItemId, readonly DependencyLine[]>;
  readonly capacities: ReadonlyMap<CellId, number>;
  readonly goals: ReadonlyMap<CellId, string>;
  readonly collisions: ReadonlyMap<CellId, readonly Collision[]>;
  /** Links, finished plans and Sprint ends of cells, as one value for each cell. */
  readonly plans: ReadonlyMap<CellId, CellPlan>;
  readonly personById: ReadonlyMap<PersonId, Person>;
  readonly people: readonly Person[];
  readonly criteria: readonly DoneCriterion[];
  readonly events: readonly NexusEvent[];
  readonly integration: readonly IntegrationRecord[];
  readonly improvements: readonly Improvement[];
  readonly judgements: readonly Judgement[];
  readonly settings: BoardSettings;
}

/** What a team said of its plan in a cell. */
export interface CellPlan {
  readonly goalIsLinked: boolean;
  readonly isFinished: boolean;
  readonly finish: PlanFinish | undefined;
  readonly sprintEnd: string | undefined;
  readonly capacityReason: string;
}

/** Reads what was written from scratch; entities that say the same as in `before` keep identity. */
export function readWrittenBoard(written: WrittenBoard, before?: ReadBoard): ReadBoard {
  const items = new Map<ItemId, ProductBacklogItem>();
  for (const item of written.items.values()) {
    const place = effectivePlace(written, item.place);
    const parent = effectiveParent(written, item);
    items.set(item.id, kept(before?.items.get(item.id), { ...item, place, parent }));
  }
  const lines = new Map<LineId, DependencyLine>();
  for (const line of written.lines.values()) {
    lines.set(line.id, kept(before?.lines.get(line.id), readLine(line, items)));
  }
  const teams = keepAll(written.teams, before?.teams);
  const sprints = keepAll(written.sprints, before?.sprints);
  return {
    title: written.title,
    productGoal: written.productGoal,
    items,
    lines,
    teams,
    sprints,
    teamRows: [...teams.values()].filter((team) => !team.aside).sort(compareRank),
    sprintColumns: [...sprints.values()].filter((sprint) => !sprint.aside).sort(compareSprints),
    itemsOfCell: itemsByCell(items.values()),
    linesInto: linesBy(lines.values(), (line) => line.to),
    linesFrom: linesBy(lines.values(), (line) => line.from),
    capacities: new Map(written.capacities),
    goals: new Map(written.goals),
    collisions: new Map(written.collisions),
    plans: readPlans(written),
    personById: new Map(written.people),
    people: shown(written.people).sort(byName),
    criteria: shown(written.criteria).sort(byTeamAndRank),
    events: shown(written.events).sort((a, b) => inOrder([a.on, a.id], [b.on, b.id])),
    integration: shown(written.integration).sort(byId),
    improvements: shown(written.improvements).sort(byId),
    judgements: shown(written.judgements).sort(byId),
    settings: written.settings,
  };
}

function readPlans(written: WrittenBoard): Map<CellId, CellPlan> {
  const { linkedGoals, finishedPlans, teamSprintEnds, capacityReasons, finishes } = written;
  const cells = [
    ...linkedGoals,
    ...finishedPlans,
    ...teamSprintEnds.keys(),
    ...capacityReasons.keys(),
  ];
  return new Map(
    cells.map((cell) => [
      cell,
      {
        goalIsLinked: linkedGoals.has(cell),
        isFinished: finishedPlans.has(cell),
        finish: finishes.get(cell),
        sprintEnd: teamSprintEnds.get(cell),
        capacityReason: capacityReasons.get(cell) ?? '',
      },
    ]),
  );
}

function shown<Entity extends { readonly aside: boolean }>(
  entities: ReadonlyMap<string, Entity>,
): Entity[] {
  return [...entities.values()].filter((entity) => !entity.aside);
}

/** Compares lists of texts by code unit, the first that differs deciding. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return inOrder([a.id], [b.id]);
}

function byName(a: Person, b: Person): number {
  return inOrder([a.name, a.id], [b.name, b.id]);
}

function byTeamAndRank(a: DoneCriterion, b: DoneCriterion): number {
  return inOrder([a.team ?? '', a.rank, a.id], [b.team ?? '', b.rank, b.id]);
}

function effectivePlace(written: WrittenBoard, place: Place): Place {
  const { team, sprint } = place;
  return {
    team: team === null || team === OUTSIDE || written.teams.has(team) ? team : null,
    sprint: sprint === null || written.sprints.has(sprint) ? sprint : null,
  };
}

/** A cycle of parents reads as if its smallest id had none. */
function effectiveParent(written: WrittenBoard, item: ProductBacklogItem): ItemId | undefined {
  if (item.parent === undefined || !written.items.has(item.parent)) return undefined;
  const seen = new Set<ItemId>([item.id]);
  let smallest = item.id;
  let next: ItemId | undefined = item.parent;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    if (next < smallest) smallest = next;
    next = written.items.get(next)?.parent;
  }
  return next === item.id && smallest === item.id ? undefined : item.parent;
}

function readLine(
  { resolved, ...line }: WrittenLine,
  items: ReadonlyMap<ItemId, ProductBacklogItem>,
): DependencyLine {
  const accepted = [line.from, line.to].every((end) => {
    const team = items.get(end)?.place.team ?? null;
    return team !== null && line.acceptedBy.includes(team);
  });
  return { ...line, status: resolved ? 'resolved' : accepted ? 'agreed' : 'open' };
}

function itemsByCell(items: Iterable<ProductBacklogItem>): Map<CellId, readonly ItemId[]> {
  const shown = [...items].filter((item) => !item.aside).sort(compareRank);
  const cells = new Map<CellId, ItemId[]>();
  for (const item of shown) {
    const cell = cellOf(item.place);
    const list = cells.get(cell);
    if (list === undefined) cells.set(cell, [item.id]);
    else list.push(item.id);
  }
  return cells;
}

function linesBy(
  lines: Iterable<DependencyLine>,
  endOf: (line: DependencyLine) => ItemId,
): Map<ItemId, readonly DependencyLine[]> {
  const byEnd = new Map<ItemId, DependencyLine[]>();
  for (const line of lines) {
    const list = byEnd.get(endOf(line));
    if (list === undefined) byEnd.set(endOf(line), [line]);
    else list.push(line);
  }
  return byEnd;
}

function keepAll<Id, Entity extends object>(
  written: ReadonlyMap<Id, Entity>,
  before: ReadonlyMap<Id, Entity> | undefined,
): Map<Id, Entity> {
  const all = new Map<Id, Entity>();
  for (const [id, entity] of written) all.set(id, kept(before?.get(id), entity));
  return all;
}

function kept<Entity extends object>(before: Entity | undefined, now: Entity): Entity {
  return before !== undefined && sameData(before, now) ? before : Object.freeze({ ...now });
}
