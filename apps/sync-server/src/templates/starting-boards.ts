import type { BoardSnapshot } from '@weft/domain';

const TEAMS = 3;

/** Teams and Sprints to begin with; their names are terms of Scrum and read in every language. */
function startingBoard(sprints: number): BoardSnapshot {
  return {
    title: '',
    teams: numbers(TEAMS).map((number) => ({
      ref: `team-${number}`,
      name: `Team ${number}`,
      // One of each: told apart by hue and pattern from the start.
      hue: [0, 5, 3][number - 1] ?? 0,
    })),
    sprints: numbers(sprints).map((number) => ({
      ref: `sprint-${number}`,
      name: `Sprint ${number}`,
      number,
      state: 'planned',
    })),
    items: [],
    dependencies: [],
  };
}

/** For Cross-Team Refinement: three teams and a horizon of three Sprints to place PBIs in. */
export const REFINEMENT_BOARD: BoardSnapshot = startingBoard(3);

/** For Nexus Sprint Planning: three teams, the Sprint to plan and the one after it. */
export const PLANNING_BOARD: BoardSnapshot = startingBoard(2);

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
