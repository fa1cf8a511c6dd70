import {
  createItem,
  reorderItem,
  decideItem,
  snapshotOf,
  stateOf,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import { openCollisions, type ItemId, type Result } from '@weft/domain';
import type { StoredBoard, SyncStatus } from '@weft/sync-client';
import { describe, expect, it } from 'vitest';
import { TimeAway } from '../../session/time-away.ts';
import { ownChanges, type OwnChange } from './own-changes.ts';
import { OwnWorkKeeper, type OwnWorkSession } from './own-work.ts';

function act<Value>(board: TestBoard, command: (edit: Edit) => Result<Value, EditRefusal>): Value {
  const result = board.editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const offline = (waiting: number): SyncStatus => ({
  kind: 'offline',
  waiting,
  lastContactAtMs: undefined,
  nextTryAtMs: undefined,
});

/** A page that opens a board on a device on which changes wait, and what happens to its connection. */
class Page {
  readonly timeAway: TimeAway;
  readonly session: OwnWorkSession;
  readonly board: TestBoard;
  readonly #listeners = new Set<() => void>();
  #status: SyncStatus = { kind: 'opening' };

  constructor(board: TestBoard, kept: Pick<StoredBoard, 'updates' | 'outbox'>) {
    this.board = board;
    this.timeAway = new TimeAway(board.board);
    let stored: StoredBoard | undefined = { ...kept, record: undefined };
    const status = (): SyncStatus => this.#status;
    this.session = {
      board: board.board,
      timeAway: this.timeAway,
      sync: {
        takeKept: () => {
          const taken = stored;
          stored = undefined;
          return taken;
        },
        subscribe: (listener) => {
          this.#listeners.add(listener);
          return () => this.#listeners.delete(listener);
        },
        get status() {
          return status();
        },
      },
    };
  }

  become(status: SyncStatus): void {
    this.#status = status;
    this.timeAway.follow(status, true);
    for (const listener of this.#listeners) listener();
  }

  comeBack(others: TestBoard): void {
    this.become({ kind: 'catching-up', waiting: 2 });
    syncAll([this.board.doc, others.doc]);
    this.become({ kind: 'synced', confirmedAtMs: 1 });
  }
}

interface Device {
  readonly page: Page;
  readonly others: TestBoard;
  readonly cart: ItemId;
  readonly pay: ItemId;
}

/** Two changes wait on a device; `isCompacted`: in its log they are one with all else. */
function device(isCompacted = false): Device {
  const [mine, others] = [newBoard({ seed: 1 }), newBoard({ seed: 2 })];
  const cart = act(others, (edit) => createItem(edit, { title: 'Cart' }));
  const pay = act(others, (edit) => createItem(edit, { title: 'Pay' }));
  syncAll([mine.doc, others.doc]);
  const settled = stateOf(mine.board);
  const waiting: Uint8Array[] = [];
  const keep = (update: Uint8Array): unknown => waiting.push(update);
  mine.doc.on('update', keep);
  act(mine, (edit) => decideItem(edit, cart, 'size', 5));
  act(mine, (edit) => decideItem(edit, pay, 'size', 3));
  mine.doc.off('update', keep);
  const outbox = waiting.map((update, id) => ({ id, tabId: 'closed', update, atMs: 0 }));
  const updates = isCompacted ? [stateOf(mine.board)] : [settled, ...waiting];
  return { page: new Page(mine, { updates, outbox }), others, cart, pay };
}

function listed(keeper: OwnWorkKeeper, { page }: Device): readonly OwnChange[] {
  const work = keeper.current;
  if (work === undefined) return [];
  const now = snapshotOf(page.board.board);
  return ownChanges(
    { before: work.snapshotBefore, mine: work.snapshotMine ?? now, now },
    openCollisions(page.board.board.view),
  );
}

describe('own work after a reload', () => {
  it('is listed as before, and what is changed now is listed with it', () => {
    const opened = device();
    const keeper = new OwnWorkKeeper(opened.page.session);
    opened.page.become(offline(2));
    expect(listed(keeper, opened).map(({ standing }) => standing)).toEqual(['mine', 'mine']);
    expect(keeper.current?.isWhole).toBe(true);
    act(opened.page.board, (edit) => createItem(edit, { title: 'New' }));
    expect(listed(keeper, opened)).toHaveLength(3);
  });

  it('can be taken back when the server is reached, with the board of the others known', () => {
    const opened = device();
    const keeper = new OwnWorkKeeper(opened.page.session);
    opened.page.become(offline(2));
    act(opened.others, (edit) => decideItem(edit, opened.pay, 'ready', true));
    opened.page.comeBack(opened.others);
    expect(listed(keeper, opened).map(({ standing }) => standing)).toEqual(['mine', 'mine']);
    const theirs = keeper.current?.theirs?.view;
    expect(theirs?.item(opened.pay)).toMatchObject({ ready: true, size: null });
    opened.page.timeAway.forget();
    expect(keeper.current).toBeUndefined();
  });

  it('is known also where the server was reached before anybody looked', () => {
    const opened = device();
    act(opened.others, (edit) => reorderItem(edit, opened.pay, { after: null }));
    opened.page.comeBack(opened.others);
    const keeper = new OwnWorkKeeper(opened.page.session);
    expect(listed(keeper, opened)).toHaveLength(2);
    expect(keeper.current?.theirs).toBeUndefined();
  });

  it('says so where it cannot be told from the board as it was', () => {
    const opened = device(true);
    const keeper = new OwnWorkKeeper(opened.page.session);
    opened.page.become(offline(2));
    expect(listed(keeper, opened)).toEqual([]);
    expect(keeper.current?.isWhole).toBe(false);
  });

  it('is nobody’s where no return was noticed', () => {
    const opened = device();
    const keeper = new OwnWorkKeeper(opened.page.session);
    expect(keeper.current).toBeDefined();
    opened.page.become({ kind: 'synced', confirmedAtMs: 1 });
    expect(keeper.current).toBeUndefined();
  });
});
