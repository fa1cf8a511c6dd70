import { DEFAULT_SETTINGS, type BoardSettings, type RuleSetting } from '../board-settings.ts';
import type { DependencyLine, LineId } from '../dependency.ts';
import { lineIdOf } from '../dependency.ts';
import type { DoneCriterion } from '../done-criterion.ts';
import type { ItemId, PersonId, SprintId, TeamId } from '../ids.ts';
import type { Improvement } from '../improvement.ts';
import type { IntegrationRecord } from '../integration.ts';
import type { Judgement } from '../judgement.ts';
import type { NexusEvent } from '../nexus-event.ts';
import type { NexusSprint } from '../nexus-sprint.ts';
import type { Person } from '../person.ts';
import type { PlanFinish } from '../plan-finish.ts';
import { NOWHERE, cellOf, type CellId, type Place } from '../place.ts';
import { NO_VALUES, type Collision, type ProductBacklogItem } from '../product-backlog-item.ts';
import type { ScrumTeam } from '../scrum-team.ts';
import { dependencyIdOf } from './reference-ids.ts';

export type ItemPatch = Partial<Omit<ProductBacklogItem, 'id'>>;
export type TeamPatch = Partial<Omit<ScrumTeam, 'id'>>;
export type SprintPatch = Partial<Omit<NexusSprint, 'id'>>;
export type PersonPatch = Partial<Omit<Person, 'id'>>;
/** `resolved` instead of `status`: *agreed* is computed from the acceptances. */
export type LinePatch = Partial<Omit<DependencyLine, 'id' | 'from' | 'to' | 'status'>> & {
  readonly resolved?: boolean;
};

/** A line as it was written. */
export interface WrittenLine extends Omit<DependencyLine, 'status'> {
  readonly resolved: boolean;
}

/** What was written on a test board, before places, parents and statuses are worked out. */
export interface WrittenBoard {
  title: string;
  productGoal: string;
  readonly items: Map<ItemId, ProductBacklogItem>;
  readonly lines: Map<LineId, WrittenLine>;
  readonly teams: Map<TeamId, ScrumTeam>;
  readonly sprints: Map<SprintId, NexusSprint>;
  readonly capacities: Map<CellId, number>;
  readonly goals: Map<CellId, string>;
  readonly collisions: Map<CellId, readonly Collision[]>;
  readonly linkedGoals: Set<CellId>;
  readonly finishedPlans: Set<CellId>;
  readonly teamSprintEnds: Map<CellId, string>;
  readonly capacityReasons: Map<CellId, string>;
  readonly finishes: Map<CellId, PlanFinish>;
  readonly people: Map<PersonId, Person>;
  readonly criteria: Map<string, DoneCriterion>;
  readonly events: Map<string, NexusEvent>;
  readonly integration: Map<string, IntegrationRecord>;
  readonly improvements: Map<string, Improvement>;
  readonly judgements: Map<string, Judgement>;
  settings: BoardSettings;
}

/** An empty board. */
export function blankBoard(): WrittenBoard {
  return {
    title: '',
    productGoal: '',
    items: new Map(),
    lines: new Map(),
    teams: new Map(),
    sprints: new Map(),
    capacities: new Map(),
    goals: new Map(),
    collisions: new Map(),
    linkedGoals: new Set(),
    finishedPlans: new Set(),
    teamSprintEnds: new Map(),
    capacityReasons: new Map(),
    finishes: new Map(),
    people: new Map(),
    criteria: new Map(),
    events: new Map(),
    integration: new Map(),
    improvements: new Map(),
    judgements: new Map(),
    settings: DEFAULT_SETTINGS,
  };
}

/** Writes on a test board. `put…` creates what is not there and refuses nothing. */
export class BoardDraft {
  readonly #written: WrittenBoard;

  constructor(written: WrittenBoard) {
    this.#written = written;
  }

  putItem(id: ItemId, patch: ItemPatch = {}): void {
    const known = this.#written.items.get(id) ?? blankItem(id);
    this.#written.items.set(id, { ...known, ...patch });
  }

  /** Makes the PBI unknown, as on a device that has not heard of it; lines to it stay. */
  forgetItem(id: ItemId): void {
    this.#written.items.delete(id);
  }

  moveItem(id: ItemId, place: Place): void {
    this.putItem(id, { place });
  }

  putLine(from: ItemId, to: ItemId, patch: LinePatch = {}): LineId {
    const id = lineIdOf(from, to);
    const known = this.#written.lines.get(id) ?? blankLine(from, to);
    this.#written.lines.set(id, { ...known, ...patch });
    return id;
  }

  removeLine(id: LineId): void {
    this.#written.lines.delete(id);
  }

  putTeam(id: TeamId, patch: TeamPatch = {}): void {
    const known = this.#written.teams.get(id) ?? blankTeam(id);
    this.#written.teams.set(id, { ...known, ...patch });
  }

  /** Makes the team unknown: PBIs placed in it read as *Not assigned* until it is known again. */
  forgetTeam(id: TeamId): void {
    this.#written.teams.delete(id);
  }

  putSprint(id: SprintId, patch: SprintPatch = {}): void {
    const known = this.#written.sprints.get(id) ?? blankSprint(id);
    this.#written.sprints.set(id, { ...known, ...patch });
  }

  forgetSprint(id: SprintId): void {
    this.#written.sprints.delete(id);
  }

  /** Capacity in points; undefined: unknown. */
  setCapacity(team: TeamId, sprint: SprintId, points: number | undefined): void {
    const cell = cellOf({ team, sprint });
    if (points === undefined) this.#written.capacities.delete(cell);
    else this.#written.capacities.set(cell, points);
  }

