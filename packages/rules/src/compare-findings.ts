import { placeOf, type BoardView } from '@weft/domain';
import type { Finding, Severity } from './finding.ts';
import { Timeline } from './timeline.ts';

const WORST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Weight {
  readonly severity: number;
  readonly teams: number;
  /** PBIs that wait for those of the finding. */
  readonly fanOut: number;
  /** Sprints between the finding and the current one; Infinity: it is in no Sprint. */
  readonly distance: number;
}

/**
 * Orders findings worst first: by severity, then number of teams touched, then how many PBIs wait
 * behind it, then nearest Sprint, then key; so equal boards list them equally. Sort with it at once:
 * it remembers what it learnt of the view.
 */
export function compareFindings(view: BoardView): (a: Finding, b: Finding) => number {
  const timeline = new Timeline(view);
  const weights = new Map<Finding, Weight>();
  const weightOf = (finding: Finding): Weight => {
    const known = weights.get(finding);
    if (known !== undefined) return known;
    const weight = weigh(finding, view, timeline);
    weights.set(finding, weight);
    return weight;
  };
  return (a, b) => {
    const left = weightOf(a);
    const right = weightOf(b);
    if (left.severity !== right.severity) return left.severity - right.severity;
    if (left.teams !== right.teams) return right.teams - left.teams;
    if (left.fanOut !== right.fanOut) return right.fanOut - left.fanOut;
    if (left.distance !== right.distance) return left.distance < right.distance ? -1 : 1;
    if (a.key === b.key) return 0;
    return a.key < b.key ? -1 : 1;
  };
}

function weigh(finding: Finding, view: BoardView, timeline: Timeline): Weight {
  const waiting = new Set<string>();
  for (const item of finding.items) {
    for (const line of view.linesFrom(item)) if (line.status !== 'resolved') waiting.add(line.to);
  }
  return {
    severity: WORST_FIRST[finding.severity],
    teams: finding.teams.length,
    fanOut: waiting.size,
    distance: distanceOf(finding, view, timeline),
  };
}

function distanceOf(finding: Finding, view: BoardView, timeline: Timeline): number {
  const now = timeline.current ?? 0;
  let nearest = Infinity;
  const sprints = [
    ...finding.items.map((item) => view.item(item)?.place.sprint ?? null),
    ...finding.cells.map((cell) => placeOf(cell).sprint),
  ];
  for (const sprint of sprints) {
    const point = timeline.pointOf(sprint);
    if (point !== undefined) nearest = Math.min(nearest, Math.abs(point - now));
  }
  return nearest;
}
