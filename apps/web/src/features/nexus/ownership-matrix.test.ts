import type { BoardSnapshot } from '@weft/domain';
import { viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { ownedThings, toggled } from './ownership-matrix.ts';

const BOARD: BoardSnapshot = {
  title: '',
  teams: [
    { ref: 'red', name: 'Red', hue: 0, skills: ['Search', 'Accounting'], components: ['Index'] },
    { ref: 'blue', name: 'Blue', hue: 1, skills: ['Search'] },
  ],
  sprints: [],
  items: [
    { ref: 'a', title: 'A', needs: ['Search', 'Identity'], touches: ['Index', 'Login'] },
    { ref: 'b', title: 'B', needs: ['Identity'] },
    { ref: 'c', title: 'C', needs: ['Printing'], touches: ['Login'], state: 'done' },
  ],
  dependencies: [],
};

describe('who owns what', () => {
  it('lists what teams own and what open PBIs call for, by name, owned or not', () => {
    const view = viewOfSnapshot(BOARD);
    expect(ownedThings(view, 'skills').map(({ name, wantedBy }) => [name, wantedBy])).toEqual([
      ['Accounting', 0],
      ['Identity', 2],
      ['Search', 1],
    ]);
    expect(ownedThings(view, 'components').map(({ name, wantedBy }) => [name, wantedBy])).toEqual([
      ['Index', 1],
      ['Login', 1],
    ]);
  });

  it('adds a thing once and takes it away', () => {
    expect(toggled(['Search'], 'Index', true)).toEqual(['Search', 'Index']);
    expect(toggled(['Search', 'Index'], 'Search', true)).toEqual(['Index', 'Search']);
    expect(toggled(['Search', 'Index'], 'Search', false)).toEqual(['Index']);
  });
});