  /** Why the capacity is what it is; empty: nobody said. */
  setCapacityReason(team: TeamId, sprint: SprintId, reason: string): void {
    const cell = cellOf({ team, sprint });
    if (reason === '') this.#written.capacityReasons.delete(cell);
    else this.#written.capacityReasons.set(cell, reason);
  }

  setSprintGoal(team: TeamId | null, sprint: SprintId, text: string): void {
    this.#written.goals.set(cellOf({ team, sprint }), text);
  }

  /** Open collisions of the capacity and goals of a cell; none: they were decided. */
  setCollisions(cell: CellId, collisions: readonly Collision[]): void {
    if (collisions.length === 0) this.#written.collisions.delete(cell);
    else this.#written.collisions.set(cell, collisions);
  }

  /** Links the Sprint Goal of a team to the Nexus Sprint Goal, or (team null) that to the Product Goal. */
  linkGoal(team: TeamId | null, sprint: SprintId, linked = true): void {
    keepIn(this.#written.linkedGoals, cellOf({ team, sprint }), linked);
  }

  finishPlan(team: TeamId, sprint: SprintId, finished = true, finish?: PlanFinish): void {
    const cell = cellOf({ team, sprint });
    keepIn(this.#written.finishedPlans, cell, finished);
    if (finished && finish !== undefined) this.#written.finishes.set(cell, finish);
    else this.#written.finishes.delete(cell);
  }

  /** Last day of a team's own Sprint; undefined: that of the Nexus Sprint. */
  setTeamSprintEnd(team: TeamId, sprint: SprintId, day: string | undefined): void {
    const cell = cellOf({ team, sprint });
    if (day === undefined) this.#written.teamSprintEnds.delete(cell);
    else this.#written.teamSprintEnds.set(cell, day);
  }

  putPerson(id: PersonId, patch: PersonPatch = {}): void {
    const known = this.#written.people.get(id) ?? blankPerson(id);
    this.#written.people.set(id, { ...known, ...patch });
  }

  putCriterion(criterion: DoneCriterion): void {
    this.#written.criteria.set(criterion.id, criterion);
  }

  putEvent(event: NexusEvent): void {
    this.#written.events.set(event.id, event);
  }

  putIntegration(record: IntegrationRecord): void {
    this.#written.integration.set(record.id, record);
  }

  putImprovement(improvement: Improvement): void {
    this.#written.improvements.set(improvement.id, improvement);
  }

  putJudgement(judgement: Judgement): void {
    this.#written.judgements.set(judgement.id, judgement);
  }

  setRule(rule: string, setting: RuleSetting): void {
    const { settings } = this.#written;
    const rules = new Map(settings.rules).set(rule, setting);
    this.#written.settings = { ...settings, rules };
  }

  setThreshold(name: string, value: number): void {
    const { settings } = this.#written;
    const thresholds = new Map(settings.thresholds).set(name, value);
    this.#written.settings = { ...settings, thresholds };
  }

  setGuideEdition(guideEdition: BoardSettings['guideEdition']): void {
    this.#written.settings = { ...this.#written.settings, guideEdition };
  }

  setSizeUnit(sizeUnit: BoardSettings['sizeUnit']): void {
    this.#written.settings = { ...this.#written.settings, sizeUnit };
  }

  setTitle(title: string): void {
    this.#written.title = title;
  }

  setProductGoal(text: string): void {
    this.#written.productGoal = text;
  }
}

function keepIn<Value>(set: Set<Value>, value: Value, present: boolean): void {
  if (present) set.add(value);
  else set.delete(value);
}

function blankItem(id: ItemId): ProductBacklogItem {
  return {
    id,
    key: `P-${id.slice(0, 5)}`,
    title: '',
    place: NOWHERE,
    size: null,
    ready: false,
    state: 'todo',
    integrated: false,
    rank: 'a0',
    parent: undefined,
    needs: [],
    touches: [],
    external: undefined,
    supportsGoal: false,
    layer: undefined,
    hasAcceptance: false,
    dependenciesReviewed: false,
    readySaw: undefined,
    slicingSaw: undefined,
    sharedWith: [],
    workers: [],
    plannedFinish: undefined,
    progressOn: undefined,
    debt: '',
    values: NO_VALUES,
    carriedFrom: undefined,
    onMap: undefined,
    aside: false,
    collisions: [],
  };
}

function blankLine(from: ItemId, to: ItemId): WrittenLine {
  return {
    id: lineIdOf(from, to),
    from,
    to,
    records: [dependencyIdOf(from, to)],
    causes: [],
    neededBy: undefined,
    acceptedBy: [],
    resolved: false,
    note: '',
    followUp: undefined,
    external: undefined,
    standIn: undefined,
    missingEnd: undefined,
    collisions: [],
  };
}

function blankTeam(id: TeamId): ScrumTeam {
  return { id, name: '', hue: 0, skills: [], components: [], rank: 'a0', aside: false };
}

function blankSprint(id: SprintId): NexusSprint {
  return {
    id,
    name: '',
    number: 1,
    start: undefined,
    end: undefined,
    endAtStart: undefined,
    state: 'planned',
    aside: false,
  };
}

function blankPerson(id: PersonId): Person {
  return {
    id,
    name: '',
    teams: [],
    skills: [],
    accountabilities: [],
    integrationTeam: undefined,
    capacities: [],
    aside: false,
  };
}
