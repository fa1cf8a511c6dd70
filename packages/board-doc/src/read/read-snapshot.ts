import {
  OUTSIDE,
  compareRank,
  placeOf,
  type BoardSnapshot,
  type BoardView,
  type CellId,
  type DependencyLine,
  type ItemId,
  type ProductBacklogItem,
  type SnapshotDependency,
  type SnapshotItem,
} from '@weft/domain';
import { shownMapObjects, snapshotMap } from '../map/snapshot-map.ts';
import type { LongText, Roots } from '../schema/roots.ts';
import { detailsOf, itemDetails, snapshotParts, type Shown } from './snapshot-parts.ts';

/** What a snapshot is made from: a view, and the texts and the Map that are no part of it. */
interface ReadableBoard {
  readonly view: BoardView;
  readText(item: ItemId, text: LongText): string;
  readonly roots: Pick<Roots, 'canvas'>;
}

/** The board as plain data without what is put aside; refs are ids. */
export function snapshotOf(board: ReadableBoard): BoardSnapshot {
  const { view } = board;
  const items = [...view.items()].sort(compareRank);
  const shownItems = new Set(items.map((item) => item.id));
  const teams = view.teams();
  const sprints = view.sprints();
  const shownTeams = new Set([OUTSIDE, ...teams.map((team) => team.id)]);
  const shownSprints = new Set(sprints.map((sprint) => sprint.id));
  const shownPeople = new Set(view.people().map((person) => person.id));
  const shown = { shownItems, shownTeams, shownSprints, shownPeople };
  /** A missing end goes by its name; one that is put aside is not missing. */
  const refOf = (end: ItemId, missingEnd: string | undefined): string =>
    view.item(end) === undefined ? (missingEnd ?? end) : end;
  return {
    title: view.title,
    productGoal: view.productGoal,
    teams: teams.map(({ id, name, hue, skills, components }) => ({
      ref: id,
      name,
      hue,
      ...(skills.length > 0 && { skills }),
      ...(components.length > 0 && { components }),
    })),
    sprints: sprints.map(({ id, name, number, start, end, endAtStart, state }) => ({
      ref: id,
      name,
      number,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(endAtStart !== undefined && { endAtStart }),
      state,
    })),
    items: items.map((item) => snapshotItem(board, item, shown)),
    dependencies: [...view.lines()]
      .filter(({ from, to }) => shownItems.has(from) || shownItems.has(to))
      .map(({ acceptedBy, ...line }) => ({
        ...line,
        acceptedBy: acceptedBy.filter((team) => shownTeams.has(team)),
      }))
      .map(({ from, to, causes, neededBy, status, acceptedBy, note, missingEnd, ...line }) => ({
        from: refOf(from, missingEnd),
        to: refOf(to, missingEnd),
        ...(causes[0] !== undefined && { cause: causes[0] }),
        ...(neededBy !== undefined && { neededBy }),
        ...(status === 'resolved' && { resolved: true }),
        ...(acceptedBy.length > 0 && { acceptedBy }),
        ...(note !== '' && { note }),
        ...agreementsOf(line, shown),
      }))
      .sort((a, b) => compareText(`${a.from}>${a.to}`, `${b.from}>${b.to}`)),
    capacities: teams.flatMap((team) =>
      sprints.flatMap((sprint) => {
        const points = view.capacity(team.id, sprint.id);
        const reason = view.capacityReason(team.id, sprint.id);
        if (points === undefined) return [];
        return [{ team: team.id, sprint: sprint.id, points, ...(reason !== '' && { reason }) }];
      }),
    ),
    goals: sprints.flatMap((sprint) =>
      [null, ...teams.map((team) => team.id)].flatMap((team) => {
        const text = view.sprintGoal(team, sprint.id);
        if (text === '') return [];
        return [{ ...(team !== null && { team }), sprint: sprint.id, text }];
      }),
    ),
    ...snapshotParts(view, shown),
    ...snapshotMap(items, shownMapObjects(board.roots)),
  };
}

function agreementsOf(
  { followUp, external, standIn }: Pick<DependencyLine, 'followUp' | 'external' | 'standIn'>,
  { shownPeople }: Shown,
): Partial<SnapshotDependency> {
  return {
    ...(followUp !== undefined && shownPeople.has(followUp) && { followUp }),
    ...(external !== undefined && {
      external: {
        ...(external.contact !== '' && { contact: external.contact }),
        ...(external.date !== undefined && { date: external.date }),
      },
    }),
    ...(standIn !== undefined && { standIn }),
  };
}

/**
 * Canonical text of a board: equal for equal boards, whatever order keys, authors, times and
 * sequence numbers they carry. What is put aside is left out; collisions are not.
 */
export function canonicalBoard(board: ReadableBoard): string {
  const { view } = board;
  const cells = new Set<CellId>(['-/-' as CellId]);
  for (const sprint of view.sprints()) {
    for (const team of [null, ...view.teams().map((each) => each.id)]) {
      cells.add(`${team ?? '-'}/${sprint.id}` as CellId);
    }
  }
  const valuesOf = (collisions: ReturnType<typeof view.collisionsOf>): unknown =>
    collisions.map(({ field, decisions }) => [
      field,
      decisions.map((decision) => JSON.stringify(decision.value)).sort(compareText),
    ]);
  return JSON.stringify({
    ...snapshotOf(board),
    // A place or a parent that is put aside is still shown, though it is in no snapshot.
    places: [...view.items()]
      .sort(compareRank)
      .map((item) => [item.id, item.place.team, item.place.sprint, item.parent]),
    acceptances: [...view.lines()]
      .sort((a, b) => compareText(a.id, b.id))
      .map((line) => [line.id, line.status, line.acceptedBy, line.causes]),
    details: detailsOf(view),
    collisions: [
      ...[...view.items()].sort(compareRank).map((item) => [item.id, valuesOf(item.collisions)]),
      ...[...view.lines()]
        .sort((a, b) => compareText(a.id, b.id))
        .map((line) => [line.id, valuesOf(line.collisions)]),
      ...[...cells]
        .sort(compareText)
        .map((cell) => [placeOf(cell), valuesOf(view.collisionsOf(cell))]),
      ...view.criteria().map((criterion) => [criterion.id, valuesOf(criterion.collisions)]),
    ],
  });
}

function snapshotItem(board: ReadableBoard, item: ProductBacklogItem, shown: Shown): SnapshotItem {
  const { id } = item;
  const { shownItems, shownTeams, shownSprints } = shown;
  const description = board.readText(id, 'description');
  const acceptance = board.readText(id, 'acceptance');
  const { team, sprint } = item.place;
  return {
    ref: id,
    title: item.title,
    ...(description !== '' && { description }),
    ...(acceptance !== '' && { acceptance }),
    ...(team !== null && shownTeams.has(team) && { team }),
    ...(sprint !== null && shownSprints.has(sprint) && { sprint }),
    ...(item.size !== null && { size: item.size }),
    ready: item.ready,
    state: item.state,
    integrated: item.integrated,
    ...(item.parent !== undefined && shownItems.has(item.parent) && { parent: item.parent }),
    ...(item.needs.length > 0 && { needs: item.needs }),
    ...(item.touches.length > 0 && { touches: item.touches }),
    ...(item.external !== undefined && { external: item.external }),
    supportsGoal: item.supportsGoal,
    ...itemDetails(board.view, item, shown),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
