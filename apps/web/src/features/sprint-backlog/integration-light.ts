import type { BoardView, IntegrationIssue, NexusSprint, SprintId, TeamId } from '@weft/domain';
import { lastIntegrationOf, workingDaysBetween } from '@weft/rules';

/** How the integration of a team's work stands. `last` is the day it last succeeded, ISO 8601 date. */
export type IntegrationLight =
  /** Succeeded, and no whole working day passed since. */
  | { readonly kind: 'integrated'; readonly last: string }
  /** A whole working day of the running Sprint passed since it succeeded, or without it. */
  | { readonly kind: 'stale'; readonly last: string | undefined }
  /** Something keeps it from being integrated. */
  | { readonly kind: 'issue'; readonly open: number; readonly last: string | undefined }
  /** Nothing is written down, and nothing was due yet. */
  | { readonly kind: 'none' }
  /** Of a Sprint that does not run: what was written down, without a judgement. */
  | { readonly kind: 'record'; readonly last: string | undefined };

/** The light of a team in a Sprint on the day `today`, ISO 8601 date. */
export function integrationLightOf(
  view: BoardView,
  sprint: NexusSprint,
  team: TeamId,
  today: string,
): IntegrationLight {
  if (sprint.state !== 'running') {
    return { kind: 'record', last: lastIntegrationOf(team, view, sprint.end) };
  }
  const open = issuesOf(view, sprint.id, team).filter((issue) => !issue.resolved).length;
  const last = lastIntegrationOf(team, view);
  if (open > 0) return { kind: 'issue', open, last };
  if (last !== undefined && workingDaysBetween(last, today) === 0) {
    return { kind: 'integrated', last };
  }
  const since = last ?? sprint.start;
  return since === undefined || workingDaysBetween(since, today) === 0
    ? { kind: 'none' }
    : { kind: 'stale', last };
}

/**
 * The issues that keep the work of a team from being integrated in a Sprint: its own and those of the
 * whole Nexus; those that are open first, then as they were raised.
 */
export function issuesOf(
  view: BoardView,
  sprint: SprintId,
  team: TeamId,
): readonly IntegrationIssue[] {
  return view
    .integration()
    .filter((record) => record.kind === 'issue')
    .filter((issue) => (issue.team ?? team) === team && (issue.sprint ?? sprint) === sprint)
    .sort(openFirst);
}

function openFirst(a: IntegrationIssue, b: IntegrationIssue): number {
  if (a.resolved !== b.resolved) return a.resolved ? 1 : -1;
  return a.raisedOn < b.raisedOn ? -1 : a.raisedOn > b.raisedOn ? 1 : 0;
}
