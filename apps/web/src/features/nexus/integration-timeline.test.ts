import type { BoardSnapshot } from '@weft/domain';
import { viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { integrationTimeline } from './integration-timeline.ts';

const TODAY = '2026-11-23';

function timeline(people: BoardSnapshot['people'] = []): readonly (readonly string[])[] {
  const view = viewOfSnapshot({
    title: '',
    teams: [],
    sprints: [
      { ref: '1', name: 'Sprint 1', number: 1, start: '2026-11-09', end: '2026-11-20' },
      { ref: '2', name: 'Sprint 2', number: 2, start: '2026-11-23', end: '2026-12-04' },
      { ref: '3', name: 'Sprint 3', number: 3 },
    ],
    items: [],
    dependencies: [],
    people,
  });
  return integrationTimeline(view.people(), view.sprints(), TODAY).map(({ sprint, members }) => [
    sprint?.name ?? 'today',
    ...members.map(({ person, partly }) => `${person.name}${partly ? ' partly' : ''}`),
  ]);
}

describe('the Nexus Integration Team over time', () => {
  it('has no time-line as long as nobody ever was in it', () => {
    expect(timeline([{ ref: 'ada', name: 'Ada' }])).toEqual([]);
  });

  it('names its members today and in every Sprint with days', () => {
    expect(
      timeline([
        { ref: 'ada', name: 'Ada', integrationTeam: { percent: 20 } },
        { ref: 'ben', name: 'Ben' },
      ]),
    ).toEqual([
      ['today', 'Ada'],
      ['Sprint 1', 'Ada'],
      ['Sprint 2', 'Ada'],
    ]);
  });

  it('tells who was in it for part of a Sprint, both edge days included', () => {
    expect(
      timeline([
        { ref: 'ada', name: 'Ada', integrationTeam: { percent: 20, until: '2026-11-20' } },
        { ref: 'ben', name: 'Ben', integrationTeam: { percent: 20, from: '2026-11-20' } },
        { ref: 'cy', name: 'Cy', integrationTeam: { percent: 20, from: '2026-12-04' } },
        { ref: 'dan', name: 'Dan', integrationTeam: { percent: 20, from: '2026-12-07' } },
      ]),
    ).toEqual([
      ['today', 'Ben'],
      ['Sprint 1', 'Ada', 'Ben partly'],
      ['Sprint 2', 'Ben', 'Cy partly'],
    ]);
  });
});
