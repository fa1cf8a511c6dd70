import * as Y from 'yjs';
import {
  LIMITS,
  NOWHERE,
  OUTSIDE,
  brandId,
  cellOf,
  type BoardChange,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { BoardDocument, type ChangeInfo } from '../board-document.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { setCapacity, setProductGoal, setSprintGoal } from '../commands/board-goals.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { setItemTags, setSupportsGoal } from '../commands/edit-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { putAside } from '../commands/put-aside.ts';
import { reorderItem } from '../commands/reorder-item.ts';
import { editSprint, putSprintAside } from '../commands/sprints.ts';
import { moveTeam, putTeamAside } from '../commands/teams.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { TEXT_EDIT } from '../undo/text-steps.ts';

const idOf = <Id extends string>(letter: string): Id => brandId<Id>(letter.repeat(26));

function changesOf(board: BoardDocument): (BoardChange & { readonly info: ChangeInfo })[] {
  const changes: (BoardChange & { readonly info: ChangeInfo })[] = [];
  board.observe((change, info) => changes.push({ ...change, info }));
  return changes;
}

describe('reading a board', () => {
  it('[BD3] what did not change is the same object', () => {
    const device = smallBoard();
    const { a, b, red, one, board } = device;
    const { view } = board;
    const line = must(device, (edit) => addDependency(edit, { from: b, to: device.c }));
    must(device, (edit) => moveItems(edit, [b], { team: red, sprint: one }));
    const cell = cellOf({ team: red, sprint: one });
    const keep = {
      item: view.item(b),
      line: view.line(line),
      into: view.linesInto(device.c),
      from: view.linesFrom(b),
      cell: view.itemsIn(cell),
      teams: view.teams(),
      sprints: view.sprints(),
    };
    must(device, (edit) => moveItems(edit, [a], { team: device.blue, sprint: one }));
    must(device, (edit) => setSupportsGoal(edit, a, true));
    expect(view.item(b)).toBe(keep.item);
    expect(view.line(line)).toBe(keep.line);
    expect(view.linesInto(device.c)).toBe(keep.into);
    expect(view.linesFrom(b)).toBe(keep.from);
    expect(view.itemsIn(cell)).toBe(keep.cell);
    expect(view.teams()).toBe(keep.teams);
    expect(view.sprints()).toBe(keep.sprints);
    for (const kept of Object.values(keep)) expect(Object.isFrozen(kept)).toBe(true);
    const before = view.item(a);
    must(device, (edit) => setSupportsGoal(edit, a, false));
    expect(view.item(a)).not.toBe(before);
  });

  it('[BD5] a listener hears once per transaction, after the view is current', () => {
    const device = smallBoard();
    const { a, b, board, red, one } = device;
    const seen: unknown[] = [];
    const stop = board.observe((change, info) => {
      seen.push([[...change.items], [...change.cells], board.view.item(a)?.place.team, info]);
    });
    must(device, (edit) => moveItems(edit, [a, b], { team: red, sprint: one }));
    expect(seen).toEqual([
      [
        [a, b],
        [cellOf(NOWHERE), cellOf({ team: red, sprint: one })],
        red,
        { local: true, origin: { kind: 'gesture' } },
      ],
    ]);
    stop();
    must(device, (edit) => moveItems(edit, [a, b], NOWHERE));
    expect(seen).toHaveLength(1);
  });

  it('[BD5] remote changes are told as such, and what changes no answer tells nobody', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const changes = changesOf(right.board);
    must(left, (edit) => decideItem(edit, left.a, 'ready', true));
    syncAll([left.doc, right.doc]);
    expect(changes.map(({ info }) => info)).toEqual([{ local: false, origin: undefined }]);
    right.doc.getMap('ext').set('anything', 1);
    right.doc.getMap('people').set('x', 1);
    right.doc.getMap('items').set('not an id', new Y.Map());
    right.board.roots.decisions.push([['something else', 1, null, 0, 1]]);
    expect(changes).toHaveLength(1);
  });

  it('[BD5] an editor that undoes says so', () => {
    const device = smallBoard();
    must(device, (edit) => decideItem(edit, device.a, 'ready', true));
    const changes = changesOf(device.board);
    device.editor.undoStack.undo();
    expect(changes.map(({ info }) => info)).toEqual([{ local: true, origin: { kind: 'undo' } }]);
  });

  it('[BD5] a goal or capacity that goes away names its cell, the Product Goal the board', () => {
    const device = smallBoard();
    const { board, editor, red, one } = device;
    must(device, (edit) => setProductGoal(edit, 'All works together'));
    must(device, (edit) => setCapacity(edit, red, one, 20));
    must(device, (edit) => setSprintGoal(edit, null, one, 'Pay by card'));
    const changes = changesOf(board);
    while (editor.undoStack.undo().kind !== 'nothing');
    expect(changes.map(({ cells, board: whole }) => [[...cells], whole])).toEqual([
      [[cellOf({ team: null, sprint: one })], false],
      [[cellOf({ team: red, sprint: one })], false],
      [[cellOf(NOWHERE)], true],
    ]);
    expect(board.view.capacity(red, one)).toBeUndefined();
    expect([board.view.sprintGoal(null, one), board.view.productGoal]).toEqual(['', '']);
  });

  it('[BD6] an unknown team or Sprint reads as none until it arrives', () => {
    const device = smallBoard();
    const { a, board, doc, one } = device;
    const team = idOf<TeamId>('T');
    const sprint = idOf<SprintId>('S');
    const list = (board.roots.items.get(a) as Y.Map<Y.Array<unknown>>).get('decisions');
    list?.push([['place', { team, sprint }, null, 0, 9]]);
    expect(board.view.item(a)?.place).toEqual(NOWHERE);
    expect(board.view.itemsIn(cellOf(NOWHERE))).toContain(a);
    const changes = changesOf(board);
    doc.getMap('teams').set(team, new Y.Map([['name', 'Late']]));
    expect(board.view.item(a)?.place).toEqual({ team, sprint: null });
    expect([...(changes[0]?.items ?? [])]).toEqual([a]);
    doc.getMap('sprints').set(sprint, new Y.Map([['number', 3]]));
    expect(board.view.itemsIn(cellOf({ team, sprint }))).toEqual([a]);
    doc.getMap('teams').delete(team);
    expect(board.view.item(a)?.place).toEqual({ team: null, sprint });
    must(device, (edit) => moveItems(edit, [a], { team: OUTSIDE, sprint: one }));
    expect(board.view.item(a)?.place).toEqual({ team: OUTSIDE, sprint: one });
  });

  it('[BD6] PBIs of a team or Sprint that is put aside keep their place', () => {
    const device = smallBoard();
    const { a, board, red, one } = device;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => putTeamAside(edit, red));
    must(device, (edit) => putSprintAside(edit, one));
    expect(board.view.item(a)?.place).toEqual({ team: red, sprint: one });
    expect(board.view.teams().map(({ id }) => id)).toEqual([device.blue]);
    expect(board.view.sprints().map(({ id }) => id)).toEqual([device.two]);
    expect(board.view.team(red)?.aside).toBe(true);
  });

  it('[BD7] unknown parents read as none, and a circle is cut at its smallest id', () => {
    const { doc, board } = smallBoard();
    const [x, y, z] = ['X', 'Y', 'Z'].map((letter) => idOf<ItemId>(letter)) as [
      ItemId,
      ItemId,
      ItemId,
    ];
    const items = doc.getMap('items');
    const put = (id: ItemId, parent: ItemId): void => {
      items.set(id, new Y.Map([['parent', parent]]));
    };
    const parents = (): (ItemId | undefined)[] =>
      [x, y, z].map((id) => board.view.item(id)?.parent);
    put(x, y);
    expect(parents()).toEqual([undefined, undefined, undefined]);
    put(y, z);
    expect(parents()).toEqual([y, undefined, undefined]);
    put(z, x);
    expect(parents()).toEqual([undefined, z, x]);
    put(z, z);
    expect(parents()).toEqual([y, z, undefined]);
    items.delete(z);
    expect(parents()).toEqual([y, undefined, undefined]);
    put(y, y);
    expect(parents()).toEqual([y, undefined, undefined]);
  });

  it('[BD8] only the larger of two ids that begin alike is lengthened', () => {
    const { doc, board } = smallBoard();
    const items = doc.getMap('items');
    const put = (id: string, external?: unknown): void => {
      items.set(id, new Y.Map(external === undefined ? [] : [['external', external]]));
    };
    const keys = (...ids: readonly string[]): (string | undefined)[] =>
      ids.map((id) => board.view.item(brandId<ItemId>(id))?.key);
    const small = `ABCDE${'1'.repeat(21)}`;
    const large = `ABCDE1${'2'.repeat(20)}`;
    const other = `ABCDEZ${'1'.repeat(20)}`;
    put(large);
    expect(keys(large)).toEqual(['P-ABCDE']);
    put(other);
    put(small);
    expect(keys(small, large, other)).toEqual(['P-ABCDE', 'P-ABCDE12', 'P-ABCDEZ']);
    items.delete(small);
    expect(keys(large, other)).toEqual(['P-ABCDE', 'P-ABCDEZ']);
    put(large, { system: 'jira', key: 'PAY-12', url: 'ftp://x' });
    expect(keys(large)).toEqual(['PAY-12']);
    expect(board.view.item(brandId<ItemId>(large))?.external?.url).toBeUndefined();
  });

  it('[BD9] cells in backlog order, teams by rank, Sprints by number', () => {
    const device = smallBoard();
    const { a, b, c, board, red, blue, one, two } = device;
    const cell = cellOf(NOWHERE);
    expect(board.view.itemsIn(cell)).toEqual([a, b, c]);
    must(device, (edit) => reorderItem(edit, c, { after: null }));
    expect(board.view.itemsIn(cell)).toEqual([c, a, b]);
    must(device, (edit) => putAside(edit, [a]));
    expect(board.view.itemsIn(cell)).toEqual([c, b]);
    expect(board.view.itemCount).toBe(2);
    expect([...board.asideItems()].map(({ id }) => id)).toEqual([a]);
    must(device, (edit) => moveTeam(edit, blue, { after: null }));
    expect(board.view.teams().map(({ id }) => id)).toEqual([blue, red]);
    must(device, (edit) => editSprint(edit, one, { number: 7 }));
    expect(board.view.sprints().map(({ id }) => id)).toEqual([two, one]);
    must(device, (edit) => editSprint(edit, two, { number: 7 }));
    expect(board.view.sprints().map(({ id }) => id)).toEqual([one, two].toSorted());
  });

  it('[BD12] a long text names its PBI, on every device, from the first letter on', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const changes = changesOf(right.board);
    for (const text of [left.board.description(left.a), left.board.acceptance(left.b)]) {
      for (const letter of ['x', 'y']) {
        left.doc.transact(() => text.insert(0, letter), TEXT_EDIT);
        syncAll([left.doc, right.doc]);
      }
    }
    expect(changes.map(({ items }) => [...items])).toEqual(
      [left.a, left.a, left.b, left.b].map((id) => [id]),
    );
    right.board.description(right.a).insert(0, 'z');
    expect(right.board.description(right.a).toString()).toBe('zyx');
    expect([...(changes.at(-1)?.items ?? [])]).toEqual([right.a]);
    left.doc.getText(`text:${'N'.repeat(26)}:description`).insert(0, 'of nobody');
    syncAll([left.doc, right.doc]);
    expect(changes).toHaveLength(5);
  });

  it('[BD13] what is over a limit is cut, what is malformed is absent', () => {
    const { doc, board } = smallBoard();
    const item = idOf<ItemId>('X');
    const long = 'x'.repeat(60_000);
    doc.getMap('items').set(
      item,
      new Y.Map<unknown>([
        ['title', new Y.Text(long)],
        ['needs', ['a', '', 5, 'a', long, ...Array.from({ length: 99 }, (_, at) => `tag ${at}`)]],
        ['touches', 'no list'],
        [
          'decisions',
          Y.Array.from([
            ['size', -3, null, 0, 1],
            ['state', 'lost', null, 0, 1],
          ]),
        ],
      ]),
    );
    const read = board.view.item(item);
    expect(read?.title).toHaveLength(LIMITS.titleChars);
    expect(read?.needs.length).toBeLessThanOrEqual(LIMITS.tagCount);
    expect(read?.needs[1]).toHaveLength(LIMITS.tagChars);
    expect(read).toMatchObject({ touches: [], size: null, state: 'todo', place: NOWHERE });
    const team = idOf<TeamId>('T');
    doc.getMap('teams').set(
      team,
      new Y.Map<unknown>([
        ['name', 9],
        ['hue', 9],
        ['rank', 7],
      ]),
    );
    expect(board.view.team(team)).toMatchObject({ name: '', hue: 0, aside: false });
    const sprint = idOf<SprintId>('S');
    doc.getMap('sprints').set(
      sprint,
      new Y.Map<unknown>([
        ['number', 'x'],
        ['start', '2026-1-1'],
        ['state', 'over'],
      ]),
    );
    expect(board.view.sprint(sprint)).toMatchObject({
      number: 0,
      start: undefined,
      state: 'planned',
    });
  });

  it('[BD4] a board that opens late reads the same as one that was there', () => {
    const device = smallBoard();
    const { a, b, red, one, doc, board } = device;
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => addDependency(edit, { from: a, to: b }));
    must(device, (edit) => setItemTags(edit, a, { needs: ['x'] }));
    const item = must(device, (edit) => createItem(edit, { title: 'D', after: a }));
    const late = new BoardDocument(doc);
    for (const id of [a, b, item]) expect(late.view.item(id)).toEqual(board.view.item(id));
    expect([...late.view.lines()]).toEqual([...board.view.lines()]);
    late.close();
    late.close();
    must(device, (edit) => putAside(edit, [a]));
    expect(late.view.item(a)?.aside).toBe(false);
  });
});
