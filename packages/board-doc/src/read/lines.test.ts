import * as Y from 'yjs';
import {
  NOWHERE,
  OUTSIDE,
  brandId,
  lineIdOf,
  type BoardChange,
  type DependencyId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { BoardDocument, type ChangeInfo } from '../board-document.ts';
import { acceptDependency } from '../commands/accept-dependency.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { moveItems } from '../commands/move-items.ts';
import { resolveDependency } from '../commands/resolve-dependency.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';

const idOf = <Id extends string>(letter: string): Id => brandId<Id>(letter.repeat(26));

function changesOf(board: BoardDocument): (BoardChange & { readonly info: ChangeInfo })[] {
  const changes: (BoardChange & { readonly info: ChangeInfo })[] = [];
  board.observe((change, info) => changes.push({ ...change, info }));
  return changes;
}

describe('lines', () => {
  it('[BD10] two people who draw the same dependency see one line with both causes', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b } = left;
    must(left, (edit) => addDependency(edit, { from: a, to: b, cause: 'external', note: 'Ask' }));
    must(right, (edit) => addDependency(edit, { from: a, to: b, cause: 'requirements' }));
    must(right, (edit) => resolveDependency(edit, lineIdOf(a, b), true));
    syncAll([left.doc, right.doc]);
    for (const { view } of [left.board, right.board]) {
      const line = view.line(lineIdOf(a, b));
      expect(view.lineCount).toBe(1);
      expect(line).toMatchObject({
        causes: ['requirements', 'external'],
        note: 'Ask',
        status: 'resolved',
        collisions: [],
      });
      expect(line?.records).toHaveLength(2);
      expect(line?.records.toSorted()).toEqual(line?.records);
      expect(view.linesFrom(a)).toEqual([line]);
      expect(view.linesInto(b)).toEqual([line]);
    }
    const [first = idOf<DependencyId>('0')] = left.board.view.line(lineIdOf(a, b))?.records ?? [];
    (left.board.roots.dependencies.get(first) as Y.Map<unknown>).set('aside', true);
    expect(left.board.view.line(lineIdOf(a, b))?.records).not.toContain(first);
    expect(left.board.view.line(lineIdOf(a, b))?.causes).toHaveLength(1);
  });

  it('[BD10] a record without two ends is no line', () => {
    const { doc, board, a } = smallBoard();
    for (const ends of [undefined, null, 'x', { from: a }, { from: a, to: 'b' }, [a, a]]) {
      doc.getMap('dependencies').set(idOf('D'), new Y.Map([['ends', ends]]));
      expect(board.view.lineCount).toBe(0);
    }
    doc.getMap('dependencies').set(idOf('D'), new Y.Map([['ends', { from: a, to: idOf('N') }]]));
    expect([...board.view.lines()].map(({ to }) => to)).toEqual([idOf('N')]);
  });

  it('[BD11] agreed while the teams of both ends accept, wherever the ends move', () => {
    const device = smallBoard();
    const { a, b, red, blue, one, board } = device;
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const status = (): string | undefined => board.view.line(line)?.status;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => moveItems(edit, [b], { team: blue, sprint: one }));
    must(device, (edit) => acceptDependency(edit, line, red, true));
    expect(status()).toBe('open');
    must(device, (edit) => acceptDependency(edit, line, blue, true));
    expect(status()).toBe('agreed');
    const changes = changesOf(board);
    must(device, (edit) => moveItems(edit, [b], { team: OUTSIDE, sprint: one }));
    expect(status()).toBe('open');
    expect([...(changes[0]?.lines ?? [])]).toEqual([line]);
    must(device, (edit) => acceptDependency(edit, line, OUTSIDE, true));
    expect(status()).toBe('agreed');
    must(device, (edit) => resolveDependency(edit, line, true));
    expect(status()).toBe('resolved');
    must(device, (edit) => moveItems(edit, [a, b], NOWHERE));
    must(device, (edit) => resolveDependency(edit, line, false));
    expect(status()).toBe('open');
  });
});
