import {
  DEFAULT_SETTINGS,
  DEPENDENCY_CAUSES,
  NO_VALUES,
  brandId,
  cellOf,
  compareRank,
  lineIdOf,
  type BoardChange,
  type BoardSettings,
  type BoardView,
  type CellId,
  type CriterionId,
  type DependencyLine,
  type DoneCriterion,
  type ItemId,
  type LineId,
  type NexusSprint,
  type Person,
  type PersonId,
  type Place,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { emptyChange, itemIdOf } from '@weft/domain/testing';
import { asRead } from './item-as-read.ts';
import type { Random } from './seeded-random.ts';

/** The date of all measured boards. */
export const TODAY = '2026-11-23';

const TEAMS = 9;
const SPRINTS = 8;

/** A BoardView over maps that is changed in place: only as much of a board as is measured. */
export class LargeBoard implements BoardView {
  readonly title = 'Large';
  readonly productGoal = '';
  readonly itemById: Map<ItemId, ProductBacklogItem> = new Map();
  readonly lineById: Map<LineId, DependencyLine> = new Map();
  readonly into: Map<ItemId, DependencyLine[]> = new Map();
  readonly out: Map<ItemId, DependencyLine[]> = new Map();
  readonly cells: Map<CellId, ItemId[]> = new Map();
  readonly capacities: Map<CellId, number> = new Map();
  readonly teamById: Map<TeamId, ScrumTeam> = new Map();
  readonly sprintById: Map<SprintId, NexusSprint> = new Map();

  readonly settings: BoardSettings = DEFAULT_SETTINGS;
  readonly allPeople: readonly Person[] = peopleOf();
  readonly allCriteria: readonly DoneCriterion[] = [criterionOf()];
  teamList: readonly ScrumTeam[] = [];
  sprintList: readonly NexusSprint[] = [];

  item = (id: ItemId): ProductBacklogItem | undefined => this.itemById.get(id);
  items = (): Iterable<ProductBacklogItem> => this.itemById.values();
  itemsIn = (cell: CellId): readonly ItemId[] => this.cells.get(cell) ?? [];
  line = (id: LineId): DependencyLine | undefined => this.lineById.get(id);
  lines = (): Iterable<DependencyLine> => this.lineById.values();
  linesInto = (item: ItemId): readonly DependencyLine[] => this.into.get(item) ?? [];
  linesFrom = (item: ItemId): readonly DependencyLine[] => this.out.get(item) ?? [];
  team = (id: TeamId): ScrumTeam | undefined => this.teamById.get(id);
  teams = (): readonly ScrumTeam[] => this.teamList;
  sprint = (id: SprintId): NexusSprint | undefined => this.sprintById.get(id);
  sprints = (): readonly NexusSprint[] => this.sprintList;
  capacity = (team: TeamId, sprint: SprintId): number | undefined =>
    this.capacities.get(cellOf({ team, sprint }));
  sprintGoal = (): string => 'Goal';
  collisionsOf = (): readonly [] => [];
  goalIsLinked = (): boolean => true;
  planIsFinished = (): boolean => false;
  planFinish = (): undefined => undefined;
  capacityReason = (): string => '';
  teamSprintEnd = (): undefined => undefined;
  person = (id: PersonId): Person | undefined => this.allPeople.find((one) => one.id === id);
  people = (): readonly Person[] => this.allPeople;
  criteria = (): readonly DoneCriterion[] => this.allCriteria;
  events = (): readonly [] => [];
  integration = (): readonly [] => [];
  improvements = (): readonly [] => [];
  judgements = (): readonly [] => [];
  judgementOn = (): undefined => undefined;

  get itemCount(): number {
    return this.itemById.size;
  }

  get lineCount(): number {
    return this.lineById.size;
  }

  putItem(item: ProductBacklogItem): BoardChange {
    const before = this.itemById.get(item.id);
    this.itemById.set(item.id, item);
    const cells = new Set<CellId>();
    const from = before === undefined ? undefined : cellOf(before.place);
    const to = cellOf(item.place);
    if (from !== to) {
      if (from !== undefined) {
        this.cells.set(
          from,
          (this.cells.get(from) ?? []).filter((id) => id !== item.id),
        );
        cells.add(from);
      }
      this.cells.set(to, this.#inOrder([...(this.cells.get(to) ?? []), item.id]));
      cells.add(to);
    }
    return { ...emptyChange(), items: new Set([item.id]), cells };
  }

  putLine(line: DependencyLine): BoardChange {
    this.lineById.set(line.id, line);
    const others = (lines: DependencyLine[] | undefined): DependencyLine[] =>
      (lines ?? []).filter((other) => other.id !== line.id);
    this.into.set(line.to, [...others(this.into.get(line.to)), line]);
    this.out.set(line.from, [...others(this.out.get(line.from)), line]);
    return { ...emptyChange(), lines: new Set([line.id]) };
  }

  #inOrder(ids: readonly ItemId[]): ItemId[] {
    const items = ids.map((id) => this.itemById.get(id)).filter((item) => item !== undefined);
    return items.sort(compareRank).map((item) => item.id);
  }
}

/**
 * A board of nine teams and eight Sprints, two thirds of the PBIs planned. Most lines lead from
 * earlier to later PBIs of the Product Backlog, 1 in 200 leads back, so that there are circles; two in
 * three stay inside a team.
 */
export function largeBoard(options: {
  readonly items: number;
  readonly lines: number;
  readonly random: Random;
}): LargeBoard {
  const { items, lines, random } = options;
  const board = new LargeBoard();
  for (let index = 0; index < TEAMS; index += 1) {
    const id = teamAt(index);
    board.teamById.set(id, {
      id,
      name: `Team ${index}`,
      hue: index,
      skills: SKILLS.slice(index % 3),
      components: [],
      rank: `a${index}`,
      aside: false,
    });
  }
  for (let index = 0; index < SPRINTS; index += 1) {
    const id = sprintAt(index);
    const state = index === 0 ? 'closed' : index === 1 ? 'running' : 'planned';
    board.sprintById.set(id, {
      id,
      name: `Sprint ${index}`,
      number: index,
      start: dayAt(index * 14),
      end: dayAt(index * 14 + 11),
      endAtStart: undefined,
      state,
      aside: false,
    });
    for (let team = 0; team < TEAMS; team += 1) {
      const place = { team: teamAt(team), sprint: id };
      board.capacities.set(cellOf(place), (items / TEAMS / SPRINTS) * 2.5);
    }
  }
  board.teamList = [...board.teamById.values()];
  board.sprintList = [...board.sprintById.values()];
  for (let index = 0; index < items; index += 1) {
    board.putItem(blankItem(index, items, plannedPlace(index / items, random), random));
  }
  // Up to two Sprints further on.
  const reach = items / 6;
  for (let index = 0; board.lineCount < lines; index += 1) {
    const from = Math.floor(random() * items);
    const near = Math.min(items - 1, from + 1 + Math.floor(random() * reach));
    const to = random() < 1 / 3 ? near : nextOfSameTeam(board, from, near);
    if (from === to) continue;
    const backwards = index % 200 === 0;
    board.putLine(lineBetween(backwards ? to : from, backwards ? from : to, random));
  }
  return board;
}

/** The first PBI from `near` on that stands in the row of the PBI `of`; `near` when none is close. */
function nextOfSameTeam(board: LargeBoard, of: number, near: number): number {
  const team = board.item(itemAt(of))?.place.team;
  for (let index = near; index < near + 5 * TEAMS; index += 1) {
    if (board.item(itemAt(index))?.place.team === team) return index;
  }
  return near;
}

/** One edit of the kinds people make all the time: mostly moves. */
export function randomEdit(board: LargeBoard, random: Random): BoardChange {
  const count = board.itemCount;
  const item = board.item(itemAt(Math.floor(random() * count)));
  if (item === undefined) throw new Error('The board has no PBIs.');
  const kind = random();
  if (kind < 0.5) return board.putItem(asRead({ ...item, place: anyPlace(random) }));
  if (kind < 0.6) return board.putItem(asRead({ ...item, size: Math.ceil(random() * 8) }));
  if (kind < 0.7)
    return board.putItem(asRead({ ...item, state: random() < 0.5 ? 'done' : 'todo' }));
  if (kind < 0.8) return board.putItem(asRead({ ...item, title: `${item.title}!` }));
  const from = Math.floor(random() * count);
  const reach = count / 6;
  const to = Math.min(count - 1, from + 1 + Math.floor(random() * reach));
  const backwards = random() < 0.1;
  return board.putLine(lineBetween(backwards ? to : from, backwards ? from : to, random));
}

/** One text for each id and one object for each place, as in a document that was read. */
const KNOWN: {
  readonly items: ItemId[];
  readonly teams: TeamId[];
  readonly sprints: SprintId[];
  readonly places: Map<CellId, Place>;
} = { items: [], teams: [], sprints: [], places: new Map() };

function itemAt(index: number): ItemId {
  return (KNOWN.items[index] ??= itemIdOf(String(index)));
}

function teamAt(index: number): TeamId {
  return (KNOWN.teams[index] ??= brandId<TeamId>(`T${String(index).padStart(25, '0')}`));
}

function sprintAt(index: number): SprintId {
  return (KNOWN.sprints[index] ??= brandId<SprintId>(`S${String(index).padStart(25, '0')}`));
}

function placeAt(team: TeamId, sprint: SprintId | null): Place {
  const cell = cellOf({ team, sprint });
  const place = KNOWN.places.get(cell) ?? { team, sprint };
  KNOWN.places.set(cell, place);
  return place;
}

/** Where a move goes: anywhere. */
function anyPlace(random: Random): Place {
  const team = teamAt(Math.floor(random() * TEAMS));
  return placeAt(team, random() < 0.67 ? sprintAt(Math.floor(random() * SPRINTS)) : null);
}

/** Two thirds are planned in the order of the Product Backlog, give or take a Sprint. */
function plannedPlace(share: number, random: Random): Place {
  const team = teamAt(Math.floor(random() * TEAMS));
  const point = Math.floor(share * 1.5 * SPRINTS + (random() < 0.1 ? random() * 2 - 1 : 0));
  return placeAt(team, point < SPRINTS ? sprintAt(Math.max(0, point)) : null);
}

function blankItem(index: number, items: number, place: Place, random: Random): ProductBacklogItem {
  return asRead({
    id: itemAt(index),
    key: `P-${index}`,
    title: `Item ${index}`,
    place,
    size: Math.ceil(random() * 8),
    ready: random() < 0.5,
    state: random() < 0.2 ? 'done' : 'todo',
    integrated: random() < 0.9,
    rank: `a${String(index).padStart(6, '0')}`,
    parent: random() < 0.1 && index > 50 ? itemAt(index - 50) : undefined,
    needs: random() < 0.3 ? [anyOf(SKILLS, random)] : [],
    touches: random() < 0.3 ? [`component ${Math.floor(random() * (items / 4))}`] : [],
    external: { system: 'azure-devops', key: String(index), url: undefined },
    supportsGoal: random() < 0.6,
    layer: undefined,
    hasAcceptance: random() < 0.8,
    dependenciesReviewed: random() < 0.8,
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
  });
}

const SKILLS = ['java', 'sql', 'law', 'typescript', 'design'] as const;

function anyOf<Value>(values: readonly [Value, ...Value[]], random: Random): Value {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

/** Days from the first one of the first Sprint, so that {@link TODAY} is in the second. */
function dayAt(days: number): string {
  return new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10);
}

/** Eight people in each team, two of all in the Nexus Integration Team. */
function peopleOf(): Person[] {
  return Array.from({ length: TEAMS * 8 }, (_, index) => ({
    id: brandId<PersonId>(`P${String(index).padStart(25, '0')}`),
    name: `Person ${index}`,
    teams: [{ team: teamAt(index % TEAMS), percent: 80 }],
    skills: [SKILLS[index % SKILLS.length] ?? 'java'],
    accountabilities:
      index === 0 ? ['product-owner' as const] : index === 1 ? ['scrum-master' as const] : [],
    integrationTeam: index < 4 ? { from: undefined, until: undefined, percent: 20 } : undefined,
    capacities: [],
    aside: false,
  }));
}

function criterionOf(): DoneCriterion {
  return {
    id: brandId<CriterionId>(`C${'0'.repeat(25)}`),
    team: null,
    restates: undefined,
    text: 'Tested',
    atLeast: 80,
    applies: true,
    rank: 'a0',
    aside: false,
    collisions: [],
  };
}

function lineBetween(fromIndex: number, toIndex: number, random: Random): DependencyLine {
  const from = itemAt(fromIndex);
  const to = itemAt(toIndex);
  const cause = DEPENDENCY_CAUSES[Math.floor(random() * DEPENDENCY_CAUSES.length)];
  return {
    id: lineIdOf(from, to),
    from,
    to,
    records: [],
    causes: cause === undefined ? [] : [cause],
    neededBy: undefined,
    acceptedBy: [],
    status: random() < 0.1 ? 'resolved' : 'open',
    note: '',
    followUp: undefined,
    external: undefined,
    standIn: undefined,
    missingEnd: undefined,
    collisions: [],
  };
}
