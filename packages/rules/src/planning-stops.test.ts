import { sprintIdOf, type MemoryBoard } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { planningStops } from './planning-stops.ts';
import { TODAY, boardOf, findingsOf } from './testing/board-of.ts';

const three = sprintIdOf('3');

function stops(board: MemoryBoard, sprint = three): readonly string[] {
  return planningStops(board, { sprint, today: TODAY }).map(({ rule }) => rule);
}

describe('what stops the completion of planning', () => {
  it('[RU240] is what the rules would say of goals and Definition of Done once the Sprint runs', () => {
    const board = boardOf(['a red 3'], [], {
      sprints: [{ ref: '3', name: 'Sprint 3', number: 3 }],
    });
    expect(findingsOf(board, 'dod-missing')).toEqual([]);
    expect(stops(board)).toEqual(['goal-missing', 'dod-missing']);
    const planned = boardOf(['a red 3'], [], {
      goals: [
        { sprint: '3', text: 'Sell' },
        { team: 'red', sprint: '3', text: 'Ship' },
      ],
      criteria: [{ ref: 'tested', text: 'Tested', atLeast: 80 }],
    });
    expect(stops(planned)).toEqual([]);
  });

  it('[RU240] tells of a team that asks for less, and of each team without a goal', () => {
    const board = boardOf(['a red 3', 'b blue 3'], [], {
      goals: [{ sprint: '3', text: 'Sell' }],
      criteria: [
        { ref: 'tested', text: 'Tested', atLeast: 80 },
        { ref: 'less', team: 'red', restates: 'tested', text: 'Tested', atLeast: 50 },
      ],
    });
    expect(stops(board)).toEqual(['goal-missing', 'goal-missing', 'dod-weaker']);
  });

  it('[RU240] is nothing that the board switched off or holds for less, and nothing of no Sprint', () => {
    const settings = {
      rules: [
        { rule: 'goal-missing', off: true },
        { rule: 'dod-missing', severity: 'info' as const },
      ],
    };
    expect(stops(boardOf(['a red 3'], [], { settings }))).toEqual([]);
    expect(stops(boardOf(['a red 3']), sprintIdOf('9'))).toEqual([]);
  });
});
