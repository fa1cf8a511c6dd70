import { cellOf, lineIdOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { checkWholeBoard } from './check-whole-board.ts';
import { reviewNotesOf } from './review-notes.ts';
import { TODAY, boardOf } from './testing/board-of.ts';

const ITEMS = ['a red 2 3', 'b blue 3 3', 'c green 4 3', 'd red 5 3'];

function findingsOf(board: MemoryBoard) {
  return checkWholeBoard(board, { today: TODAY });
}

function notesOf(mine: MemoryBoard, theirs: MemoryBoard, merged: MemoryBoard) {
  const sides = { mine: findingsOf(mine), theirs: findingsOf(theirs), merged: findingsOf(merged) };
  return reviewNotesOf(sides).map(({ kind, finding }) => [kind, finding.key]);
}

function circles(notes: readonly (readonly string[])[]) {
  return notes.filter(([kind]) => kind === 'merge-cycle');
}

describe('review notes', () => {
  it('[RU28] a circle of lines from both sides is noted, one that a side had is not', () => {
    const mine = boardOf(ITEMS, ['a>b']);
    const theirs = boardOf(ITEMS, ['b>a']);
    const merged = boardOf(ITEMS, ['a>b', 'b>a']);
    const name = [itemIdOf('a'), itemIdOf('b')].sort()[0];
    expect(circles(notesOf(mine, theirs, merged))).toEqual([['merge-cycle', `dep-cycle:${name}`]]);
    expect(circles(notesOf(merged, theirs, merged))).toEqual([]);
    expect(circles(notesOf(mine, merged, merged))).toEqual([]);
    expect(circles(notesOf(mine, theirs, boardOf(ITEMS, ['a>b'])))).toEqual([]);
  });

  it('[RU28] a circle that grew by both sides is noted, whatever it is called', () => {
    const mine = boardOf(ITEMS, ['a>b', 'b>a', 'b>c']);
    const theirs = boardOf(ITEMS, ['a>b', 'b>a', 'c>a']);
    const merged = boardOf(ITEMS, ['a>b', 'b>a', 'b>c', 'c>a']);
    expect(circles(notesOf(mine, theirs, merged))).toHaveLength(1);
    const more = boardOf(ITEMS, ['a>b', 'b>a', 'b>c', 'c>a', 'c>b']);
    expect(circles(notesOf(merged, theirs, more))).toEqual([]);
  });

  it('[RU29] a risk that neither side had, or had as badly, is noted', () => {
    const capacities = [{ team: 'red', sprint: '2', points: 10 }];
    const load = (first: string, second: string) =>
      boardOf([`x red 2 ${first}`, `y red ${second}`], [], { capacities });
    const key = `over-capacity:${cellOf({ team: teamIdOf('red'), sprint: sprintIdOf('2') })}`;
    const noted = (...boards: [MemoryBoard, MemoryBoard, MemoryBoard]) =>
      notesOf(...boards).filter(([, name]) => name === key);
    const note = [['merge-rule-regression', key]];
    expect(noted(load('6', '3 6'), load('5', '2 5'), load('6', '2 5'))).toEqual(note);
    expect(noted(load('6', '2 5'), load('5', '2 5'), load('6', '2 5'))).toEqual([]);
    expect(noted(load('5', '2 5'), load('6', '2 5'), load('6', '2 5'))).toEqual([]);
    expect(noted(load('6', '2 5'), load('5', '2 6'), load('7', '2 6'))).toEqual(note);
    expect(noted(load('7', '2 6'), load('5', '2 6'), load('6', '2 5'))).toEqual([]);
  });

  it('[RU29] hints, and what rules about merging say, are no notes', () => {
    const mine = boardOf(ITEMS, []);
    const merged = boardOf(['a red 2', 'b red 2'], [{ from: 'a', to: 'b', cause: 'artifacts' }]);
    merged.change((draft) => {
      draft.putLine(itemIdOf('a'), itemIdOf('b'), {
        collisions: [
          {
            field: 'resolved',
            decisions: [1, 2].map((value) => ({ value, by: undefined, atMs: undefined })),
          },
        ],
      });
    });
    const line = lineIdOf(itemIdOf('a'), itemIdOf('b'));
    const found = [...findingsOf(merged).values()].filter(({ lines }) => lines.includes(line));
    expect(found.map(({ rule }) => rule)).toContain('merge-move-move');
    const noted = notesOf(mine, mine, merged).map(([, key]) => key);
    for (const { key } of found) expect(noted).not.toContain(key);
  });
});
