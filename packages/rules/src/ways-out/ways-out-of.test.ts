import { describe, expect, it } from 'vitest';
import { entityIdOf, itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import type { JudgementId } from '@weft/domain';
import { checkWholeBoard } from '../check-whole-board.ts';
import { boardOf, findingsOf, TODAY } from '../testing/board-of.ts';
import { lineNamed, offersOn, offersOnLine, wayOptions } from '../testing/ways.ts';
import { giveAway } from './give-away.ts';
import { postpone } from './postpone.ts';
import { WayOutContext } from './way-out-context.ts';
import { waysOutOf } from './ways-out-of.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');

function kindsOf(ways: readonly { readonly kind: string }[]): string[] {
  return ways.map(({ kind }) => kind);
}

describe('the ways out of a line', () => {
  it('[RU219] a line is removed with a reason that is asked for', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b']);
    expect(offersOnLine(board, 'a>b', 'remove')).toMatchObject([
      { edits: [{ kind: 'remove-line', line: 'a>b' }], needs: ['removal'], off: undefined },
    ]);
  });

  it('[RU219] removing is all that is left for a line that orders nothing', () => {
    const resolved = boardOf(['a red 2', 'b blue 2'], ['a>b', 'b>b']);
    expect(kindsOf(offersOnLine(resolved, 'b>b'))).toEqual(['remove']);
    resolved.change((draft) => draft.putLine(a, b, { resolved: true }));
    expect(kindsOf(offersOnLine(resolved, 'a>b'))).toEqual(['remove']);
    resolved.change((draft) => {
      draft.putLine(a, b, { resolved: false });
      draft.putItem(a, { aside: true });
    });
    expect(kindsOf(offersOnLine(resolved, 'a>b'))).toEqual(['remove']);
    resolved.change((draft) => draft.putItem(a, { aside: false, state: 'done' }));
    expect(kindsOf(offersOnLine(resolved, 'a>b'))).toEqual(['remove']);
    expect(offersOnLine(resolved, 'b>a')).toEqual([]);
  });

  it('[RU210] stand in one order', () => {
    const board = boardOf(['a red 3', 'b blue 3 5'], ['a>b']);
    const line = ['same-team', 'same-team', 'later', 'earlier', 'slice', 'swap', 'lend-a-hand'];
    expect(kindsOf(offersOnLine(board, 'a>b'))).toEqual([...line, 'stand-in', 'remove']);
    expect(kindsOf(offersOn(board, 'dep-same-sprint-cross-team'))).toEqual([
      ...line,
      'stand-in',
      'remove',
      'live-with-it',
    ]);
  });
});

