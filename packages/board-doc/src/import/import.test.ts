import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, type BoardSnapshot, type SnapshotItem } from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import { canonicalBoard, snapshotOf } from '../read/read-snapshot.ts';
import { entityOf } from '../schema/roots.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { randomAction } from '../testing/random-action.ts';
import { randomSnapshot } from '../testing/random-snapshot.ts';
import { must, smallBoard } from '../testing/small-board.ts';
import { planImport, type ImportPlan, type OnExisting } from './plan-import.ts';
import { writeSnapshot } from './write-snapshot.ts';

const EMPTY: BoardSnapshot = { teams: [], sprints: [], items: [], dependencies: [] };

function rows(count: number, more: (at: number) => Partial<SnapshotItem> = () => ({})) {
  return Array.from({ length: count }, (_, at) => ({
    ref: `r${at}`,
    title: `Row ${at}`,
    ...more(at),
  }));
}

/** Carries an import out; the refusal of the chunk that was refused, if any. */
function run(
  device: TestBoard,
  snapshot: BoardSnapshot,
  onExisting: OnExisting = 'skip',
): { readonly plan: ImportPlan; readonly refusal: unknown } {
  const plan = planImport(snapshot, device.board.view, { onExisting });
  const step = device.editor.begin({ kind: 'import' });
  for (const chunk of plan.chunks) {
    const result = step.perform(chunk);
    if (!result.ok) {
      step.cancel();
      return { plan, refusal: result.refusal };
    }
  }
  step.end();
  return { plan, refusal: undefined };
}

function titles({ board }: TestBoard): string[] {
  return snapshotOf(board).items.map(({ title }) => title);
}

/** The snapshot with every id replaced by where it stands in the list, so that two can be compared. */
function withoutIds(snapshot: BoardSnapshot): unknown {
  // Sprints of the same number stand by id, and the copy has other ids: what is said of them tells.
  const teamRefs = snapshot.teams.map(({ ref }) => ref);
  const saidOf = (sprint: string, rows: readonly object[] = []): string[] =>
    rows
      .filter((row) => Reflect.get(row, 'sprint') === sprint)
      .map((row) => withIds(JSON.stringify({ ...row, ref: '', sprint: '' }), teamRefs))
      .map((said) => said.replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, ''))
      .sort();
  const say = ({ ref, number, ...said }: BoardSnapshot['sprints'][number]): string =>
    JSON.stringify([
      String(number).padStart(3),
      said,
      saidOf(ref, snapshot.items),
      [snapshot.capacities, snapshot.goals, snapshot.plans].map((rows) => saidOf(ref, rows)),
    ]);
  const sprints = snapshot.sprints.toSorted((a, b) => (say(a) < say(b) ? -1 : 1));
  const { capacities = [], goals = [], plans = [], people = [], criteria = [] } = snapshot;
  const { events = [], integration = [], improvements = [], judgements = [] } = snapshot;
  const ids = [...snapshot.teams, ...sprints, ...snapshot.items].map(({ ref }) => ref);
  const at = (ref: string): string => `#${ids.indexOf(ref)}${ids.includes(ref) ? '' : ref}`;
  // The order of these follows from ids where they say the same.
  const named = (rows: readonly { readonly ref: string }[]): string[] =>
    rows.map(({ ref, ...said }) => `${withIds(JSON.stringify(said), ids)} ${ref}`).sort();
  for (const said of [...named(people), ...named(criteria)]) ids.push(said.slice(-26));
  const { dependencies, settings, title, productGoal, teams, items } = snapshot;
  const lines = dependencies.map((line) => {
    const acceptedBy = line.acceptedBy?.map(at).sort();
    return { ...line, from: at(line.from), to: at(line.to), acceptedBy };
  });
  const unordered = [capacities, goals, plans, people, lines, events, integration];
  return [
    withIds(JSON.stringify([title, productGoal, teams, sprints, items, settings]), ids),
    // Definitions of Done stand by the ids of their teams, the criteria of each in their order.
    criteria
      .map((row) => [at(row.team ?? ''), withIds(JSON.stringify(row), ids)] as const)
      .sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)),
    [...unordered, improvements, judgements].map((rows) =>
      rows.map((row) => withIds(JSON.stringify(row), ids)).sort(),
    ),
  ];
}

