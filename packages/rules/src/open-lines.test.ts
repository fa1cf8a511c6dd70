import { endsOfLine, lineIdOf, NOWHERE, type LineId } from '@weft/domain';
import { itemIdOf, type MemoryBoard } from '@weft/domain/testing';
import { array, assert, nat, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Detours } from './engine/detours.ts';
import { NumberedLines } from './engine/numbered-lines.ts';
import { lineScopeOf, type LineScope, type LineSurroundings, type OpenLine } from './line-scope.ts';
import { OpenLinesOfView, type OpenLines } from './open-lines.ts';
import { idsOfTeams } from './rule-context.ts';
import { boardOf } from './testing/board-of.ts';
import { Timeline } from './timeline.ts';

const STEPS = 4;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'unknown'];

function surroundingsOf(view: MemoryBoard): LineSurroundings {
  return { view, timeline: new Timeline(view), nexusTeams: idsOfTeams(view.teams()) };
}

/** What is open at every PBI, by id, with where the ends stand, what ties it to other teams, and which lines have a detour. */
function said(lines: OpenLines, board: MemoryBoard): unknown {
  return {
    at: NAMES.map((name) => ({
      from: sorted(lines.from(itemIdOf(name))),
      into: sorted(lines.into(itemIdOf(name))),
      crossTeam: lines.crossTeamAt(itemIdOf(name)),
    })),
    detours: detoursAmong(lines, board).map((open) => [open.line.id, lines.detourOf(open)]),
  };
}

function detoursAmong(lines: OpenLines, board: MemoryBoard): readonly OpenLine[] {
  return [...board.items()]
    .flatMap(({ id }) => lines.from(id))
    .filter((open) => lines.detourOf(open) !== undefined)
    .sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
}