describe('the ways out of a finding', () => {
  it('[RU220] every finding can be lived with, until the current Sprint is over', () => {
    const board = boardOf(['a red 3', 'b blue 2'], ['a>b']);
    board.change((draft) => draft.putSprint(sprintIdOf('2'), { end: '2026-12-04' }));
    const options = wayOptions();
    for (const finding of checkWholeBoard(board, { today: TODAY }).values()) {
      const last = waysOutOf(board, finding, options).findLast(
        ({ kind }) => kind === 'live-with-it',
      );
      expect(last?.facts).toEqual({ finding: finding.key });
      expect(last?.needs).toEqual(['who', 'date', 'reason']);
      expect(last?.edits).toMatchObject([
        {
          kind: 'judge',
          finding: finding.key,
          judgement: 'accepted',
          until: '2026-12-04',
          reason: '',
          byName: '',
        },
      ]);
    }
    const [inverted] = findingsOf(board, 'dep-inverted');
    if (inverted === undefined) throw new Error('No finding.');
    board.change((draft) => {
      for (const sprint of ['2', '3', '4', '5']) {
        draft.putSprint(sprintIdOf(sprint), { state: 'closed', end: '2027-01-01' });
      }
    });
    const [edit] = waysOutOf(board, inverted, wayOptions()).at(-1)?.edits ?? [];
    expect(edit).toMatchObject({ until: TODAY, id: entityIdOf<JudgementId>('new', '1') });
  });

  it('[RU225] a line that is wrongly ordered has the ways out of the line', () => {
    const inverted = boardOf(['a red 4', 'b blue 3 5'], ['a>b']);
    expect(offersOn(inverted, 'dep-inverted').slice(0, -1)).toEqual(offersOnLine(inverted, 'a>b'));
    const unplanned = boardOf(['a red -', 'b blue 3 5'], ['a>b']);
    expect(kindsOf(offersOn(unplanned, 'dep-unscheduled-predecessor'))).toEqual([
      'same-team',
      'same-team',
      'schedule',
      'schedule',
      'slice',
      'swap',
      'stand-in',
      'remove',
      'live-with-it',
    ]);
  });

  it('[RU224] of a circle, the three lines are offered for removal that have the least support', () => {
    const board = boardOf(
      ['a red 3', 'b red 3', 'c red 3', 'd red 3'],
      ['a>b', 'b>c', 'c>d', 'd>a'],
    );
    board.change((draft) => {
      draft.putLine(a, b, { acceptedBy: [teamIdOf('red')] });
      draft.putLine(b, itemIdOf('c'), { note: 'Really' });
    });
    const weakest = ['c>d', 'd>a'].sort((x, y) => (lineNamed(x) < lineNamed(y) ? -1 : 1));
    const next = ['a>b', 'b>c'].sort((x, y) => (lineNamed(x) < lineNamed(y) ? -1 : 1))[0];
    const offers = offersOn(board, 'dep-cycle');
    expect(offers.map(({ kind, facts }) => [kind, facts])).toMatchObject([
      ...[...weakest, next].map((line) => ['remove', { line }]),
      ['live-with-it', {}],
    ]);
  });

  it('[RU225] a line to nowhere can be removed', () => {
    const board = boardOf(['a red 3', 'b red 3'], ['a>b']);
    board.change((draft) => draft.putItem(a, { aside: true }));
    expect(kindsOf(offersOn(board, 'merge-dangling'))).toEqual(['remove', 'live-with-it']);
  });

  it('[RU225] a PBI with too many lines can be sliced, if it is still there', () => {
    const board = boardOf(
      ['a red 3 8', 'b blue 4', 'c blue 4', 'd green 4'],
      ['a>b', 'a>c', 'a>d'],
    );
    expect(offersOn(board, 'hub-item')).toMatchObject([
      { kind: 'slice', facts: { item: 'a' } },
      { kind: 'live-with-it' },
    ]);
    const [hub] = findingsOf(board, 'hub-item');
    if (hub === undefined) throw new Error('No finding.');
    board.change((draft) => draft.putItem(a, { aside: true }));
    expect(kindsOf(waysOutOf(board, hub, wayOptions()))).toEqual(['live-with-it']);
    board.change((draft) => draft.forgetItem(a));
    expect(kindsOf(waysOutOf(board, hub, wayOptions()))).toEqual(['live-with-it']);
  });

  it('[RU225] other findings can only be lived with', () => {
    const board = boardOf(['a red 3'], [], { teams: [{ ref: 'red', name: 'red' }] });
    expect(kindsOf(offersOn(board, 'nexus-size'))).toEqual(['live-with-it']);
  });
});