function withIds(text: string, ids: readonly string[]): string {
  return ids.reduce((said, id, index) => said.replaceAll(id, `#${index}`), text);
}

describe('snapshots', () => {
  it('[BD80] written to an empty document give an equal snapshot, without what is put aside', () => {
    let aside = 0;
    for (const seed of [1, 2, 3, 4]) {
      const device = newBoard({ seed });
      const { editor, board, random, user: by } = device;
      const world = { by, nowMs: 0, random: random.bytes };
      writeSnapshot(device.doc, randomSnapshot(random, { items: 25 }), world);
      for (let step = 0; step < 120; step += 1) randomAction(editor, board, random);
      aside += [...board.asideItems()].length;
      const snapshot = snapshotOf(board);
      const copy = newBoard({ seed: seed + 50 });
      writeSnapshot(copy.doc, snapshot, world);
      expect(withoutIds(snapshotOf(copy.board))).toEqual(withoutIds(snapshot));
    }
    expect(aside).toBeGreaterThan(0);
  });

  it('[BD81] are one text for boards that show the same, and tell every shown difference', () => {
    const one = smallBoard();
    const before = canonicalBoard(one.board);
    const text = one.board.description(one.a);
    text.insert(0, 'More');
    expect(canonicalBoard(one.board)).not.toBe(before);
    text.delete(0, 4);
    expect(canonicalBoard(one.board)).toBe(before);
    // Another key, author, time and number; the same order and the same value.
    const list = entityOf(one.board.roots.items, one.a)?.get('decisions');
    if (!(list instanceof Y.Array)) throw new Error('No list of decisions.');
    list.push([['state', 'todo', null, 5, 70]]);
    expect(one.board.view.item(one.a)?.state).toBe('todo');
    expect(canonicalBoard(one.board)).toBe(before);
    list.push([['state', 'done', null, 5, 70]]);
    const collided = canonicalBoard(one.board);
    list.delete(list.length - 2, 1);
    expect(canonicalBoard(one.board)).not.toBe(collided);
    expect(canonicalBoard(one.board)).not.toBe(before);
  });
});

