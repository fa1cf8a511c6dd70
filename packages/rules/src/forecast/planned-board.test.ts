import { describe, expect, it } from 'vitest';
import {
  cellOf,
  lineIdOf,
  type BoardEdit,
  type Collision,
  type ItemId,
  type JudgementId,
  type LineId,
} from '@weft/domain';
import {
  emptyChange,
  entityIdOf,
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
  type MemoryBoard,
} from '@weft/domain/testing';
import { boardOf } from '../testing/board-of.ts';
import { lineNamed } from '../testing/ways.ts';
import { PlannedBoard } from './planned-board.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');
const c = itemIdOf('c');
const RED = teamIdOf('red');
const THREE = sprintIdOf('3');
const RED_TWO = { team: RED, sprint: sprintIdOf('2') };

function sampleBoard(): MemoryBoard {
  const board = boardOf(['a red 2 3', 'b blue 2 5', 'c red 2 1'], ['a>b'], {
    title: 'Board',
    productGoal: 'Goal',
    capacities: [{ team: 'red', sprint: '2', points: 8 }],
    goals: [{ team: 'red', sprint: '2', text: 'Red goal' }],
  });
  board.change((draft) => {
    draft.linkGoal(RED, sprintIdOf('2'));
    draft.finishPlan(RED, sprintIdOf('2'));
    draft.setTeamSprintEnd(RED, sprintIdOf('2'), '2026-12-01');
    draft.putPerson(personIdOf('Ada'), { name: 'Ada' });
    draft.setGuideEdition(2018);
  });
  return board;
}

/** Slices a PBI of Red in Sprint 2; each part stands there, and these lines lead to it, too. */
function sliceOf(
  item: ItemId,
  parts: readonly ItemId[],
  alsoLines: readonly LineId[] = [],
): BoardEdit {
  const said = { title: 'Part', size: 1, place: RED_TWO };
  return {
    kind: 'slice-item',
    item,
    ...said,
    parts: parts.map((id) => ({ id, ...said, takesLines: [], alsoLines })),
  };
}

const MOVE: BoardEdit = { kind: 'move-items', items: [a], place: { team: RED, sprint: THREE } };

