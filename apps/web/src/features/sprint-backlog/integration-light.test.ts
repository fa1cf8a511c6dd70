import { describe, expect, it } from 'vitest';
import type {
  NexusSprint,
  SnapshotIntegration,
  SnapshotIntegrationIssue,
  TeamId,
} from '@weft/domain';
import { viewOfSnapshot, type MemoryBoard } from '@weft/domain/testing';
import { integrationLightOf, issuesOf, type IntegrationLight } from './integration-light.ts';

/** A Monday. */
const TODAY = '2026-11-23';

function desk(
  integration: readonly SnapshotIntegration[],
  state: NexusSprint['state'] = 'running',
): { readonly view: MemoryBoard; readonly sprint: NexusSprint; readonly team: TeamId } {
  const view = viewOfSnapshot({
    teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
    sprints: [
      { ref: '1', name: 'Sprint 1', number: 1, state, start: '2026-11-16', end: '2026-11-27' },
    ],
    items: [],
    dependencies: [],
    integration,
  });
  const [sprint] = view.sprints();
  const [team] = view.teams();
  if (sprint === undefined || team === undefined) throw new Error('The board is empty');
  return { view, sprint, team: team.id };
}

function lightOf(
  integration: readonly SnapshotIntegration[],
  state: NexusSprint['state'] = 'running',
): IntegrationLight {
  const { view, sprint, team } = desk(integration, state);
  return integrationLightOf(view, sprint, team, TODAY);
}

const success = (on: string, team?: string): SnapshotIntegration => ({
  kind: 'success',
  on,
  ...(team !== undefined && { team }),
});
const issue = (rest: Partial<SnapshotIntegrationIssue> = {}): SnapshotIntegration => ({
  kind: 'issue',
  title: 'The build is red',
  raisedOn: '2026-11-20',
  ...rest,
});

describe('the integration light', () => {
  it('is green from the last working day on, and for a success of the whole Nexus', () => {
    expect(lightOf([success('2026-11-23', 'Red')])).toEqual({
      kind: 'integrated',
      last: '2026-11-23',
    });
    // From a Friday to the Monday no whole working day passes.
    expect(lightOf([success('2026-11-20')])).toEqual({ kind: 'integrated', last: '2026-11-20' });
  });

  it('is stale when a whole working day passed, also when nothing was ever written down', () => {
    expect(lightOf([success('2026-11-19', 'Red')])).toEqual({ kind: 'stale', last: '2026-11-19' });
    expect(lightOf([success('2026-11-23', 'Blue')])).toEqual({ kind: 'stale', last: undefined });
  });

  it('is red while an issue of the team or of the whole Nexus is open, whatever succeeded', () => {
    expect(lightOf([success('2026-11-23'), issue({ team: 'Red' }), issue()])).toEqual({
      kind: 'issue',
      open: 2,
      last: '2026-11-23',
    });
    expect(lightOf([success('2026-11-23'), issue({ team: 'Blue' })]).kind).toBe('integrated');
    expect(lightOf([success('2026-11-23'), issue({ resolved: true })]).kind).toBe('integrated');
  });

  it('judges only the running Sprint, and of a closed one knows what was true in it', () => {
    expect(lightOf([success('2026-11-23'), success('2026-11-30'), issue()], 'closed')).toEqual({
      kind: 'record',
      last: '2026-11-23',
    });
    expect(lightOf([], 'planned')).toEqual({ kind: 'record', last: undefined });
  });

  it('lists open issues before resolved ones', () => {
    const { view, sprint, team } = desk([
      issue({ title: 'old', raisedOn: '2026-11-16', resolved: true }),
      issue({ title: 'late', raisedOn: '2026-11-20' }),
      issue({ title: 'early', raisedOn: '2026-11-18' }),
      issue({ title: 'other', team: 'Blue' }),
    ]);
    expect(issuesOf(view, sprint.id, team).map(({ title }) => title)).toEqual([
      'early',
      'late',
      'old',
    ]);
  });
});
