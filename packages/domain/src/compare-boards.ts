import type {
  BoardSnapshot,
  SnapshotCapacity,
  SnapshotDependency,
  SnapshotGoal,
  SnapshotItem,
  SnapshotSprint,
  SnapshotTeam,
} from './board-snapshot.ts';
import { sameData } from './same-data.ts';
import type {
  SnapshotCriterion,
  SnapshotMapObject,
  SnapshotMapPlace,
  SnapshotPerson,
  SnapshotPlan,
} from './snapshot-parts.ts';

/** What a board consists of, where it is compared with another one by one. */
export interface ComparedEntities {
  /** The board itself; there is always exactly one. */
  readonly board: { readonly title: string; readonly productGoal: string };
  readonly item: SnapshotItem;
  readonly dependency: SnapshotDependency;
  readonly team: SnapshotTeam;
  readonly sprint: SnapshotSprint;
  readonly capacity: SnapshotCapacity;
  readonly goal: SnapshotGoal;
  readonly plan: SnapshotPlan;
  readonly person: SnapshotPerson;
  readonly criterion: SnapshotCriterion;
  /** Where a PBI that is on both boards stands on the Map. */
  readonly mapPlace: SnapshotMapPlace;
  readonly mapObject: SnapshotMapObject;
}
export type ComparedKind = keyof ComparedEntities;

/** One entity that is not the same on two boards. */
export interface EntityDifference<Kind extends ComparedKind> {
  readonly kind: Kind;
  /** Undefined: it came. */
  readonly before: ComparedEntities[Kind] | undefined;
  /** Undefined: it went. */
  readonly after: ComparedEntities[Kind] | undefined;
  /** What of it is different; empty when it came or went. */
  readonly fields: readonly string[];
}

export type BoardDifference = {
  readonly [Kind in ComparedKind]: EntityDifference<Kind>;
}[ComparedKind];

/**
 * What has to change for `before` to become `after`, entity by entity in the order of `after`, what
 * went last. Both must name the same things by the same refs, as two snapshots of one document do.
 * The order of the Product Backlog is no part of it, nor what lies above what on the Map.
 */
export function compareBoards(
  before: BoardSnapshot,
  after: BoardSnapshot,
): readonly BoardDifference[] {
  const was = entitiesOf(before, after);
  const is = entitiesOf(after, before);
  return [
    ...differencesOf('board', was.board, is.board, () => ''),
    ...differencesOf('team', was.team, is.team, refOf),
    ...differencesOf('sprint', was.sprint, is.sprint, refOf),
    ...differencesOf('item', was.item, is.item, refOf),
    ...differencesOf('dependency', was.dependency, is.dependency, ({ from, to }) => pair(from, to)),
    ...differencesOf('capacity', was.capacity, is.capacity, cellRefOf),
    ...differencesOf('goal', was.goal, is.goal, cellRefOf),
    ...differencesOf('plan', was.plan, is.plan, cellRefOf),
    ...differencesOf('person', was.person, is.person, refOf),
    ...differencesOf('criterion', was.criterion, is.criterion, refOf),
    ...differencesOf('mapPlace', was.mapPlace, is.mapPlace, refOf),
    ...differencesOf('mapObject', was.mapObject, is.mapObject, refOf),
  ];
}

type EntityLists = { readonly [Kind in ComparedKind]: readonly ComparedEntities[Kind][] };

/** Where a PBI stands on the Map comes and goes with it: that is told of those on both boards only. */
function entitiesOf(board: BoardSnapshot, other: BoardSnapshot): EntityLists {
  const { title = '', productGoal = '', people = [], criteria = [], plans = [] } = board;
  const { mapPlaces = [], mapObjects = [] } = board;
  const elsewhere = new Set(mapPlaces.length === 0 ? [] : other.items.map(refOf));
  return {
    board: [{ title, productGoal }],
    item: board.items,
    dependency: board.dependencies,
    team: board.teams,
    sprint: board.sprints,
    capacity: board.capacities ?? [],
    goal: board.goals ?? [],
    plan: plans,
    person: people,
    criterion: criteria,
    mapPlace: mapPlaces.filter(({ ref }) => elsewhere.has(ref)),
    mapObject: mapObjects,
  };
}

function differencesOf<Kind extends ComparedKind>(
  kind: Kind,
  before: readonly ComparedEntities[Kind][],
  after: readonly ComparedEntities[Kind][],
  nameOf: (entity: ComparedEntities[Kind]) => string,
): readonly EntityDifference<Kind>[] {
  const left = new Map(before.map((entity) => [nameOf(entity), entity]));
  const differences: EntityDifference<Kind>[] = [];
  for (const entity of after) {
    const name = nameOf(entity);
    const was = left.get(name);
    left.delete(name);
    const fields = was === undefined ? [] : fieldsThatDiffer(was, entity);
    if (was === undefined || fields.length > 0) {
      differences.push({ kind, before: was, after: entity, fields });
    }
  }
  for (const entity of left.values()) {
    differences.push({ kind, before: entity, after: undefined, fields: [] });
  }
  return differences;
}

/** Names of the fields that say something else, also of those only one of both has. */
function fieldsThatDiffer(before: object, after: object): readonly string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => !sameData(was.get(field), is.get(field)),
  );
}

function refOf({ ref }: { readonly ref: string }): string {
  return ref;
}

/** A cell of team and Sprint; what is said of the Nexus has no team. */
function cellRefOf(at: { readonly team?: string; readonly sprint: string }): string {
  return pair(at.team ?? '', at.sprint);
}

/** Refs may hold any character, so two of them are told apart by the length of the first. */
function pair(first: string, second: string): string {
  return `${first.length.toString()}:${first}${second}`;
}
