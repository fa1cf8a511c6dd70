import type { BoardSnapshot, SnapshotDependency, SnapshotItem } from '../board-snapshot.ts';
import type { BoardView } from '../board-view.ts';
import type { DependencyCause } from '../dependency.ts';
import type { OnMap } from '../map-object.ts';
import { OUTSIDE } from '../place.ts';
import { NO_VALUES } from '../product-backlog-item.ts';
import { readinessDigest, slicingDigest } from '../readiness.ts';
import { HUE_ORDER } from '../scrum-team.ts';
import type { SnapshotMapPlace } from '../snapshot-parts.ts';
import type { BoardDraft, ItemPatch, LinePatch } from './board-draft.ts';
import { MemoryBoard } from './memory-board.ts';
import {
  dependencyIdOf,
  itemIdOf,
  mapGroupIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
} from './reference-ids.ts';
import { putParts } from './snapshot-parts-view.ts';

/**
 * A board in memory that says what the snapshot says. The team ref `OUTSIDE` stands for work
 * outside the Nexus. Ids follow from the refs, see `itemIdOf`.
 */
export function viewOfSnapshot(snapshot: BoardSnapshot): MemoryBoard {
  const board = new MemoryBoard();
  board.change((draft) => {
    draft.setTitle(snapshot.title ?? '');
    draft.setProductGoal(snapshot.productGoal ?? '');
    putTeamsAndSprints(draft, snapshot);
    snapshot.items.forEach((item, index) => {
      draft.putItem(itemIdOf(item.ref), itemOf(item, index));
    });
    const refs = new Set(snapshot.items.map((item) => item.ref));
    for (const line of snapshot.dependencies) {
      draft.putLine(itemIdOf(line.from), itemIdOf(line.to), lineOf(line, refs));
    }
    for (const { team, sprint, points, reason = '' } of snapshot.capacities ?? []) {
      draft.setCapacity(teamOf(team), sprintIdOf(sprint), points);
      draft.setCapacityReason(teamOf(team), sprintIdOf(sprint), reason);
    }
    for (const { team, sprint, text } of snapshot.goals ?? []) {
      draft.setSprintGoal(team === undefined ? null : teamOf(team), sprintIdOf(sprint), text);
    }
    for (const place of snapshot.mapPlaces ?? []) {
      draft.putItem(itemIdOf(place.ref), { onMap: onMapOf(place) });
    }
    putParts(draft, snapshot);
  });
  board.change((draft) => {
    for (const row of snapshot.items) draft.putItem(itemIdOf(row.ref), digestsOf(board, row));
  });
  return board;
}

function onMapOf({ at, group, locked = false }: SnapshotMapPlace): OnMap {
  return { at, group: group === undefined ? undefined : mapGroupIdOf(group), locked };
}

function teamOf(ref: string): typeof OUTSIDE {
  return ref === OUTSIDE ? OUTSIDE : teamIdOf(ref);
}

/** A rank that sorts like the number: fixed width, so that text order is number order. */
function rankOf(index: number): string {
  return `a${String(index).padStart(6, '0')}`;
}

function putTeamsAndSprints(draft: BoardDraft, snapshot: BoardSnapshot): void {
  snapshot.teams.forEach((team, index) => {
    draft.putTeam(teamOf(team.ref), {
      name: team.name,
      hue: team.hue ?? HUE_ORDER[index % HUE_ORDER.length] ?? 0,
      skills: team.skills ?? [],
      components: team.components ?? [],
      rank: rankOf(index),
    });
  });
  for (const sprint of snapshot.sprints) {
    draft.putSprint(sprintIdOf(sprint.ref), {
      name: sprint.name,
      number: sprint.number,
      start: sprint.start,
      end: sprint.end,
      endAtStart: sprint.endAtStart,
      state: sprint.state ?? 'planned',
    });
  }
}

function itemOf(item: SnapshotItem, index: number): ItemPatch {
  return {
    title: item.title,
    ...(item.external === undefined ? {} : { key: item.external.key, external: item.external }),
    place: {
      team: item.team === undefined ? null : teamOf(item.team),
      sprint: item.sprint === undefined ? null : sprintIdOf(item.sprint),
    },
    size: item.size ?? null,
    ready: item.ready ?? false,
    state: item.state ?? 'todo',
    integrated: item.integrated ?? false,
    rank: rankOf(index),
    parent: item.parent === undefined ? undefined : itemIdOf(item.parent),
    needs: item.needs ?? [],
    touches: item.touches ?? [],
    supportsGoal: item.supportsGoal ?? false,
    layer: item.layer,
    hasAcceptance: (item.acceptance ?? '').trim() !== '',
    dependenciesReviewed: item.dependenciesReviewed ?? false,
    sharedWith: (item.sharedWith ?? []).map(teamIdOf),
    workers: (item.workers ?? []).map(personIdOf),
    plannedFinish: item.plannedFinish,
    progressOn: item.progressOn,
    debt: item.debt ?? '',
    values: item.values ?? NO_VALUES,
    carriedFrom: item.carriedFrom === undefined ? undefined : sprintIdOf(item.carriedFrom),
  };
}

/** What was seen when it was called ready or sliced; known once all PBIs and lines are there. */
function digestsOf(
  view: BoardView,
  { ref, parent, readySaw, slicingSaw }: SnapshotItem,
): ItemPatch {
  const current = { ready: readinessDigest(view, itemIdOf(ref)), slicing: '' };
  if (parent !== undefined) current.slicing = slicingDigest(view, itemIdOf(parent));
  return {
    ...(readySaw !== undefined && { readySaw: readySaw === 'current' ? current.ready : readySaw }),
    ...(slicingSaw !== undefined && {
      slicingSaw: slicingSaw === 'current' ? current.slicing : slicingSaw,
    }),
  };
}

function lineOf(line: SnapshotDependency, refs: ReadonlySet<string>): LinePatch {
  const causes: readonly DependencyCause[] = line.cause === undefined ? [] : [line.cause];
  return {
    records: [dependencyIdOf(line.from, line.to)],
    causes,
    neededBy: line.neededBy,
    acceptedBy: (line.acceptedBy ?? []).map(teamOf),
    resolved: line.resolved ?? false,
    note: line.note ?? '',
    followUp: line.followUp === undefined ? undefined : personIdOf(line.followUp),
    external: line.external && {
      contact: line.external.contact ?? '',
      date: line.external.date,
    },
    standIn: line.standIn,
    missingEnd: [line.from, line.to].find((ref) => !refs.has(ref)),
  };
}
