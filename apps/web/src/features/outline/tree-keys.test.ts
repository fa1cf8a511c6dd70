import { describe, expect, it } from 'vitest';
import { itemIdOf } from '@weft/domain/testing';
import { press } from '../../commands/key-press.ts';
import type { OutlineRow } from './outline-rows.ts';
import { moveForKey, type TreeMove } from './tree-keys.ts';

const row = (
  key: string,
  level: number,
  open: boolean | undefined,
  parent: string | undefined,
): OutlineRow => ({
  key,
  entry: { kind: 'item', item: itemIdOf(key), ordinal: 1 },
  level,
  position: 1,
  siblings: 1,
  open,
  parent,
});
const ROWS: readonly OutlineRow[] = [
  row('sprint', 1, true, undefined),
  row('team', 2, true, 'sprint'),
  row('a', 3, false, 'team'),
  row('b', 3, true, 'team'),
  row('line', 4, undefined, 'b'),
  row('c', 3, false, 'team'),
  row('later', 1, false, undefined),
];
const moved = (key: string, at: number, modifiers: Parameters<typeof press>[1] = {}) =>
  moveForKey(press(key, modifiers), ROWS, at, 4);
const go = (to: number, reach = false): TreeMove => ({ kind: 'go', to, reach });

describe('keys of the tree', () => {
  it('walk by arrows, pages and ends, and stay inside', () => {
    expect(moved('ArrowDown', 2)).toEqual(go(3));
    expect(moved('ArrowUp', 0)).toEqual(go(0));
    expect(moved('PageDown', 2)).toEqual(go(5));
    expect(moved('PageUp', 2)).toEqual(go(0));
    expect(moved('Home', 4)).toEqual(go(0));
    expect(moved('End', 0)).toEqual(go(6));
  });

  it('select along the way with Shift', () => {
    expect(moved('ArrowDown', 2, { shiftKey: true })).toEqual(go(3, true));
  });

  it('right opens, then goes in; at a leaf it does nothing', () => {
    expect(moved('ArrowRight', 2)).toEqual({ kind: 'turn', rows: [2] });
    expect(moved('ArrowRight', 3)).toEqual(go(4));
    expect(moved('ArrowRight', 4)).toEqual({ kind: 'stay' });
  });

  it('left folds, then goes out; at the top it does nothing', () => {
    expect(moved('ArrowLeft', 3)).toEqual({ kind: 'turn', rows: [3] });
    expect(moved('ArrowLeft', 4)).toEqual(go(3));
    expect(moved('ArrowLeft', 5)).toEqual(go(1));
    expect(moved('ArrowLeft', 6)).toEqual({ kind: 'stay' });
  });

  it('the asterisk opens all siblings that are folded', () => {
    expect(moved('*', 3)).toEqual({ kind: 'turn', rows: [2, 5] });
  });

  it('leave to others what has another meaning', () => {
    expect(moved('ArrowDown', 2, { ctrlKey: true })).toBeUndefined();
    expect(moved('ArrowRight', 2, { altKey: true })).toBeUndefined();
    expect(moved('m', 2)).toBeUndefined();
    expect(moved(' ', 2)).toEqual({ kind: 'select' });
    expect(moved('Enter', 2)).toEqual({ kind: 'confirm' });
  });
});
