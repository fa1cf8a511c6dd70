import {
  addPerson,
  createItem,
  editSprint,
  resolveDependency,
  setCapacity,
  setDependencyCause,
  setFollowUp,
  setItemTags,
  setStandIn,
  setSupportsGoal,
  writeSnapshot,
  type Edit,
} from '@weft/board-doc';
import {
  newBoard,
  randomAction,
  randomSnapshot,
  syncAll,
  SeededRandom,
  type TestBoard,
} from '@weft/board-doc/testing';
import { DEPENDENCY_CAUSES, type PersonId } from '@weft/domain';

/** The date of all boards: in the second week of their first Sprint. */
export const TODAY = '2026-11-23';
const SPRINT_DAYS = 14;
const FIRST_DAY_MS = Date.UTC(2026, 10, 16);
const DAY_MS = 86_400_000;
const MOST_COUNTERPARTS = 6;

export type Below = (below: number) => number;

export interface RandomBoard {
  /** Two devices that have seen the same. */
  readonly devices: readonly [TestBoard, TestBoard];
  readonly below: Below;
  readonly close: () => void;
}

/**
 * A board of `items` PBIs that two people have worked on, some of the time without a connection, so
 * that it holds collisions, twin lines and things put aside; with all that ways out ask for: people,
 * skills, dates, capacities, causes, somebody who follows up.
 */
export function randomBoard(seed: number, items: number): RandomBoard {
  const devices = [newBoard({ seed: seed * 2 }), newBoard({ seed: seed * 2 + 1 })] as const;
  const [first, second] = devices;
  const random = new SeededRandom(seed);
  const below: Below = (limit) => random.below(limit);
  writeSnapshot(first.doc, randomSnapshot(random, { items }), {
    by: first.user,
    nowMs: 0,
    random: first.random.bytes,
  });
  enrich(first, below);
  meet(devices);
  for (let round = 0; round < 2; round += 1) {
    for (const { editor, board } of [first, second]) {
      for (let step = below(8); step > 0; step -= 1) randomAction(editor, board, random);
    }
    meet(devices);
  }
  return { devices, below, close: () => devices.forEach((device) => device.close()) };
}

/** Brings both devices to the same state. */
export function meet(devices: readonly TestBoard[]): void {
  syncAll(devices.map(({ doc }) => doc));
}

function enrich(device: TestBoard, below: Below): void {
  const { editor } = device;
  const some = (percent: number): boolean => below(100) < percent;
  const written = editor.perform({ kind: 'import' }, (edit) => {
    const person = addPeople(edit);
    const { view } = edit;
    for (const [index, sprint] of view.sprints().entries()) {
      const start = dayAt(index * SPRINT_DAYS);
      if (some(80))
        editSprint(edit, sprint.id, { start, end: dayAt((index + 1) * SPRINT_DAYS - 3) });
      if (index === 0 && some(20)) editSprint(edit, sprint.id, { state: 'closed' });
      for (const team of view.teams()) {
        if (some(60)) setCapacity(edit, team.id, sprint.id, below(4) === 0 ? 0 : 2 + below(16));
      }
    }
    for (const line of [...view.lines()]) {
      const cause = DEPENDENCY_CAUSES[below(DEPENDENCY_CAUSES.length)];
      if (cause !== undefined && some(50)) setDependencyCause(edit, line.id, cause);
      if (person !== undefined && some(40)) setFollowUp(edit, line.id, person);
      if (some(10)) setStandIn(edit, line.id, { agreement: 'A mock', until: dayAt(below(20)) });
      if (some(5)) resolveDependency(edit, line.id, true);
    }
    for (const item of [...view.items()]) {
      if (some(20))
        setItemTags(edit, item.id, { needs: [['payments', 'database'][below(2)] ?? ''] });
      if (some(20)) setSupportsGoal(edit, item.id, true);
    }
    addCounterparts(edit);
    return { ok: true, value: undefined };
  });
  if (!written.ok) throw new Error(`Refused: ${JSON.stringify(written.refusal)}`);
}

/**
 * Beside what another team waits for in the same Sprint, something as large as what waits: without
 * it two teams hardly ever have anything to exchange.
 */
function addCounterparts(edit: Edit): void {
  const { view } = edit;
  for (const line of [...view.lines()].slice(0, MOST_COUNTERPARTS)) {
    const [first, waits] = [view.item(line.from), view.item(line.to)];
    if (first === undefined || waits === undefined || waits.size === null) continue;
    const { place } = first;
    if (place.sprint === null || place.sprint !== waits.place.sprint) continue;
    createItem(edit, { title: 'Something as large', place, size: waits.size });
  }
}

/** One of them can follow things up. */
function addPeople(edit: Edit): PersonId | undefined {
  const [team, other] = edit.view.teams();
  if (team === undefined || other === undefined) return undefined;
  addPerson(edit, { name: 'Ada', teams: [{ team: team.id, percent: 100 }], skills: ['payments'] });
  const added = addPerson(edit, {
    name: 'Grace',
    teams: [{ team: other.id, percent: 100 }],
    skills: ['database'],
    accountabilities: ['product-owner'],
  });
  return added.ok ? added.value : undefined;
}

function dayAt(days: number): string {
  return new Date(FIRST_DAY_MS + days * DAY_MS).toISOString().slice(0, 10);
}
