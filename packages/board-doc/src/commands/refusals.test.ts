import * as Y from 'yjs';
import {
  LIMITS,
  NOWHERE,
  brandId,
  lineIdOf,
  refused,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import type { EditRefusal } from '../edit-refusal.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, type SmallBoard } from '../testing/small-board.ts';
import { acceptDependency } from './accept-dependency.ts';
import type { Command } from '../testing/action.ts';
import { addDependency } from './add-dependency.ts';
import { renameBoard, setCapacity, setProductGoal, setSprintGoal } from './board-goals.ts';
import { createItem } from './create-item.ts';
import { decideItem } from './decide-item.ts';
import { setDependencyCause, setDependencyNote, setNeededBy } from './edit-dependency.ts';
import { setItemTags, setParent, setSupportsGoal } from './edit-item.ts';
import { moveItems } from './move-items.ts';
import { bringBack, putAside } from './put-aside.ts';
import { bringDependencyBack, removeDependency } from './remove-dependency.ts';
import { renameItem } from './rename-item.ts';
import { reorderItem } from './reorder-item.ts';
import { resolveDependency } from './resolve-dependency.ts';
import { sliceItem } from './slice-item.ts';
import { addSprint, bringSprintBack, editSprint, putSprintAside } from './sprints.ts';
import { swapDependency } from './swap-dependency.ts';
import { addTeam, bringTeamBack, editTeam, moveTeam, putTeamAside } from './teams.ts';

function refusal(device: SmallBoard, command: Command): EditRefusal | undefined {
  const result = device.editor.perform({ kind: 'edit-item' }, command);
  return result.ok ? undefined : result.refusal;
}

describe('refusals', () => {
  const nowhere = brandId<ItemId>('0'.repeat(26));
  const noTeam = brandId<TeamId>('0'.repeat(26));
  const noSprint = brandId<SprintId>('0'.repeat(26));
  const noLine = lineIdOf(nowhere, nowhere);
  const long = 'x'.repeat(60_000);

  it('[BD31] each refuses what it must, says why, and [BD30] changes nothing', () => {
    const device = smallBoard();
    const { a, b, red, one } = device;
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const cases: readonly (readonly [Command, EditRefusal])[] = [
      [(e) => createItem(e, { title: ' ' }), { code: 'empty', field: 'title' }],
      [
        (e) => createItem(e, { title: long }),
        { code: 'too-long', field: 'title', limitChars: LIMITS.titleChars },
      ],
      [
        (e) => createItem(e, { title: 'x', place: { team: noTeam, sprint: null } }),
        { code: 'unknown', id: noTeam },
      ],
      [
        (e) => createItem(e, { title: 'x', size: -1 }),
        { code: 'out-of-range', field: 'size', least: 0, most: LIMITS.sizePoints },
      ],
      [(e) => createItem(e, { title: 'x', parent: nowhere }), { code: 'unknown', id: nowhere }],
      [(e) => renameItem(e, nowhere, 'x'), { code: 'unknown', id: nowhere }],
      [(e) => renameItem(e, a, '\n'), { code: 'empty', field: 'title' }],
      [(e) => moveItems(e, [a, nowhere], NOWHERE), { code: 'unknown', id: nowhere }],
      [
        (e) => moveItems(e, [a], { team: red, sprint: noSprint }),
        { code: 'unknown', id: noSprint },
      ],
      [
        (e) => decideItem(e, a, 'size', Number.NaN),
        { code: 'out-of-range', field: 'size', least: 0, most: LIMITS.sizePoints },
      ],
      [(e) => decideItem(e, a, 'state', 'x' as 'todo'), { code: 'bad-value', field: 'state' }],
      [(e) => decideItem(e, a, 'ready', 1 as never), { code: 'bad-value', field: 'ready' }],
      [(e) => decideItem(e, nowhere, 'ready', true), { code: 'unknown', id: nowhere }],
      [(e) => reorderItem(e, a, { after: nowhere }), { code: 'unknown', id: nowhere }],
      [
        (e) => sliceItem(e, a, [{ title: 'x' }]),
        { code: 'out-of-range', field: 'parts', least: 2, most: 6 },
      ],
      [(e) => sliceItem(e, a, [{ title: 'x' }, { title: '' }]), { code: 'empty', field: 'title' }],
      [(e) => putAside(e, [a, nowhere]), { code: 'unknown', id: nowhere }],
      [(e) => bringBack(e, [nowhere]), { code: 'unknown', id: nowhere }],
      [
        (e) => setItemTags(e, a, { needs: [long] }),
        { code: 'too-long', field: 'needs', limitChars: LIMITS.tagChars },
      ],
      [
        (e) => setItemTags(e, a, { touches: Array.from({ length: 51 }, (_, at) => `${at}`) }),
        { code: 'too-many', of: 'touches', limit: LIMITS.tagCount },
      ],
      [(e) => setParent(e, a, a), { code: 'bad-value', field: 'parent' }],
      [(e) => setSupportsGoal(e, nowhere, true), { code: 'unknown', id: nowhere }],
      [
        (e) => renameBoard(e, long),
        { code: 'too-long', field: 'title', limitChars: LIMITS.nameChars },
      ],
      [
        (e) => setProductGoal(e, long),
        { code: 'too-long', field: 'goal', limitChars: LIMITS.goalChars },
      ],
      [(e) => setSprintGoal(e, null, noSprint, 'x'), { code: 'unknown', id: noSprint }],
      [(e) => setSprintGoal(e, noTeam, one, 'x'), { code: 'unknown', id: noTeam }],
      [
        (e) => setCapacity(e, red, one, 1e9),
        { code: 'out-of-range', field: 'capacity', least: 0, most: LIMITS.sizePoints },
      ],
      [(e) => addTeam(e, { name: '' }), { code: 'empty', field: 'name' }],
      [
        (e) => addTeam(e, { name: 'x', hue: 9 }),
        { code: 'out-of-range', field: 'hue', least: 0, most: 8 },
      ],
      [(e) => editTeam(e, noTeam, { name: 'x' }), { code: 'unknown', id: noTeam }],
      [(e) => moveTeam(e, red, { after: noTeam }), { code: 'unknown', id: noTeam }],
      [(e) => putTeamAside(e, noTeam), { code: 'unknown', id: noTeam }],
      [(e) => bringTeamBack(e, noTeam), { code: 'unknown', id: noTeam }],
      [(e) => addSprint(e, { start: '2026-02-30' }), { code: 'bad-value', field: 'start' }],
      [
        (e) => addSprint(e, { start: '2026-02-02', end: '2026-02-01' }),
        { code: 'bad-value', field: 'end' },
      ],
      [(e) => editSprint(e, one, { number: 1.5 }), { code: 'bad-value', field: 'number' }],
      [(e) => putSprintAside(e, noSprint), { code: 'unknown', id: noSprint }],
      [(e) => bringSprintBack(e, noSprint), { code: 'unknown', id: noSprint }],
      [(e) => addDependency(e, { from: a, to: nowhere }), { code: 'unknown', id: nowhere }],
      [(e) => setDependencyCause(e, noLine, 'artifacts'), { code: 'unknown', id: noLine }],
      [(e) => setDependencyCause(e, line, 'x' as never), { code: 'bad-value', field: 'cause' }],
      [(e) => setNeededBy(e, line, 'x' as never), { code: 'bad-value', field: 'neededBy' }],
      [
        (e) => setDependencyNote(e, line, long),
        { code: 'too-long', field: 'note', limitChars: LIMITS.noteChars },
      ],
      [(e) => acceptDependency(e, line, noTeam, true), { code: 'unknown', id: noTeam }],
      [(e) => acceptDependency(e, noLine, red, true), { code: 'unknown', id: noLine }],
      [(e) => resolveDependency(e, noLine, true), { code: 'unknown', id: noLine }],
      [(e) => swapDependency(e, noLine), { code: 'unknown', id: noLine }],
      [(e) => removeDependency(e, noLine), { code: 'unknown', id: noLine }],
      [(e) => bringDependencyBack(e, noLine), { code: 'unknown', id: noLine }],
      [(e) => bringDependencyBack(e, line), { code: 'line-exists', line }],
    ];
    const before = Y.encodeStateAsUpdate(device.doc);
    const step = device.editor.undoStack.nextUndo;
    for (const [command, expected] of cases) expect(refusal(device, command)).toEqual(expected);
    expect(Y.encodeStateAsUpdate(device.doc)).toEqual(before);
    expect(device.editor.undoStack.nextUndo).toBe(step);
  });

  it('[BD30] what was written before the refusal is taken back', () => {
    const device = smallBoard();
    const { a, b, board, editor } = device;
    const before = canonicalBoard(board);
    const seen: string[] = [];
    board.observe(() => seen.push(canonicalBoard(board)));
    const result = editor.perform({ kind: 'edit-item' }, (edit) => {
      createItem(edit, { title: 'Half' });
      decideItem(edit, a, 'size', 5);
      addDependency(edit, { from: a, to: b });
      reorderItem(edit, a, { after: b });
      renameItem(edit, a, 'Half renamed');
      return refused({ code: 'bad-value', field: 'x' });
    });
    expect(result.ok).toBe(false);
    expect(canonicalBoard(board)).toBe(before);
    expect(editor.undoStack.nextUndo).toBeUndefined();
    expect(seen.at(-1)).toBe(before);
  });

  it('[BD31] a circle of parents is refused', () => {
    const device = smallBoard();
    const { a, b, c } = device;
    must(device, (edit) => setParent(edit, a, b));
    must(device, (edit) => setParent(edit, b, c));
    expect(refusal(device, (edit) => setParent(edit, c, a))).toEqual({
      code: 'bad-value',
      field: 'parent',
    });
    must(device, (edit) => setParent(edit, b, null));
    must(device, (edit) => setParent(edit, c, a));
    expect(device.board.view.item(c)?.parent).toBe(a);
  });

  it('[BD42] a frozen editor changes nothing, until it is thawed', () => {
    const device = smallBoard();
    const { a, editor, board } = device;
    must(device, (edit) => decideItem(edit, a, 'size', 1));
    editor.freeze('viewer');
    expect(editor.frozen).toBe('viewer');
    expect(refusal(device, (edit) => decideItem(edit, a, 'size', 2))).toEqual({
      code: 'frozen',
      reason: 'viewer',
    });
    expect(editor.begin({ kind: 'import' }).perform((edit) => putAside(edit, [a])).ok).toBe(false);
    expect(editor.undoStack.undo()).toEqual({ kind: 'nothing' });
    expect(board.view.item(a)).toMatchObject({ size: 1, aside: false });
    editor.unfreeze();
    expect(editor.undoStack.undo().kind).toBe('done');
    editor.freeze('not accepted');
    expect(editor.undoStack.redo()).toEqual({ kind: 'nothing' });
  });

  it('[BD31] limits of the board hold', () => {
    const device = smallBoard();
    for (let at = 2; at < LIMITS.teams; at += 1)
      must(device, (edit) => addTeam(edit, { name: 'x' }));
    expect(refusal(device, (edit) => addTeam(edit, { name: 'x' }))).toEqual({
      code: 'too-many',
      of: 'teams',
      limit: LIMITS.teams,
    });
    for (let at = 2; at < LIMITS.sprints; at += 1) must(device, (edit) => addSprint(edit, {}));
    expect(device.board.view.sprints().at(-1)?.number).toBe(LIMITS.sprints);
    expect(refusal(device, (edit) => addSprint(edit, {}))).toEqual({
      code: 'too-many',
      of: 'sprints',
      limit: LIMITS.sprints,
    });
  });
});