describe('a cell that is too full', () => {
  const full = ['a red 3 5', 'b red 3 8', 'c red 3 3', 'd red 3 2', 'e red 3', 'f red 3 0'];
  const capacities = [
    { team: 'red', sprint: '3', points: 10 },
    { team: 'blue', sprint: '3', points: 6 },
    { team: 'green', sprint: '3', points: 8 },
  ];

  it('[RU223] gives away what the fewest open lines tie, the largest first', () => {
    const board = boardOf([...full, 'x blue 5'], ['b>x', 'a>x', 'c>x'], { capacities });
    board.change((draft) => {
      draft.putLine(itemIdOf('c'), itemIdOf('x'), { resolved: true });
      draft.putItem(itemIdOf('d'), { state: 'doing' });
    });
    const proposed = offersOn(board, 'over-capacity').map(({ kind, facts }) => [kind, facts]);
    expect(proposed).toMatchObject([
      ['give-away', { item: 'c', from: 'red', to: 'green', sprint: '3' }],
      ['postpone', { item: 'c', from: '3', to: '4' }],
      ['give-away', { item: 'd' }],
      ['postpone', { item: 'd' }],
      ['give-away', { item: 'b' }],
      ['postpone', { item: 'b' }],
      ['live-with-it', {}],
    ]);
    board.change((draft) => draft.putItem(itemIdOf('c'), { state: 'done', integrated: true }));
    const items = offersOn(board, 'over-capacity', 'postpone').map(({ facts }) => facts);
    expect(items).toMatchObject([{ item: 'd' }, { item: 'b' }, { item: 'a' }]);
  });

  it('[RU223] of equally large ones, the smaller id comes first', () => {
    const board = boardOf(['a red 3 9', 'b red 3 9'], [], { capacities });
    const ids = ['a', 'b'].sort((x, y) => (itemIdOf(x) < itemIdOf(y) ? -1 : 1));
    const items = offersOn(board, 'over-capacity', 'postpone').map(({ facts }) => facts);
    expect(items).toMatchObject(ids.map((item) => ({ item })));
  });

  it('[RU221] gives a PBI to the team with the most room in which it fits', () => {
    const board = boardOf(['a red 3 12', 'b red 3 6', 'c blue 3 5'], [], {
      capacities: [...capacities.slice(0, 1), { team: 'blue', sprint: '3', points: 11 }],
    });
    const away = (): unknown =>
      offersOn(board, 'over-capacity', 'give-away').map(({ facts, off, edits }) => [
        facts,
        off,
        edits,
      ]);
    expect(away()).toMatchObject([
      [{ item: 'a', from: 'red', sprint: '3' }, { kind: 'no-room' }, []],
      [
        { item: 'b', to: 'blue' },
        undefined,
        [{ kind: 'move-items', items: ['b'], place: { team: 'blue', sprint: '3' } }],
      ],
    ]);
    board.change((draft) => draft.setCapacity(teamIdOf('green'), sprintIdOf('3'), 6));
    const tied =
      [teamIdOf('blue'), teamIdOf('green')].sort()[0] === teamIdOf('blue') ? 'blue' : 'green';
    expect(away()).toMatchObject([
      [{ item: 'a' }, {}, []],
      [{ item: 'b', to: tied }, undefined, [{}]],
    ]);
    board.change((draft) => draft.setCapacity(teamIdOf('green'), sprintIdOf('3'), 7));
    expect(away()).toMatchObject([
      [{ item: 'a' }, {}, []],
      [{ item: 'b', to: 'green' }, undefined, [{}]],
    ]);
    board.change((draft) => {
      draft.putTeam(teamIdOf('green'), { skills: ['SQL'] });
      draft.putItem(b, { needs: ['Java'] });
    });
    expect(away()).toMatchObject([
      [{ item: 'a' }, {}, []],
      [{ item: 'b', to: 'blue' }, undefined, [{}]],
    ]);
  });

  it('[RU221] a PBI without size fits wherever the team is not over', () => {
    const board = boardOf(['a red 3', 'b blue 3 4'], [], {
      capacities: [{ team: 'blue', sprint: '3', points: 4 }],
    });
    board.change((draft) => {
      draft.putItem(a, { needs: ['Java'] });
      draft.putTeam(teamIdOf('red'), { skills: ['SQL'] });
    });
    const away = (): unknown => offersOn(board, 'skill-gap', 'give-away').map(({ facts }) => facts);
    expect(away()).toEqual([{ item: 'a', from: 'red', to: 'blue', sprint: '3' }]);
    board.change((draft) => draft.setCapacity(teamIdOf('blue'), sprintIdOf('3'), 3));
    expect(away()).toEqual([{ item: 'a', from: 'red', sprint: '3' }]);
    board.change((draft) => draft.putSprint(sprintIdOf('3'), { aside: true }));
    expect(away()).toEqual([]);
    board.change((draft) => draft.moveItem(a, { team: teamIdOf('red'), sprint: null }));
    expect(away()).toEqual([]);
  });

  it('[RU221] not to the team that has it, nor to one of which nobody knows what it can do', () => {
    const board = boardOf(['a red 3 2'], [], {
      capacities: [
        { team: 'red', sprint: '3', points: 20 },
        { team: 'blue', sprint: '3', points: 4 },
      ],
    });
    const item = board.item(a);
    const ways = item && giveAway(item, new WayOutContext(board, wayOptions()));
    expect(ways?.map(({ facts }) => facts)).toMatchObject([{ to: teamIdOf('blue') }]);
  });

  it('[RU222] postpones a PBI to the next Sprint, off when there is none', () => {
    const late = [{ team: 'red', sprint: '5', points: 1 }];
    const board = boardOf(['a red 5 5'], [], { capacities: late });
    board.change((draft) => draft.putItem(a, { supportsGoal: true }));
    expect(offersOn(board, 'over-capacity', 'postpone')).toMatchObject([
      { facts: { item: 'a', from: '5' }, off: { kind: 'no-later-sprint' }, edits: [] },
    ]);
    board.change((draft) => draft.putSprint(sprintIdOf('6'), { number: 6, name: '6' }));
    expect(offersOn(board, 'over-capacity', 'postpone')).toMatchObject([
      {
        facts: { item: 'a', from: '5', to: '6' },
        off: undefined,
        edits: [{ kind: 'move-items', items: ['a'], place: { team: 'red', sprint: '6' } }],
        notes: [{ kind: 'leaves-goal', sprint: '5' }],
      },
    ]);
  });

  it('[RU222] neither what is Done is postponed nor what is in no Sprint on the board', () => {
    const board = boardOf(['a red 3 5', 'b red - 5']);
    const count = (id: typeof a): number => {
      const item = board.item(id);
      return item ? postpone(item, new WayOutContext(board, wayOptions())).length : -1;
    };
    expect([count(a), count(b)]).toEqual([1, 0]);
    board.change((draft) => draft.putItem(a, { state: 'done' }));
    expect(count(a)).toBe(0);
    board.change((draft) => {
      draft.putItem(a, { state: 'todo' });
      draft.putSprint(sprintIdOf('3'), { aside: true });
    });
    expect(count(a)).toBe(0);
  });
});
