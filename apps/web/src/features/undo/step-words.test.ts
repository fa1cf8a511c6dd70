import { describe, expect, it } from 'vitest';
import { STEP_KINDS } from '@weft/board-doc';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { currentEditingMessages } from '../../messages/editing-words.ts';
import { stepWords } from './step-words.ts';

const view = viewOfSnapshot({
  teams: [],
  sprints: [],
  items: [
    { ref: 'a', title: 'A', external: { system: 'test', key: 'PAY-12', url: undefined } },
    { ref: 'b', title: 'B' },
  ],
  dependencies: [],
});
const a = itemIdOf('a');
const b = itemIdOf('b');

describe('names of undo steps', () => {
  it('say what was done to which PBI, or to how many', () => {
    const said = (label: Parameters<typeof stepWords>[0]): string =>
      stepWords(label, currentEditingMessages().undo, view);
    expect(said({ kind: 'move-items', items: [a] })).toBe('moved PAY-12');
    expect(said({ kind: 'move-items', items: [a, b] })).toBe('moved 2 PBIs');
    expect(said({ kind: 'import', count: 1204 })).toBe('imported 1,204 PBIs');
    expect(said({ kind: 'decide-item', about: 'size', items: [a, b] })).toBe(
      'set the size of 2 PBIs',
    );
    expect(said({ kind: 'create-item' })).toBe('created a PBI');
    expect(said({ kind: 'map-move', items: [a] })).toBe('moved PAY-12 on the Map');
    expect(said({ kind: 'map-arrange', items: [a, b] })).toBe('arranged 2 PBIs');
    expect(said({ kind: 'map-move', items: [a], count: 3 })).toBe('moved 3 things on the Map');
    expect(said({ kind: 'map-add', count: 1 })).toBe('put something on the Map');
    expect(said({ kind: 'set-capacity' })).toBe('changed a capacity');
  });

  it('exist for every kind of step', () => {
    for (const kind of STEP_KINDS) {
      expect(stepWords({ kind, items: [a] }, currentEditingMessages().undo, view)).toMatch(
        /^\w+ \w/,
      );
    }
  });
});
