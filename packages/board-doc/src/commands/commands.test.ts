import * as Y from 'yjs';
import { HUE_ORDER, NOWHERE, brandId, cellOf, endsOfLine, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import type { EditRefusal } from '../edit-refusal.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { acceptDependency } from './accept-dependency.ts';
import type { Command } from '../testing/action.ts';
import { addDependency } from './add-dependency.ts';
import { setCapacity } from './board-goals.ts';
import { createItem } from './create-item.ts';
import { decideItem } from './decide-item.ts';
import { setItemTags, setSupportsGoal } from './edit-item.ts';
import { moveItems } from './move-items.ts';
import { bringBack, putAside } from './put-aside.ts';
import { bringDependencyBack, removeDependency } from './remove-dependency.ts';
import { renameItem } from './rename-item.ts';
import { reorderItem } from './reorder-item.ts';
import { sliceItem } from './slice-item.ts';
import { swapDependency } from './swap-dependency.ts';
import { addTeam, putTeamAside } from './teams.ts';

function refusal(device: SmallBoard, command: Command): EditRefusal | undefined {
  const result = device.editor.perform({ kind: 'edit-item' }, command);
  return result.ok ? undefined : result.refusal;
}

/** How many keys and list entries of entities one transaction wrote or deleted. */
function writesOf(device: SmallBoard, run: () => void): number {
  let writes = 0;
  const count = (transaction: Y.Transaction): void => {
    for (const [type, keys] of transaction.changed) {
      writes += type instanceof Y.Map ? keys.size : 1;
    }
  };
  device.doc.on('afterTransaction', count);
  run();
  device.doc.off('afterTransaction', count);
  return writes;
}

describe('commands', () => {
  it('[BD32] one perform is one transaction with the origin gesture, import for chunks', () => {
    const device = smallBoard();
    const { a, b, doc, editor } = device;
    const origins: unknown[] = [];
    doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
    editor.perform({ kind: 'move-items' }, (edit) => {
      moveItems(edit, [a, b], { team: device.red, sprint: null });
      return createItem(edit, { title: 'D' });
    });
    const step = editor.begin({ kind: 'import' });
    step.perform((edit) => createItem(edit, { title: 'E' }));
    step.perform((edit) => createItem(edit, { title: 'F' }));
    step.end();
    step.end();
    expect(origins).toEqual([{ kind: 'gesture' }, { kind: 'import' }, { kind: 'import' }]);
    expect(editor.undoStack.nextUndo).toEqual({ kind: 'import' });
    editor.undoStack.undo();
    expect(editor.undoStack.nextUndo).toEqual({ kind: 'move-items' });
  });

  it('[BD33] commands of one perform see what was written before them', () => {
    const device = smallBoard();
    const { a, board, editor } = device;
    const made = editor.perform({ kind: 'create-item' }, (edit) => {
      const team = addTeam(edit, { name: 'New' });
      if (!team.ok) return team;
      const first = createItem(edit, { title: '1', place: { team: team.value, sprint: null } });
      if (!first.ok) return first;
      const second = createItem(edit, { title: '2', after: first.value });
      if (!second.ok) return second;
      const third = createItem(edit, { title: '3', after: first.value });
      if (!third.ok) return third;
      addDependency(edit, { from: first.value, to: a });
      const again = addDependency(edit, { from: first.value, to: a });
      expect(again.ok).toBe(false);
      expect(edit.view.itemsIn(cellOf({ team: team.value, sprint: null }))).toEqual([first.value]);
      return moveItems(edit, [first.value, second.value, third.value], {
        team: team.value,
        sprint: device.one,
      });
    });
    expect(made.ok).toBe(true);
    const team = board.view.teams().at(-1)?.id ?? null;
    const titles = board.view
      .itemsIn(cellOf({ team, sprint: device.one }))
      .map((id) => board.view.item(id)?.title);
    expect(titles).toEqual(['1', '3', '2']);
  });

  it('[BD34] an entity comes with everything nested, and nothing nested comes later', () => {
    const device = smallBoard();
    const { a, b, doc, red, one } = device;
    const nested: string[] = [];
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed) {
        if (!(type instanceof Y.Map)) continue;
        for (const key of keys) {
          if (key !== null && type.get(key) instanceof Y.AbstractType) nested.push(key);
        }
      }
    });
    const item = must(device, (edit) => createItem(edit, { title: 'D' }));
    expect(nested).toEqual([item]);
    const entity = device.board.roots.items.get(item) as Y.Map<unknown>;
    expect(entity.get('title')).toBeInstanceOf(Y.Text);
    expect(entity.get('decisions')).toBeInstanceOf(Y.Array);
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    nested.length = 0;
    must(device, (edit) => acceptDependency(edit, line, red, true));
    must(device, (edit) => decideItem(edit, item, 'ready', true));
    must(device, (edit) => setCapacity(edit, red, one, 5));
    must(device, (edit) => renameItem(edit, item, 'Dd'));
    must(device, (edit) => setItemTags(edit, item, { needs: ['x'] }));
    expect(nested).toEqual([]);
  });

  it('[BD35] moving, deciding and reordering write once for each PBI', () => {
    const device = smallBoard();
    const { a, b, c, red, one } = device;
    const place = { team: red, sprint: one };
    const count = (command: Command): number => writesOf(device, () => must(device, command));
    expect(count((edit) => moveItems(edit, [a, b, a], place))).toBe(2);
    expect(count((edit) => moveItems(edit, [a, b], place))).toBe(0);
    expect(count((edit) => decideItem(edit, a, 'size', 3))).toBe(1);
    expect(count((edit) => reorderItem(edit, a, { after: c }))).toBe(1);
    expect(count((edit) => reorderItem(edit, a, { after: c }))).toBe(0);
    expect(count((edit) => reorderItem(edit, a, { after: a }))).toBe(0);
    expect(count((edit) => setSupportsGoal(edit, a, false))).toBe(0);
    expect(device.editor.undoStack.nextUndo).toBeDefined();
  });

  it('[BD36] a new title and concurrent typing merge', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    must(left, (edit) => renameItem(edit, left.a, 'Refund a card'));
    syncAll([left.doc, right.doc]);
    must(left, (edit) => renameItem(edit, left.a, 'Refund the card'));
    right.board.title(right.a)?.insert(13, ' payment');
    syncAll([left.doc, right.doc]);
    expect(left.board.view.item(left.a)?.title).toBe('Refund the card payment');
    must(left, (edit) => renameItem(edit, left.a, '🧵🧶'));
    must(left, (edit) => renameItem(edit, left.a, '🧵🧷🧶'));
    must(left, (edit) => renameItem(edit, left.a, '🧵🧸🧶'));
    expect(left.board.view.item(left.a)?.title).toBe('🧵🧸🧶');
  });

  it('[BD37] a sliced PBI stays the first part, the others follow it as its children', () => {
    const device = smallBoard();
    const { a, b, c, board, red, one } = device;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => setItemTags(edit, a, { needs: ['Java'] }));
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const parts = [{ title: 'A1', size: 2 }, { title: 'A2', size: 3 }, { title: 'A3' }];
    const [second, third] = must(device, (edit) => sliceItem(edit, a, parts));
    const { view } = board;
    if (second === undefined || third === undefined) throw new Error('Parts are missing');
    expect(view.item(a)).toMatchObject({ title: 'A1', size: 2, parent: undefined });
    expect(view.item(second)).toMatchObject({ title: 'A2', size: 3, parent: a, needs: ['Java'] });
    expect(view.item(third)).toMatchObject({ title: 'A3', size: null, parent: a });
    expect(view.itemsIn(cellOf({ team: red, sprint: one }))).toEqual([a, second, third]);
    expect(board.tables.items.backlog.map(({ id }) => id)).toEqual([a, second, third, b, c]);
    expect(view.linesFrom(a).map(({ id }) => id)).toEqual([line]);
    expect(view.linesFrom(second)).toEqual([]);
  });

  it('[BD38] what is put aside keeps concurrent edits and everything else', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a } = left;
    must(left, (edit) => putAside(edit, [a]));
    must(right, (edit) => decideItem(edit, a, 'size', 8));
    must(right, (edit) => renameItem(edit, a, 'A changed'));
    syncAll([left.doc, right.doc]);
    expect(left.board.view.item(a)?.aside).toBe(true);
    must(left, (edit) => bringBack(edit, [a]));
    expect(left.board.view.item(a)).toMatchObject({ aside: false, size: 8, title: 'A changed' });
  });

  it('[BD38] a line comes back with one of its records', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b } = left;
    const line = must(left, (edit) => addDependency(edit, { from: a, to: b, cause: 'artifacts' }));
    must(right, (edit) => addDependency(edit, { from: a, to: b, cause: 'external' }));
    syncAll([left.doc, right.doc]);
    must(left, (edit) => removeDependency(edit, line));
    expect(left.board.view.line(line)).toBeUndefined();
    must(left, (edit) => bringDependencyBack(edit, line));
    expect(left.board.view.line(line)?.records).toHaveLength(1);
    expect(left.board.view.line(line)?.causes).toHaveLength(1);
  });

  it('[BD39] no line on itself, no second line, but circles', () => {
    const device = smallBoard();
    const { a, b } = device;
    expect(refusal(device, (edit) => addDependency(edit, { from: a, to: a }))).toEqual({
      code: 'self-dependency',
    });
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    expect(refusal(device, (edit) => addDependency(edit, { from: a, to: b }))).toEqual({
      code: 'line-exists',
      line,
    });
    must(device, (edit) => addDependency(edit, { from: b, to: a }));
    must(device, (edit) => removeDependency(edit, line));
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    expect(device.board.view.lineCount).toBe(2);
  });

  it('[BD40] swapping draws the other direction without acceptances', () => {
    const device = smallBoard();
    const { a, b, red, board } = device;
    const line = must(device, (edit) =>
      addDependency(edit, { from: a, to: b, cause: 'external', neededBy: 'finish', note: 'Hi' }),
    );
    must(device, (edit) => acceptDependency(edit, line, red, true));
    const swapped = must(device, (edit) => swapDependency(edit, line));
    expect(endsOfLine(swapped)).toEqual([b, a]);
    expect(board.view.line(line)).toBeUndefined();
    expect(board.view.line(swapped)).toMatchObject({
      causes: ['external'],
      neededBy: 'finish',
      note: 'Hi',
      acceptedBy: [],
    });
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    expect(refusal(device, (edit) => swapDependency(edit, swapped))).toEqual({
      code: 'line-exists',
      line,
    });
  });

  it('[BD41] teams get hues in hand-out order, then again from the rarest', () => {
    const device = smallBoard();
    const { board } = device;
    for (let at = 0; at < 9; at += 1) must(device, (edit) => addTeam(edit, { name: `T${at}` }));
    expect(board.view.teams().map(({ hue }) => hue)).toEqual([
      ...HUE_ORDER,
      ...HUE_ORDER.slice(0, 2),
    ]);
    must(device, (edit) => putTeamAside(edit, device.blue));
    must(device, (edit) => addTeam(edit, { name: 'last' }));
    expect(board.view.teams().at(-1)?.hue).toBe(HUE_ORDER[1]);
  });

  it('[BD50] two people who insert in the same gap make equal keys, and a third fits between', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b, c } = left;
    const first = must(left, (edit) => createItem(edit, { title: 'L', after: a }));
    const second = must(right, (edit) => createItem(edit, { title: 'R', after: a }));
    syncAll([left.doc, right.doc]);
    const { view, tables } = left.board;
    expect(view.item(first)?.rank).toBe(view.item(second)?.rank);
    const [low = first, high = second] = [first, second].toSorted();
    const middle = must(left, (edit) => createItem(edit, { title: 'M', after: low }));
    expect(tables.items.backlog.map(({ id }) => id)).toEqual([a, low, middle, high, b, c]);
    must(left, (edit) => reorderItem(edit, c, { after: low }));
    must(left, (edit) => reorderItem(edit, a, { after: b }));
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) {
      const order = board.tables.items.backlog.map(({ id }) => id);
      expect(order).toEqual([low, c, middle, high, b, a]);
    }
  });

  it('[BD53] the client that last placed a PBI is known on every device', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b, c } = left;
    must(right, (edit) => reorderItem(edit, a, { after: b }));
    syncAll([left.doc, right.doc]);
    expect(left.board.placedBy(a)).toBe(right.doc.clientID);
    must(left, (edit) => reorderItem(edit, a, { after: c }));
    syncAll([left.doc, right.doc]);
    expect(right.board.placedBy(a)).toBe(left.doc.clientID);
    expect(right.board.placedBy(brandId<ItemId>('0'.repeat(26)))).toBeUndefined();
  });

  it('[BD52] a PBI put aside keeps its place in the order', () => {
    const device = smallBoard();
    const { a, b, c, board } = device;
    must(device, (edit) => putAside(edit, [b]));
    const d = must(device, (edit) => createItem(edit, { title: 'D', after: b }));
    expect(board.view.itemsIn(cellOf(NOWHERE))).toEqual([a, d, c]);
    must(device, (edit) => bringBack(edit, [b]));
    expect(board.view.itemsIn(cellOf(NOWHERE))).toEqual([a, b, d, c]);
  });
});