describe('an import', () => {
  it('[BD82] adds in chunks of at most 200 rows, in order, and comes back as one step', () => {
    const device = smallBoard();
    const before = canonicalBoard(device.board);
    const inTransaction: number[] = [];
    device.board.observe((change) => void inTransaction.push(change.items.size));
    const { plan } = run(device, { ...EMPTY, items: rows(450) });
    expect(plan.counts).toEqual({ created: 450, updated: 0, skipped: 0, dependencies: 0 });
    expect(inTransaction).toEqual([200, 200, 50]);
    const fourth = snapshotOf(device.board).items[3]?.ref;
    expect(plan.firstCreated()).toBe(fourth);
    expect(titles(device)).toEqual(['A', 'B', 'C', ...rows(450).map(({ title }) => title)]);
    const after = canonicalBoard(device.board);
    expect(device.editor.undoStack.undo().kind).toBe('done');
    expect(canonicalBoard(device.board)).toBe(before);
    expect(device.editor.undoStack.nextUndo).toBeUndefined();
    expect(device.editor.undoStack.redo().kind).toBe('done');
    expect(canonicalBoard(device.board)).toBe(after);
  });

  it('[BD83] reuses teams and Sprints of the same name, whatever its case and blanks', () => {
    const device = smallBoard();
    run(device, {
      ...EMPTY,
      teams: [
        { ref: 't', name: ' RED ' },
        { ref: 'u', name: 'Green' },
      ],
      sprints: [{ ref: 's', name: 'sprint 2', number: 9 }],
      items: rows(1, () => ({ team: 't', sprint: 's' })),
    });
    const { view } = device.board;
    expect(view.teams().map(({ name }) => name)).toEqual(['Red', 'Blue', 'Green']);
    expect(view.sprints().map(({ number }) => number)).toEqual([1, 2]);
    const added = [...view.items()].find(({ title }) => title === 'Row 0');
    expect(added?.place).toEqual({ team: device.red, sprint: device.two });
  });

  it('[BD83] skips, updates or adds again what is on the board by its external key', () => {
    const external = { system: 'jira', key: 'PAY-1', url: undefined };
    const first: BoardSnapshot = {
      ...EMPTY,
      items: [{ ref: 'x', title: 'Old', size: 3, ready: true, needs: ['tax'], external }],
    };
    const second: BoardSnapshot = {
      ...EMPTY,
      items: [{ ref: 'y', title: 'New', size: 5, external }],
    };
    const after = (onExisting: OnExisting): unknown => {
      const device = newBoard({ seed: 1 });
      run(device, first);
      const { plan } = run(device, second, onExisting);
      const items = [...device.board.view.items()].map(({ title, size, ready, needs }) => ({
        title,
        size,
        ready,
        needs,
      }));
      const { created, updated, skipped } = plan.counts;
      return { items, counts: [created, updated, skipped] };
    };
    const old = { title: 'Old', size: 3, ready: true, needs: ['tax'] };
    expect(after('skip')).toEqual({ items: [old], counts: [0, 0, 1] });
    // What the row does not say stays.
    const updated = { title: 'New', size: 5, ready: true, needs: ['tax'] };
    expect(after('update')).toEqual({ items: [updated], counts: [0, 1, 0] });
    const again = { title: 'New', size: 5, ready: false, needs: [] };
    expect(after('add')).toEqual({ items: [old, again], counts: [1, 0, 0] });
  });

  it('[BD84] of the same again adds nothing, not even lines to ends that are missing', () => {
    const device = newBoard({ seed: 1 });
    const snapshot: BoardSnapshot = {
      ...EMPTY,
      teams: [{ ref: 't', name: 'Red' }],
      sprints: [{ ref: 's', name: 'Sprint 1', number: 1 }],
      items: rows(3, (at) => ({ external: { system: 'jira', key: `P-${at}`, url: undefined } })),
      dependencies: [
        { from: 'r0', to: 'r1', cause: 'artifacts' },
        { from: 'ABC-99', to: 'r2' },
        { from: 'r2', to: 'ABC-98' },
      ],
      capacities: [{ team: 't', sprint: 's', points: 8 }],
      goals: [{ sprint: 's', text: 'Together' }],
    };
    run(device, snapshot);
    expect(device.board.view.lineCount).toBe(3);
    const missing = [...device.board.view.lines()].map((line) => line.missingEnd);
    expect(missing.filter((name) => name !== undefined).sort()).toEqual(['ABC-98', 'ABC-99']);
    const before = canonicalBoard(device.board);
    for (const onExisting of ['skip', 'update'] as const) {
      const changes: unknown[] = [];
      const stop = device.board.observe((change) => void changes.push(change));
      run(device, snapshot, onExisting);
      stop();
      expect(changes, onExisting).toEqual([]);
      expect(canonicalBoard(device.board)).toBe(before);
    }
  });

  it('[BD85] that does not fit is refused before anything is written', () => {
    const tooMuch: readonly (readonly [string, BoardSnapshot])[] = [
      ['items', { ...EMPTY, items: rows(LIMITS.items - 2) }],
      [
        'dependencies',
        {
          ...EMPTY,
          items: rows(2),
          dependencies: Array.from({ length: LIMITS.dependencies + 1 }, (_, at) => ({
            from: 'r0',
            to: `x${at}`,
          })),
        },
      ],
      [
        'teams',
        {
          ...EMPTY,
          teams: Array.from({ length: LIMITS.teams - 1 }, (_, at) => ({
            ref: `t${at}`,
            name: `Team ${at}`,
          })),
        },
      ],
      [
        'sprints',
        {
          ...EMPTY,
          sprints: Array.from({ length: LIMITS.sprints - 1 }, (_, at) => ({
            ref: `s${at}`,
            name: `S ${at}`,
            number: at,
          })),
        },
      ],
    ];
    for (const [of, snapshot] of tooMuch) {
      const device = smallBoard();
      const before = canonicalBoard(device.board);
      let updates = 0;
      device.doc.on('update', () => (updates += 1));
      const { refusal } = run(device, { title: 'Imported', ...snapshot });
      expect(refusal, of).toMatchObject({ code: 'too-many', of });
      expect(updates, of).toBe(0);
      expect(canonicalBoard(device.board)).toBe(before);
    }
  });

  it('[BD85] cuts or leaves out values that do not fit their field', () => {
    const device = newBoard({ seed: 1 });
    const { refusal } = run(device, {
      title: 'T'.repeat(500),
      teams: [{ ref: 't', name: 'N'.repeat(500), hue: 77 }],
      sprints: [{ ref: 's', name: '', number: 1.5, start: '2026-02-20', end: '2026-02-01' }],
      items: [
        {
          ref: 'a',
          title: `  ${'x'.repeat(LIMITS.titleChars + 9)}`,
          description: 'd'.repeat(LIMITS.longTextChars + 9),
          size: -3,
          team: 'nobody',
          needs: [' ', 'tax ', 'tax'],
          external: { system: 'jira', key: 'K', url: 'javascript:alert(1)' },
        },
        { ref: 'b', title: '' },
      ],
      dependencies: [{ from: 'a', to: 'a' }],
      capacities: [{ team: 't', sprint: 's', points: -1 }],
    });
    expect(refusal).toBeUndefined();
    const { view } = device.board;
    expect(view.title).toHaveLength(LIMITS.nameChars);
    expect(view.teams()[0]).toMatchObject({ name: 'N'.repeat(LIMITS.nameChars), hue: 0 });
    expect(view.sprints()[0]).toMatchObject({ name: 's', number: 1, start: undefined });
    const [first, second] = snapshotOf(device.board).items;
    expect(first?.title).toHaveLength(LIMITS.titleChars);
    expect(first?.description).toHaveLength(LIMITS.longTextChars);
    expect(first).not.toHaveProperty('size');
    expect(first).not.toHaveProperty('team');
    expect(first?.needs).toEqual(['tax']);
    expect(first?.external?.url).toBeUndefined();
    expect(second?.title).toBe('b');
    expect(view.lineCount).toBe(0);
    expect([...device.board.tables.goals.cells()]).toEqual([]);
  });

  it('[BD86] may name a parent that stands in a later chunk', () => {
    const device = newBoard({ seed: 1 });
    const last = LIMITS.importChunkRows + 10;
    run(device, {
      ...EMPTY,
      items: rows(last + 1, (at) => (at === 0 ? { parent: `r${last}` } : {})),
    });
    const items = [...device.board.view.items()];
    const child = items.find(({ title }) => title === 'Row 0');
    const parent = items.find(({ title }) => title === `Row ${last}`);
    expect(child?.parent).toBe(parent?.id);
  });

  it('[BD70] that is cancelled takes back the chunks done and leaves no step', () => {
    const device = smallBoard();
    const { board, editor } = device;
    const added = must(device, (edit) => createItem(edit, { title: 'Before' }));
    const before = canonicalBoard(board);
    const plan = planImport({ ...EMPTY, items: rows(450) }, board.view, { onExisting: 'skip' });
    const step = editor.begin({ kind: 'import' });
    for (const chunk of plan.chunks.slice(0, -1)) expect(step.perform(chunk).ok).toBe(true);
    expect(board.view.itemCount).toBe(404);
    step.cancel();
    expect(canonicalBoard(board)).toBe(before);
    expect(editor.undoStack.nextUndo?.kind).toBe('edit-item');
    expect(editor.undoStack.nextRedo).toBeUndefined();
    editor.undoStack.undo();
    expect(board.view.item(added)?.aside).toBe(true);
  });
});