function sorted(lines: ReturnType<OpenLines['from']>): unknown {
  return lines
    .map(({ line, fromStand, toStand }) => ({ id: line.id, fromStand, toStand }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function detoursOf(lines: readonly string[]): readonly string[] {
  const board = boardOf(
    NAMES.slice(0, -1).map((name) => `${name} red 2`),
    lines,
  );
  const names = new Map(NAMES.map((name) => [itemIdOf(name), name]));
  const found = [
    new NumberedLines(surroundingsOf(board), STEPS),
    new OpenLinesOfView(surroundingsOf(board), STEPS),
  ].map((open) =>
    detoursAmong(open, board)
      .map(({ line: { from, to } }) => `${names.get(from)}>${names.get(to)}`)
      .sort(),
  );
  expect(found[0]).toEqual(found[1]);
  return found[0] ?? [];
}

type Change = Parameters<MemoryBoard['change']>[0];

/** Follows changes of the board line by line, and gives what is said after each. */
function followerOf(board: MemoryBoard): (change: Change) => unknown {
  const followed = new OpenLinesOfView(surroundingsOf(board), STEPS);
  said(followed, board);
  const detours = new Detours(board);
  detours.reset(new NumberedLines(surroundingsOf(board), STEPS).openDependencies);
  return (change) => {
    const { items, lines } = board.change(change);
    const touched = new Set<LineId>(lines);
    for (const item of items) {
      for (const { id } of [...board.linesInto(item), ...board.linesFrom(item)]) touched.add(id);
    }
    const context = surroundingsOf(board);
    const scopes = [...touched].map((id): readonly [LineId, LineScope | undefined] => {
      const line = board.line(id);
      return [id, line === undefined ? undefined : lineScopeOf(context, line)];
    });
    followed.follow(items, scopes, detours.touchedBy(scopes));
    return said(followed, board);
  };
}

describe('open lines', () => {
  it('[RU38] are the same read at once, looked up, and followed line by line', () => {
    const board = boardOf(
      ['a red 2', 'b blue 2', 'c red 3', 'd - 3', 'e red', 'f blue 4'],
      ['a>b', 'a>c', 'b>c', 'c>d', 'a>d', 'e>f', 'd>f', { from: 'f', to: 'unknown' }],
    );
    const follow = followerOf(board);
    const changes: readonly Change[] = [
      (draft) => draft.putItem(itemIdOf('a'), { state: 'done' }),
      (draft) => draft.putItem(itemIdOf('a'), { state: 'todo' }),
      (draft) => draft.putItem(itemIdOf('c'), { aside: true }),
      (draft) => draft.putItem(itemIdOf('c'), { aside: false }),
      (draft) => draft.putItem(itemIdOf('d'), { place: { team: null, sprint: null } }),
      (draft) => draft.forgetItem(itemIdOf('e')),
    ];
    const seen = new Set<string>();
    for (const change of changes) {
      const followed = follow(change);
      const context = surroundingsOf(board);
      const expected = said(new OpenLinesOfView(context, STEPS), board);
      expect(followed).toEqual(expected);
      expect(said(new NumberedLines(context, STEPS), board)).toEqual(expected);
      seen.add(JSON.stringify(expected));
    }
    // Each change was one that shows, but for the two that are taken back.
    expect(seen.size).toBe(changes.length - 1);
  });

  it('[RU38] are followed, however many come and go at once', () => {
    let mostDetours = 0;
    const ends = tuple(nat(5), nat(5)).filter(([from, to]) => from !== to);
    assert(
      property(array(array(ends, { minLength: 1, maxLength: 6 }), { maxLength: 12 }), (steps) => {
        const board = boardOf(NAMES.slice(0, -1).map((name) => `${name} red 2`));
        const follow = followerOf(board);
        for (const step of steps) {
          const flipped = new Map(
            step.map((pair) => {
              const [from, to] = pair.map((at) => itemIdOf(NAMES[at] ?? ''));
              if (from === undefined || to === undefined) throw new Error('A line has two ends.');
              return [lineIdOf(from, to), [from, to]] as const;
            }),
          );
          const followed = follow((draft) => {
            for (const [id, [from, to]] of flipped) {
              if (board.line(id) === undefined) draft.putLine(from, to);
              else draft.removeLine(id);
            }
          });
          expect(followed).toEqual(said(new OpenLinesOfView(surroundingsOf(board), STEPS), board));
        }
        const found = detoursAmong(new OpenLinesOfView(surroundingsOf(board), STEPS), board);
        mostDetours = Math.max(mostDetours, found.length);
      }),
      { numRuns: 200 },
    );
    expect(mostDetours).toBeGreaterThan(3);
  });

  it('[RU38] say of each end which team of the Nexus has it, and when', () => {
    const board = boardOf(['a red 2', 'b'], ['a>b']);
    const id = lineIdOf(itemIdOf('a'), itemIdOf('b'));
    expect(endsOfLine(id)).toEqual([itemIdOf('a'), itemIdOf('b')]);
    const [open] = new NumberedLines(surroundingsOf(board), STEPS).from(itemIdOf('a'));
    const [red] = board.teams().filter((team) => team.name === 'red');
    expect(open?.fromStand).toEqual({
      place: open?.from.place,
      team: red?.id,
      point: 1,
      teams: [red?.id],
    });
    const nowhere = { place: NOWHERE, team: undefined, point: undefined, teams: [] };
    expect(open?.toStand).toEqual(nowhere);
  });

  it('[RU159] a detour has two to four lines, and does not come by its start or end', () => {
    expect(detoursOf(['a>b', 'b>c', 'a>c'])).toEqual(['a>c']);
    expect(detoursOf(['a>b', 'b>c', 'c>d', 'a>d'])).toEqual(['a>d']);
    expect(detoursOf(['a>b', 'b>c', 'c>d', 'd>e', 'a>e'])).toEqual(['a>e']);
    expect(detoursOf(['a>b', 'b>c', 'c>d', 'd>e', 'e>f', 'a>f'])).toEqual([]);
    expect(detoursOf(['a>c', 'a>b', 'b>a'])).toEqual([]);
    expect(detoursOf(['a>a', 'a>b', 'b>a'])).toEqual([]);
    expect(detoursOf(['a>b', 'a>c'])).toEqual([]);
  });
});
