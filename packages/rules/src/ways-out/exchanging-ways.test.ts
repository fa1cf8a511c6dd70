import { describe, expect, it } from 'vitest';
import { LIMITS, type BoardSnapshot } from '@weft/domain';
import { itemIdOf, personIdOf, sprintIdOf, teamIdOf, type MemoryBoard } from '@weft/domain/testing';
import { Forecast } from '../forecast/forecast.ts';
import { TODAY, boardOf } from '../testing/board-of.ts';
import { lineNamed, offersOnLine, wayOptions } from '../testing/ways.ts';
import { waysOutOfLine } from './ways-out-of.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');

function capacities(...cells: readonly string[]): Partial<BoardSnapshot> {
  return {
    capacities: cells.map((cell) => {
      const [team = '', sprint = '', points = ''] = cell.split(' ');
      return { team, sprint, points: Number(points) };
    }),
  };
}

describe('slice', () => {
  it('[RU215] makes two halves of what waits; open lines lead to the rest', () => {
    const board = boardOf(
      ['a red 2', 'b blue 2 7', 'c red 2', 'd red 2'],
      ['a>b', 'b>c', 'd>b', 'b>b'],
    );
    board.change((draft) => draft.putLine(itemIdOf('d'), b, { resolved: true }));
    const lines = [lineNamed('a>b'), lineNamed('b>c')].sort();
    const ways = waysOutOfLine(board, lineNamed('a>b'), wayOptions());
    const way = ways.find(({ kind }) => kind === 'slice');
    expect(way?.facts).toMatchObject({ item: b, sizes: [4, 3], lines });
    const [edit] = offersOnLine(board, 'a>b', 'slice');
    expect(edit?.edits).toMatchObject([
      {
        kind: 'slice-item',
        item: 'b',
        title: 'b',
        size: 4,
        place: { team: 'blue', sprint: '2' },
        parts: [
          { id: 'new0', title: 'b', size: 3, place: { team: 'blue', sprint: '2' }, alsoLines: [] },
        ],
      },
    ]);
    expect(JSON.stringify(way?.edits)).toContain(JSON.stringify(lines));
  });

  it('[RU215] halves in whole points, if it can, and leaves unknown sizes unknown', () => {
    const sizes = (size: string): unknown =>
      offersOnLine(boardOf(['a red 2', `b blue 2 ${size}`], ['a>b']), 'a>b', 'slice').map(
        ({ facts, off }) => [facts, off],
      );
    expect(sizes('8')).toMatchObject([[{ sizes: [4, 4] }, undefined]]);
    expect(sizes('2')).toMatchObject([[{ sizes: [1, 1] }, undefined]]);
    expect(sizes('1.3')).toMatchObject([[{ sizes: [1, 0.3] }, undefined]]);
    expect(sizes('-')).toMatchObject([[{ sizes: [null, null] }, undefined]]);
    expect(sizes('1')).toMatchObject([[{ item: 'b' }, { kind: 'size-one' }]]);
    expect(sizes('0')).toMatchObject([[{ item: 'b' }, { kind: 'size-one' }]]);
  });

  it('[RU215] names the rest as it is told to; a title is never empty and never too long', () => {
    const board = boardOf(['a red 2', 'b blue 2 8'], ['a>b']);
    const titles = (): unknown => {
      const options = wayOptions({ titleOfRest: (title) => `${title} (rest)` });
      const way = waysOutOfLine(board, lineNamed('a>b'), options).find(
        ({ kind }) => kind === 'slice',
      );
      return way?.edits.map(
        (edit) => edit.kind === 'slice-item' && [edit.title, edit.parts[0]?.title],
      );
    };
    expect(titles()).toEqual([['b', 'b (rest)']]);
    board.change((draft) => draft.putItem(b, { title: ' ', key: 'P-12345' }));
    expect(titles()).toEqual([['P-12345', 'P-12345 (rest)']]);
    const long = 'x'.repeat(LIMITS.titleChars);
    board.change((draft) => draft.putItem(b, { title: long }));
    expect(titles()).toEqual([[long, long]]);
  });

  it('[RU215] is not there for what is Done', () => {
    const board = boardOf(['a red 2', 'b blue 2 8'], ['a>b']);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(offersOnLine(board, 'a>b', 'slice')).toEqual([]);
  });
});

