import { describe, expect, it } from 'vitest';
import { itemIdOf } from '@weft/domain/testing';
import {
  ALL_FOLDED,
  ALL_OPEN,
  USUAL_FOLDS,
  groupIsOpen,
  itemIsOpen,
  withGroupTurned,
  withItemTurned,
} from './folds.ts';

const pbi = itemIdOf('pbi');

describe('folds of the Outline', () => {
  it('begin with everything open but what is over and what there is to say of PBIs', () => {
    expect(groupIsOpen(USUAL_FOLDS, 'sprint:a', true)).toBe(true);
    expect(groupIsOpen(USUAL_FOLDS, 'sprint:over', false)).toBe(false);
    expect(itemIsOpen(USUAL_FOLDS, pbi)).toBe(false);
  });

  it('are all open or all folded at once, whatever is usual', () => {
    expect(groupIsOpen(ALL_OPEN, 'sprint:over', false)).toBe(true);
    expect(itemIsOpen(ALL_OPEN, pbi)).toBe(true);
    expect(groupIsOpen(ALL_FOLDED, 'sprint:a', true)).toBe(false);
    expect(itemIsOpen(ALL_FOLDED, pbi)).toBe(false);
  });

  it('turn one by one, and back', () => {
    const turned = withItemTurned(withGroupTurned(ALL_OPEN, 'sprint:a'), pbi);
    expect(groupIsOpen(turned, 'sprint:a', true)).toBe(false);
    expect(groupIsOpen(turned, 'sprint:b', true)).toBe(true);
    expect(itemIsOpen(turned, pbi)).toBe(false);
    expect(itemIsOpen(withItemTurned(turned, pbi), pbi)).toBe(true);
    expect(groupIsOpen(withGroupTurned(turned, 'sprint:a'), 'sprint:a', true)).toBe(true);
  });
});
