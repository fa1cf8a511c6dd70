import type { DependencyLine, LineId } from '../dependency.ts';
import { lineIdOf } from '../dependency.ts';
import type { ItemId, SprintId, TeamId } from '../ids.ts';
import type { NexusSprint } from '../nexus-sprint.ts';
import { NOWHERE, cellOf, type CellId, type Place } from '../place.ts';
import type { Collision, ProductBacklogItem } from '../product-backlog-item.ts';
import type { ScrumTeam } from '../scrum-team.ts';
import { dependencyIdOf } from './reference-ids.ts';

export type ItemPatch = Partial<Omit<ProductBacklogItem, 'id'>>;
export type TeamPatch = Partial<Omit<ScrumTeam, 'id'>>;
export type SprintPatch = Partial<Omit<NexusSprint, 'id'>>;
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

  setSprintGoal(team: TeamId | null, sprint: SprintId, text: string): void {
    this.#written.goals.set(cellOf({ team, sprint }), text);
  }

  /** Open collisions of the capacity and goals of a cell; none: they were decided. */
  setCollisions(cell: CellId, collisions: readonly Collision[]): void {
    if (collisions.length === 0) this.#written.collisions.delete(cell);
    else this.#written.collisions.set(cell, collisions);
  }

  setTitle(title: string): void {
    this.#written.title = title;
  }

  setProductGoal(text: string): void {
    this.#written.productGoal = text;
  }
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
    state: 'planned',
    aside: false,
  };
}
