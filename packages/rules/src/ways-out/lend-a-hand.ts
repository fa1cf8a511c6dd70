import { cellOf } from '@weft/domain';
import type { OpenEnds } from '../line-scope.ts';
import { loadOf } from '../load.ts';
import { exactPoints } from './exact-points.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type DisabledReason, type WayOut } from './way-out.ts';

/** What one team lends another that is not over its capacity, in the board's unit. */
const LENT_POINTS = 2;

/**
 * Lends the team that comes first some of the capacity of the team that waits, for the Sprint of
 * what comes first, and names who helps: what it is over, or a little, never more than there is.
 */
export function lendAHand({ line, from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const { view, nexusTeams, timeline } = context;
  const { team: needy, sprint } = from.place;
  const { team: lender } = to.place;
  if (needy === null || lender === null || sprint === null || needy === lender) return [];
  if (!nexusTeams.has(needy) || !nexusTeams.has(lender)) return [];
  if (timeline.pointOf(sprint) === undefined) return [];
  const has = view.capacity(lender, sprint);
  const needs = view.capacity(needy, sprint);
  const { points: load } = loadOf(view, cellOf(from.place));
  const wanted = needs !== undefined && load > needs ? load - needs : LENT_POINTS;
  const points = exactPoints(Math.min(wanted, has ?? 0));
  const facts = { from: lender, to: needy, sprint, points, line: line.id };
  const off = (reason: DisabledReason): readonly WayOut[] => [
    disabled('lend-a-hand', facts, reason),
  ];
  if (!line.causes.includes('domain-knowledge')) return off({ kind: 'other-cause' });
  if (has === undefined) return off({ kind: 'capacity-unknown', team: lender });
  if (needs === undefined) return off({ kind: 'capacity-unknown', team: needy });
  if (points <= 0) return off({ kind: 'nothing-to-lend', team: lender });
  const edits = [
    { kind: 'set-capacity', team: lender, sprint, points: exactPoints(has - points) },
    { kind: 'set-capacity', team: needy, sprint, points: exactPoints(needs + points) },
  ] as const;
  return [enabled('lend-a-hand', { facts, edits, needs: ['person'] })];
}
