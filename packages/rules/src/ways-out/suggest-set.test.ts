import { describe, expect, it } from 'vitest';
import { itemIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { Forecast } from '../forecast/forecast.ts';
import { lookAt } from '../testing/board-look.ts';
import { TODAY, boardOf } from '../testing/board-of.ts';
import { makeEdits } from '../testing/make-edits.ts';
import { lineNamed, wayOptions } from '../testing/ways.ts';
import { suggestSet, type SuggestedSet, type SuggestSetOptions } from './suggest-set.ts';

const RED = teamIdOf('red');
const BLUE = teamIdOf('blue');

/** Two handovers inside a Sprint, one planned the wrong way round, and one that is not theirs. */
function tangledBoard(): MemoryBoard {
  const items = ['a red 3 2', 'b blue 3 2', 'c blue 3 3', 'd red 3 3', 'e red 4 1', 'f blue 3 1'];
  return boardOf([...items, 'g green 3 1', 'h red 3 1'], ['a>b', 'c>d', 'e>f', 'g>h'], {
    capacities: ['red', 'blue', 'green'].flatMap((team) =>
      ['3', '4', '5'].map((sprint) => ({ team, sprint, points: 30 })),
    ),
  });
}

function suggest(board: MemoryBoard, rest: Partial<SuggestSetOptions> = {}): SuggestedSet {
  return suggestSet(board, [RED, BLUE], { ...wayOptions(), clock: () => 0, ...rest });
}

function countsOf(board: MemoryBoard): Record<string, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of lookAt(board, TODAY).findings.values()) counts[severity] += 1;
  return counts;
}

describe('a suggested set', () => {
  it('[RU230] makes the board better, exactly as it says, and writes nothing', () => {
    const board = tangledBoard();
    const before = countsOf(board);
    const look = lookAt(board, TODAY);
    const set = suggest(board);
    expect(lookAt(board, TODAY)).toEqual(look);
    expect(set.before).toEqual(before);
    expect(set.ways.length).toBeGreaterThan(1);
    expect(set.edits).toEqual(set.ways.flatMap((way) => way.edits));
    expect(new Forecast(board, { today: TODAY }).effectOf(set.edits)).toEqual(set.effect);
    makeEdits(board, set.edits);
    expect(set.after).toEqual(countsOf(board));
    expect(set.after.error).toBeLessThan(before['error'] ?? 0);
    expect(set.after.warning).toBeLessThan(before['warning'] ?? 0);
    expect(set.isCutShort).toBe(false);
  });

  it('[RU230] is the same whichever team is named first, and with a forecast that was used', () => {
    const board = tangledBoard();
    const set = suggest(board);
    const turned = suggestSet(board, [BLUE, RED], { ...wayOptions(), clock: () => 0 });
    expect(turned.edits).toEqual(set.edits);
    const forecast = new Forecast(board, { today: TODAY });
    forecast.effectOf([{ kind: 'remove-line', line: lineNamed('a>b') }]);
    expect(suggest(board, { forecast })).toEqual(set);
  });

  it('[RU231] moves only PBIs at open lines between the two teams, and none of them twice', () => {
    const board = tangledBoard();
    const moved = suggest(board).edits.flatMap((edit) =>
      edit.kind === 'move-items' ? edit.items : [],
    );
    const between = ['a', 'b', 'c', 'd', 'e', 'f'].map(itemIdOf);
    expect(moved.filter((item) => !between.includes(item))).toEqual([]);
    expect(new Set(moved).size).toBe(moved.length);
    board.change((draft) => {
      for (const line of ['a>b', 'c>d', 'e>f']) {
        const [from = '', to = ''] = line.split('>');
        draft.putLine(itemIdOf(from), itemIdOf(to), { resolved: true });
      }
    });
    expect(suggest(board)).toMatchObject({ ways: [], edits: [], isCutShort: false });
  });

  it('[RU231] suggests nothing where nothing is better', () => {
    const set = suggest(boardOf(['a red 3 1', 'b blue 4 1'], ['a>b']));
    expect(set.ways).toEqual([]);
    expect(set.before).toEqual(set.after);
    expect(set.effect).toEqual({ added: [], removed: [], changed: [], loads: [] });
  });

  it('[RU231] leaves out ways that cannot be taken', () => {
    const board = boardOf(['a red 3 1', 'b blue 3 1'], ['a>b']);
    board.change((draft) => {
      draft.putSprint(sprintIdOf('2'), { state: 'closed' });
      for (const sprint of ['4', '5']) draft.putSprint(sprintIdOf(sprint), { state: 'closed' });
      for (const ref of ['a', 'b']) draft.putItem(itemIdOf(ref), { needs: [ref] });
      draft.putTeam(RED, { skills: ['a'] });
      draft.putTeam(BLUE, { skills: ['b'] });
    });
    expect(suggest(board).ways).toEqual([]);
  });

  it('[RU232] takes no longer than it may, and says so', () => {
    const board = tangledBoard();
    const all = suggest(board).ways.length;
    const took = (budgetMs: number | undefined, tickMs: number): SuggestedSet => {
      let nowMs = 1_000;
      return suggest(board, { budgetMs, clock: () => (nowMs += tickMs) });
    };
    expect(took(0, 1)).toMatchObject({ ways: [], edits: [], isCutShort: true });
    // The best of what was tried until then counts.
    const some = took(9, 1);
    expect(some.isCutShort).toBe(true);
    expect(some.ways.length).toBeGreaterThan(0);
    expect(some.ways.length).toBeLessThan(all);
    // 50 ms unless it is said otherwise.
    expect(took(undefined, 25)).toMatchObject({ isCutShort: true });
    expect(took(undefined, 0.001)).toMatchObject({ isCutShort: false });
    expect(took(100_000, 1)).toMatchObject({ isCutShort: false });
    expect(took(100_000, 1).ways.length).toBe(all);
  });
});
