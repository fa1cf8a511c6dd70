import {
  compareRank,
  placeOf,
  type BoardSnapshot,
  type CellId,
  type ItemId,
  type SnapshotItem,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';

/** The board as plain data without what is put aside; refs are ids. */
export function readSnapshot(board: BoardDocument): BoardSnapshot {
  const { view } = board;
  const items = [...view.items()].sort(compareRank);
  const shownItems = new Set(items.map((item) => item.id));
  const teams = view.teams();
  const sprints = view.sprints();
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
    sprints: sprints.map(({ id, name, number, start, end, state }) => ({
      ref: id,
      name,
      number,
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      state,
    })),
    items: items.map((item) => snapshotItem(board, item.id, shownItems)),
    dependencies: [...view.lines()]
      .map(({ from, to, causes, neededBy, status, acceptedBy, note, missingEnd }) => ({
        from: shownItems.has(from) ? from : (missingEnd ?? from),
        to: shownItems.has(to) ? to : (missingEnd ?? to),
        ...(causes[0] !== undefined && { cause: causes[0] }),
        ...(neededBy !== undefined && { neededBy }),
        ...(status === 'resolved' && { resolved: true }),
        ...(acceptedBy.length > 0 && { acceptedBy }),
        ...(note !== '' && { note }),
      }))
      .sort((a, b) => compareText(`${a.from}>${a.to}`, `${b.from}>${b.to}`)),
    capacities: teams.flatMap((team) =>
      sprints.flatMap((sprint) => {
        const points = view.capacity(team.id, sprint.id);
        return points === undefined ? [] : [{ team: team.id, sprint: sprint.id, points }];
      }),
    ),
    goals: sprints.flatMap((sprint) =>
      [null, ...teams.map((team) => team.id)].flatMap((team) => {
        const text = view.sprintGoal(team, sprint.id);
        if (text === '') return [];
        return [{ ...(team !== null && { team }), sprint: sprint.id, text }];
      }),
    ),
  };
}

/**
 * Canonical text of a board: equal for equal boards, whatever order keys, authors, times and
 * sequence numbers they carry. What is put aside is left out; collisions are not.
 */
export function canonicalBoard(board: BoardDocument): string {
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
    ...readSnapshot(board),
    collisions: [
      ...[...view.items()].sort(compareRank).map((item) => [item.id, valuesOf(item.collisions)]),
      ...[...view.lines()]
        .sort((a, b) => compareText(a.id, b.id))
        .map((line) => [line.id, valuesOf(line.collisions)]),
      ...[...cells]
        .sort(compareText)
        .map((cell) => [placeOf(cell), valuesOf(view.collisionsOf(cell))]),
    ],
  });
}

function snapshotItem(board: BoardDocument, id: ItemId, shown: ReadonlySet<ItemId>): SnapshotItem {
  const item = board.view.item(id);
  if (item === undefined) return { ref: id, title: '' };
  const description = board.description(id).toString();
  const acceptance = board.acceptance(id).toString();
  const { team, sprint } = item.place;
  return {
    ref: id,
    title: item.title,
    ...(description !== '' && { description }),
    ...(acceptance !== '' && { acceptance }),
    ...(team !== null && { team }),
    ...(sprint !== null && { sprint }),
    ...(item.size !== null && { size: item.size }),
    ready: item.ready,
    state: item.state,
    integrated: item.integrated,
    ...(item.parent !== undefined && shown.has(item.parent) && { parent: item.parent }),
    ...(item.needs.length > 0 && { needs: item.needs }),
    ...(item.touches.length > 0 && { touches: item.touches }),
    ...(item.external !== undefined && { external: item.external }),
    supportsGoal: item.supportsGoal,
  };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
