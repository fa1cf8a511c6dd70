import { createItem, decideItem, settleCollision, type Edit } from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import type { ItemId, Result } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { BoardStore } from '../../stores/board-store.ts';
import { FrameQueue } from '../../stores/frame-queue.ts';
import { openDecisionsOf } from './open-decisions.ts';

function act<Value>(board: TestBoard, command: (edit: Edit) => Result<Value, unknown>): Value {
  const result = board.editor.perform({ kind: 'edit-item' }, (edit) => {
    const made = command(edit);
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return made;
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('decisions that wait', () => {
  it('counts those settled, by whomever, until none is open', () => {
    const [mine, others] = [newBoard({ seed: 1 }), newBoard({ seed: 2 })];
    let drawFrame = (): void => undefined;
    const frames = new FrameQueue((draw) => {
      drawFrame = draw;
      return () => undefined;
    });
    const decisions = openDecisionsOf(new BoardStore(mine.board, frames));
    const counted = (): string => {
      drawFrame();
      return `${decisions.decided.toString()} of ${(decisions.decided + decisions.all.length).toString()}`;
    };
    const item = (title: string): ItemId => act(mine, (edit) => createItem(edit, { title }));
    const [cart, pay, search] = [item('Cart'), item('Pay'), item('Search')];
    const collide = (id: ItemId): void => {
      syncAll([mine.doc, others.doc]);
      act(mine, (edit) => decideItem(edit, id, 'size', 5));
      act(others, (edit) => decideItem(edit, id, 'size', 8));
      syncAll([mine.doc, others.doc]);
    };
    const settle = (by: TestBoard): void => {
      const [open] = decisions.all;
      if (open === undefined) throw new Error('Nothing is open');
      act(by, (edit) => settleCollision(edit, open, 5));
      syncAll([mine.doc, others.doc]);
    };
    expect(counted()).toBe('0 of 0');
    collide(cart);
    collide(pay);
    expect(counted()).toBe('0 of 2');
    settle(mine);
    expect(counted()).toBe('1 of 2');
    settle(others);
    expect(counted()).toBe('0 of 0');
    collide(search);
    expect(counted()).toBe('0 of 1');
  });
});
