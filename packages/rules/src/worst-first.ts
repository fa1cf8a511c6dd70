import {
  placeOf,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type SprintId,
} from '@weft/domain';
import type { Finding, Severity } from './finding.ts';
import { Timeline } from './timeline.ts';

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A finding, and how bad it is. */
interface Weighed {
  readonly finding: Finding;
  readonly severity: number;
  readonly teams: number;
  /** PBIs that wait for those of the finding. */
  readonly fanOut: number;
  /** Sprints between the finding and the current one; Infinity: it is in no Sprint. */
  readonly distance: number;
}

/**
 * Findings worst first: by severity, then number of teams touched, then how many PBIs wait behind
 * it, then nearest Sprint, then key; so equal boards list them equally.
 */
export function worstFirst(findings: Iterable<Finding>, view: BoardView): Finding[] {
  const timeline = new Timeline(view);
  // Each is weighed once, and compared a dozen times.
  const weighed = Array.from(findings, (finding) => weigh(finding, view, timeline));
  return weighed.sort(compareWeights).map(({ finding }) => finding);
}

function compareWeights(a: Weighed, b: Weighed): number {
  if (a.severity !== b.severity) return a.severity - b.severity;
  if (a.teams !== b.teams) return b.teams - a.teams;
  if (a.fanOut !== b.fanOut) return b.fanOut - a.fanOut;
  if (a.distance !== b.distance) return a.distance < b.distance ? -1 : 1;
  if (a.finding.key === b.finding.key) return 0;
  return a.finding.key < b.finding.key ? -1 : 1;
}

function weigh(finding: Finding, view: BoardView, timeline: Timeline): Weighed {
  return {
    finding,
    severity: WORST_FIRST[finding.severity],
    teams: finding.teams.length,
    fanOut: fanOutOf(finding, view),
    distance: distanceOf(finding, view, timeline),
  };
}

function fanOutOf({ items }: Finding, view: BoardView): number {
  const [only] = items;
  // No two lines lead from one PBI to the same one.
  if (only !== undefined && items.length === 1) return countOpen(view.linesFrom(only));
  const waiting = new Set<ItemId>();
  for (const item of items) {
    for (const line of view.linesFrom(item)) if (line.status !== 'resolved') waiting.add(line.to);
  }
  return waiting.size;
}

function countOpen(lines: readonly DependencyLine[]): number {
  let count = 0;
  for (const { status } of lines) if (status !== 'resolved') count += 1;
  return count;
}

function distanceOf({ items, cells }: Finding, view: BoardView, timeline: Timeline): number {
  const now = timeline.current ?? 0;
  let nearest = Infinity;
  const look = (sprint: SprintId | null): void => {
    const point = timeline.pointOf(sprint);
    if (point !== undefined) nearest = Math.min(nearest, Math.abs(point - now));
  };
  for (const item of items) look(view.item(item)?.place.sprint ?? null);
  for (const cell of cells) look(placeOf(cell).sprint);
  return nearest;
}
