import { sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { peopleToAsk, personCapacity } from './person-capacities.ts';

const RED_1 = { team: teamIdOf('red'), sprint: sprintIdOf('1') };

const PEOPLE = viewOfSnapshot({
  teams: ['red', 'blue'].map((ref) => ({ ref, name: ref })),
  sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `Sprint ${number}`, number })),
  items: [],
  dependencies: [],
  people: [
    { ref: 'ada', name: 'Ada', teams: [{ team: 'red', percent: 50 }] },
    { ref: 'ben', name: 'Ben', capacities: [{ team: 'red', sprint: '1', points: 0 }] },
    {
      ref: 'cy',
      name: 'Cy',
      teams: [{ team: 'blue', percent: 100 }],
      capacities: [
        { team: 'blue', sprint: '1', points: 8 },
        { team: 'red', sprint: '2', points: 5 },
      ],
    },
  ],
}).people();

describe('what people can do in a Sprint', () => {
  it('is asked of those in the team, and of those who said something there', () => {
    expect(peopleToAsk(PEOPLE, RED_1).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  it('is nothing, or a number that may be 0, of that team and Sprint only', () => {
    expect(PEOPLE.map((person) => personCapacity(person, RED_1))).toEqual([
      undefined,
      0,
      undefined,
    ]);
  });
});
