import { describe, expect, it } from 'vitest';
import { sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { OUTSIDE } from '@weft/domain';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { decisionWords, parseDecision } from './decision-words.ts';

const view = viewOfSnapshot({
  teams: [{ ref: 'blue', name: 'Blue' }],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [],
  dependencies: [],
});
const words = { item: currentLaterMessages().item, everyday: currentMessages().common };

function said(field: string, value: unknown): string | undefined {
  const decision = parseDecision(field, value);
  return decision && decisionWords(decision, view, words);
}

describe('one side of a collision', () => {
  it('reads in words', () => {
    const team = teamIdOf('blue');
    const sprint = sprintIdOf('s1');
    expect(said('place', { team, sprint })).toBe('Blue, Sprint 1');
    expect(said('place', { team: null, sprint: null })).toBe('Not assigned, Product Backlog');
    expect(said('place', { team: OUTSIDE, sprint })).toBe('Outside the Nexus, Sprint 1');
    expect(said('place', { team: teamIdOf('red'), sprint })).toMatch(/^something that is gone/);
    expect(said('size', 1)).toBe('1 point');
    expect(said('size', null)).toBe('Not sized');
    expect(said('ready', false)).toBe('not Ready');
    expect(said('integrated', true)).toBe('integrated');
    expect(said('state', 'doing')).toBe('Doing');
  });

  it('is left out when it is no value of its field', () => {
    expect(parseDecision('size', '8')).toBeUndefined();
    expect(parseDecision('state', 'finished')).toBeUndefined();
    expect(parseDecision('ready', 1)).toBeUndefined();
    expect(parseDecision('place', { team: 3, sprint: null })).toBeUndefined();
    expect(parseDecision('title', 'x')).toBeUndefined();
  });
});