describe('swap', () => {
  const around = ['a red 2 3', 'b blue 2 5'];

  it('[RU216] gives back PBIs of about the same size such that nothing comes up, nearest first', () => {
    const others = ['c red 2 7', 'd red 2 5', 'e red 2 2', 'f red 3 5', 'g red 2', 'h red 2 4'];
    const board = boardOf([...around, ...others], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'swap').map(({ facts }) => facts)).toEqual([
      { item: 'b', other: 'd', difference: 0 },
      { item: 'b', other: 'h', difference: -1 },
      { item: 'b', other: 'c', difference: 2 },
    ]);
    expect(offersOnLine(board, 'a>b', 'swap')[0]).toMatchObject({
      off: undefined,
      edits: [
        { kind: 'move-items', items: ['b'], place: { team: 'red', sprint: '2' } },
        { kind: 'move-items', items: ['d'], place: { team: 'blue', sprint: '2' } },
      ],
    });
  });

  it('[RU216] offers three at most; of equal sizes those with fewer lines, then by id', () => {
    const others = ['c red 2 5', 'd red 2 5', 'e red 2 5', 'f red 2 5'];
    const board = boardOf([...around, ...others, 'x red 1 1'], ['a>b', 'x>c']);
    board.change((draft) => draft.putItem(itemIdOf('x'), { state: 'done', integrated: true }));
    const offered = offersOnLine(board, 'a>b', 'swap').map(({ facts }) => facts);
    const byId = ['d', 'e', 'f'].sort((x, y) => (itemIdOf(x) < itemIdOf(y) ? -1 : 1));
    expect(offered).toMatchObject(byId.map((other) => ({ other })));
  });

  it('[RU216] leaves out what would bring a finding up or make one worse', () => {
    const board = boardOf([...around, 'c red 2 5', 'd red 2 4'], ['a>b', 'a>c', 'c>d']);
    // c would wait for a across teams, d for c.
    const [offer] = offersOnLine(board, 'a>b', 'swap');
    expect(offer).toMatchObject({
      off: { kind: 'no-candidate', nearest: { item: 'c', difference: 0 } },
      edits: [],
    });
    // Blue is over its capacity already; a larger PBI makes an error of the warning.
    const full = boardOf([...around, 'k blue 2 6', 'c red 2 7'], ['a>b'], capacities('blue 2 10'));
    expect(offersOnLine(full, 'a>b', 'swap')[0]?.off).toMatchObject({ kind: 'no-candidate' });
    const fuller = boardOf(
      [...around, 'k blue 2 6', 'c red 2 5'],
      ['a>b'],
      capacities('blue 2 10'),
    );
    expect(offersOnLine(fuller, 'a>b', 'swap')[0]?.off).toBeUndefined();
  });

  it('[RU216] is off when nothing fits, and names the nearest', () => {
    const nearest = (...others: readonly string[]): unknown =>
      offersOnLine(boardOf([...around, ...others], ['a>b']), 'a>b', 'swap').map(({ off }) => off);
    expect(nearest('c red 2 8')).toEqual([
      { kind: 'no-candidate', nearest: { item: 'c', difference: 3 } },
    ]);
    expect(nearest('c red 2 2.5', 'd red 2 13')).toEqual([
      { kind: 'no-candidate', nearest: { item: 'c', difference: -2.5 } },
    ]);
    expect(nearest()).toEqual([{ kind: 'no-candidate' }]);
    expect(nearest('c red 2')).toEqual([{ kind: 'no-candidate' }]);
  });

  it('[RU216] never gives back what is Done, nor what it waits for', () => {
    const board = boardOf(['a red 2 5', 'b blue 2 5', 'c red 2 5'], ['a>b']);
    board.change((draft) => draft.putItem(itemIdOf('c'), { state: 'done', integrated: true }));
    expect(offersOnLine(board, 'a>b', 'swap')[0]?.off).toEqual({ kind: 'no-candidate' });
  });

  it('[RU216] uses the forecast it is given', () => {
    const board = boardOf([...around, 'c red 2 5'], ['a>b']);
    const forecast = new Forecast(board, { today: TODAY });
    const looks: number[] = [];
    const spy = Object.assign(Object.create(forecast) as Forecast, {
      effectOf: (edits: Parameters<Forecast['effectOf']>[0]) => {
        looks.push(edits.length);
        return forecast.effectOf(edits);
      },
    });
    waysOutOfLine(board, lineNamed('a>b'), wayOptions({ forecast: spy }));
    expect(looks).toEqual([2]);
  });

  it('[RU216] is there for two teams of the Nexus in a Sprint on the board', () => {
    const count = (items: readonly string[]): number =>
      offersOnLine(boardOf([...items, 'c red 2 5'], ['a>b']), 'a>b', 'swap').length;
    expect(count(['a red 2 5', 'b blue 2 5'])).toBe(1);
    expect(count(['a red 2 5', 'b red 2 5'])).toBe(0);
    expect(count(['a - 2 5', 'b red 2 5'])).toBe(0);
    expect(count(['a red 2 5', 'b - 2 5'])).toBe(0);
    expect(count(['a OUTSIDE 2 5', 'b red 2 5'])).toBe(0);
    expect(count(['a red 2 5', 'b OUTSIDE 2 5'])).toBe(0);
    expect(count(['a red 2 5', 'b blue - 5'])).toBe(0);
    const board = boardOf(['a red 2 5', 'b blue 2 5', 'c red 2 5'], ['a>b']);
    board.change((draft) => draft.putItem(b, { state: 'done' }));
    expect(offersOnLine(board, 'a>b', 'swap')).toEqual([]);
    board.change((draft) => {
      draft.putItem(b, { state: 'todo' });
      draft.putSprint(sprintIdOf('2'), { aside: true });
    });
    expect(offersOnLine(board, 'a>b', 'swap')).toEqual([]);
  });
});

