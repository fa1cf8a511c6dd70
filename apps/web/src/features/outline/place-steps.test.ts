import { describe, expect, it } from 'vitest';
import { placeBeside } from './place-steps.ts';

const GROUPS = [
  ['1 blue', '1 red'],
  ['2 blue', '2 red'],
];

describe('keys between places to move to', () => {
  it('up and down lead on, over the end of a Sprint too', () => {
    expect(placeBeside(GROUPS, { sprint: 0, team: 1 }, 'ArrowDown')).toBe('2 blue');
    expect(placeBeside(GROUPS, { sprint: 1, team: 0 }, 'ArrowUp')).toBe('1 red');
    expect(placeBeside(GROUPS, { sprint: 0, team: 0 }, 'ArrowUp')).toBeUndefined();
  });

  it('left and right lead to the same team in another Sprint', () => {
    expect(placeBeside(GROUPS, { sprint: 0, team: 1 }, 'ArrowRight')).toBe('2 red');
    expect(placeBeside(GROUPS, { sprint: 1, team: 1 }, 'ArrowLeft')).toBe('1 red');
    expect(placeBeside(GROUPS, { sprint: 1, team: 1 }, 'ArrowRight')).toBeUndefined();
  });

  it('ends lead to the ends, other keys nowhere', () => {
    expect(placeBeside(GROUPS, { sprint: 0, team: 1 }, 'End')).toBe('2 red');
    expect(placeBeside(GROUPS, { sprint: 1, team: 1 }, 'Home')).toBe('1 blue');
    expect(placeBeside(GROUPS, { sprint: 1, team: 1 }, 'm')).toBeUndefined();
  });
});