describe('a planned board', () => {
  it('[RU208] asks the board for everything that no edit is about', () => {
    const board = sampleBoard();
    const planned = new PlannedBoard(board);
    planned.plan([MOVE]);
    const two = sprintIdOf('2');
    expect(planned.title).toBe('Board');
    expect(planned.productGoal).toBe('Goal');
    expect(planned.team(RED)).toBe(board.team(RED));
    expect(planned.teams()).toBe(board.teams());
    expect(planned.sprint(two)).toBe(board.sprint(two));
    expect(planned.sprints()).toBe(board.sprints());
    expect(planned.sprintGoal(RED, two)).toBe('Red goal');
    expect(planned.goalIsLinked(RED, two)).toBe(true);
    expect(planned.planIsFinished(RED, two)).toBe(true);
    expect(planned.teamSprintEnd(RED, two)).toBe('2026-12-01');
    expect(planned.person(personIdOf('Ada'))).toBe(board.person(personIdOf('Ada')));
    expect(planned.people()).toBe(board.people());
    expect(planned.criteria()).toBe(board.criteria());
    expect(planned.events()).toBe(board.events());
    expect(planned.integration()).toBe(board.integration());
    expect(planned.improvements()).toBe(board.improvements());
    expect(planned.judgements()).toBe(board.judgements());
    expect(planned.settings).toBe(board.settings);
    expect(planned.item(b)).toBe(board.item(b));
    expect(planned.line(lineNamed('a>b'))).toBe(board.line(lineNamed('a>b')));
    expect(planned.linesInto(b)).toBe(board.linesInto(b));
    expect(planned.linesFrom(a)).toBe(board.linesFrom(a));
    expect(planned.capacity(RED, two)).toBe(8);
  });

  it('[RU205] a line that is resolved keeps the collisions that are not about that', () => {
    const board = sampleBoard();
    const about = (field: string): Collision => ({ field, decisions: [] });
    const collisions = [about('resolved'), about('cause')];
    board.change((draft) => draft.putLine(a, b, { collisions }));
    const planned = new PlannedBoard(board);
    planned.plan([{ kind: 'resolve-line', line: lineNamed('a>b') }]);
    expect(planned.line(lineNamed('a>b'))).toMatchObject({
      status: 'resolved',
      collisions: [about('cause')],
    });
  });

  it('[RU209] edits of what is not on the board change nothing', () => {
    const planned = new PlannedBoard(sampleBoard());
    const nobody = itemIdOf('nobody');
    const noLine = lineNamed('b>a');
    const part = {
      id: itemIdOf('part'),
      title: 'Part',
      size: 1,
      place: { team: RED, sprint: THREE },
    };
    const edits: readonly BoardEdit[] = [
      { kind: 'move-items', items: [nobody], place: { team: RED, sprint: THREE } },
      { kind: 'set-size', item: nobody, size: 3 },
      {
        kind: 'slice-item',
        item: nobody,
        title: 'Nobody',
        size: 1,
        place: part.place,
        parts: [{ ...part, takesLines: [], alsoLines: [] }],
      },
      { kind: 'remove-line', line: noLine },
      { kind: 'resolve-line', line: noLine },
      { kind: 'agree-stand-in', line: noLine, standIn: { agreement: 'A', until: '2026-12-01' } },
      { kind: 'follow-up', line: noLine, person: personIdOf('Ada') },
    ];
    expect(planned.plan(edits)).toEqual(emptyChange());
    expect([planned.itemCount, planned.lineCount]).toEqual([3, 1]);
  });

  it('[RU205] names nothing when the same is planned again, and no load that stays', () => {
    const board = sampleBoard();
    const planned = new PlannedBoard(board);
    const { items, cells, parts } = planned.plan([MOVE]);
    expect([...items]).toEqual([a]);
    expect([...cells].sort()).toEqual(
      [cellOf({ team: RED, sprint: sprintIdOf('2') }), cellOf({ team: RED, sprint: THREE })].sort(),
    );
    expect(parts.size).toBe(0);
    expect(planned.plan([MOVE])).toEqual(emptyChange());
    expect([...planned.plan([{ kind: 'set-size', item: a, size: 4 }]).items]).toEqual([a]);
    expect(planned.plan([]).cells.size).toBe(0);
    const place = { team: RED, sprint: sprintIdOf('2') };
    expect(planned.plan([{ kind: 'move-items', items: [a], place }])).toEqual(emptyChange());
  });

  it('[RU205] a judgement is named as long as one is planned or was', () => {
    const planned = new PlannedBoard(sampleBoard());
    const id = entityIdOf<JudgementId>('judgement', '1');
    const said = { until: '2026-12-01', reason: 'So', byName: 'Ada' };
    const judge: BoardEdit = { kind: 'judge', id, finding: 'x', judgement: 'accepted', ...said };
    expect([...planned.plan([judge]).parts]).toEqual(['judgements']);
    expect(planned.judgementOn('x')).toMatchObject({ id, kind: 'accepted', ...said });
    expect(planned.judgementOn('y')).toBeUndefined();
    expect([...planned.plan([]).parts]).toEqual(['judgements']);
    expect([...planned.plan([]).parts]).toEqual([]);
  });

  it('[RU202] drops a plan when the board changed, and names all that was planned', () => {
    const board = sampleBoard();
    const planned = new PlannedBoard(board);
    const capacity: BoardEdit = { kind: 'set-capacity', team: RED, sprint: THREE, points: 2 };
    planned.plan([MOVE, capacity, { kind: 'resolve-line', line: lineNamed('a>b') }]);
    board.change((draft) => draft.moveItem(a, { team: RED, sprint: THREE }));
    const change = planned.drop();
    expect([...change.items]).toEqual([a]);
    expect([...change.lines]).toEqual([lineNamed('a>b')]);
    expect(change.cells).toContain(cellOf({ team: RED, sprint: THREE }));
    expect(planned.item(a)).toBe(board.item(a));
    expect(planned.capacity(RED, THREE)).toBeUndefined();
    expect(planned.drop()).toEqual(emptyChange());
  });

  it('[RU204] slices stand right behind the whole, also among PBIs of one rank', () => {
    const board = sampleBoard();
    board.change((draft) => {
      for (const id of [a, b, c]) draft.putItem(id, { rank: 'a', place: RED_TWO });
    });
    const [first, whole, last] = board.itemsIn(cellOf(RED_TWO));
    if (first === undefined || whole === undefined) throw new Error('Three of three.');
    const parts = [itemIdOf('part 2'), itemIdOf('part 1')];
    const planned = new PlannedBoard(board);
    planned.plan([sliceOf(whole, parts)]);
    expect(planned.itemsIn(cellOf(RED_TWO))).toEqual([first, whole, ...parts, last]);
  });

  it('[RU204] the lines at a PBI are in order of id, as those of the board', () => {
    const board = sampleBoard();
    const planned = new PlannedBoard(board);
    const parts = ['d', 'e', 'f', 'g'].map(itemIdOf);
    planned.plan([sliceOf(a, parts, [lineNamed('a>b')])]);
    const into = planned.linesInto(b).map(({ id }) => id);
    expect(into).toEqual([a, ...parts].map((from) => lineIdOf(from, b)).sort());
  });

  it('[RU204] whether a line is agreed follows from the teams that its ends come to', () => {
    const board = sampleBoard();
    board.change((draft) => draft.putLine(a, b, { acceptedBy: [RED] }));
    const planned = new PlannedBoard(board);
    const place = { team: RED, sprint: THREE };
    const change = planned.plan([{ kind: 'move-items', items: [b], place }]);
    expect([...change.lines]).toEqual([lineNamed('a>b')]);
    expect(planned.line(lineNamed('a>b'))?.status).toBe('agreed');
    expect([...planned.lines()].map(({ status }) => status)).toEqual(['agreed']);
    planned.plan([{ kind: 'move-items', items: [b], place: { team: null, sprint: THREE } }]);
    expect(planned.line(lineNamed('a>b'))?.status).toBe('open');
  });
});