describe('lend a hand', () => {
  const items = ['a red 2 12', 'b blue 2 5'];
  const line = { from: 'a', to: 'b', cause: 'domain-knowledge' } as const;
  const lending = (board: MemoryBoard): unknown => offersOnLine(board, 'a>b', 'lend-a-hand');

  it('[RU217] moves what the enabling team is over from the one that waits, and asks for a person', () => {
    const board = boardOf(items, [line], capacities('red 2 10.5', 'blue 2 8'));
    expect(lending(board)).toMatchObject([
      {
        facts: { from: 'blue', to: 'red', sprint: '2', points: 1.5 },
        off: undefined,
        edits: [
          { kind: 'set-capacity', team: 'blue', sprint: '2', points: 6.5 },
          { kind: 'set-capacity', team: 'red', sprint: '2', points: 12 },
        ],
        needs: ['person'],
      },
    ]);
  });

  it('[RU217] moves two points to a team that is not over, and never more than there is', () => {
    const roomy = boardOf(items, [line], capacities('red 2 12', 'blue 2 8'));
    expect(lending(roomy)).toMatchObject([{ facts: { points: 2 } }]);
    const poor = boardOf(items, [line], capacities('red 2 5', 'blue 2 3'));
    expect(lending(poor)).toMatchObject([
      { facts: { points: 3 }, edits: [{ points: 0 }, { points: 8 }] },
    ]);
    const exact = boardOf(items, [line], capacities('red 2 11.9', 'blue 2 0.3'));
    expect(lending(exact)).toMatchObject([
      { facts: { points: 0.1 }, edits: [{ points: 0.2 }, { points: 12 }] },
    ]);
  });

  it('[RU217] is off unless domain knowledge is missing, and without capacity to lend', () => {
    const off = (...cells: readonly string[]): unknown =>
      offersOnLine(boardOf(items, [line], capacities(...cells)), 'a>b', 'lend-a-hand').map(
        (way) => way.off,
      );
    expect(off('red 2 10')).toEqual([{ kind: 'capacity-unknown', team: 'blue' }]);
    expect(off('blue 2 10')).toEqual([{ kind: 'capacity-unknown', team: 'red' }]);
    expect(off('red 2 10', 'blue 2 0')).toEqual([{ kind: 'nothing-to-lend', team: 'blue' }]);
    const other = boardOf(items, ['a>b'], capacities('red 2 10', 'blue 2 8'));
    expect(lending(other)).toMatchObject([{ off: { kind: 'other-cause' }, edits: [] }]);
  });

  it('[RU217] is there for two teams of the Nexus, in a Sprint on the board', () => {
    const count = (...other: readonly string[]): number =>
      offersOnLine(boardOf(other, [line]), 'a>b', 'lend-a-hand').length;
    expect(count('a red 2', 'b blue 3')).toBe(1);
    expect(count('a red 2', 'b red 3')).toBe(0);
    expect(count('a - 2', 'b red 3')).toBe(0);
    expect(count('a red 2', 'b - 3')).toBe(0);
    expect(count('a red -', 'b blue 3')).toBe(0);
    expect(count('a OUTSIDE 2', 'b blue 3')).toBe(0);
    expect(count('a red 2', 'b OUTSIDE 3')).toBe(0);
    const board = boardOf(['a red 2', 'b blue 3'], [line]);
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { aside: true }));
    expect(lending(board)).toEqual([]);
  });
});

describe('a stand-in', () => {
  it('[RU218] is agreed on until the Sprint of what waits is over, by who follows it up', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'stand-in')).toMatchObject([
      { off: { kind: 'no-follow-up' }, edits: [] },
    ]);
    board.change((draft) => {
      draft.putLine(a, b, { followUp: personIdOf('Ada'), note: 'As in the draft' });
      draft.putSprint(sprintIdOf('2'), { end: '2026-11-27' });
    });
    const until = (): unknown => offersOnLine(board, 'a>b', 'stand-in')[0];
    const edit = (day: string): object => ({
      off: undefined,
      needs: ['agreement', 'date'],
      edits: [{ kind: 'agree-stand-in', standIn: { agreement: 'As in the draft', until: day } }],
    });
    expect(until()).toMatchObject(edit('2026-11-27'));
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { end: '2026-11-20' }));
    expect(until()).toMatchObject(edit(TODAY));
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { end: undefined }));
    expect(until()).toMatchObject(edit(TODAY));
    board.change((draft) => draft.moveItem(b, { team: teamIdOf('blue'), sprint: null }));
    expect(until()).toMatchObject(edit(TODAY));
  });
});
