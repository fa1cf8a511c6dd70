import {
  OUTSIDE,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type Place,
  type ProductBacklogItem,
  type TeamId,
} from '@weft/domain';
import type { Severity } from './finding.ts';
import { isOfNexus, NO_TEAMS, withTeam } from './nexus-team.ts';
import type { Timeline } from './timeline.ts';

/** A dependency line with the PBIs at its ends, as far as they are on the board. */
export interface LineScope {
  readonly line: DependencyLine;
  /** The predecessor; undefined when it is put aside or not on this board. */
  readonly from: ProductBacklogItem | undefined;
  /** The successor; undefined when it is put aside or not on this board. */
  readonly to: ProductBacklogItem | undefined;
  /** The line as an open one, see {@link openLineOf}; worked out once for all rules. */
  readonly open: OpenLine | undefined;
}

/** A line that still orders its ends: both are on the board, the first is not Done. */
export interface OpenEnds {
  readonly line: DependencyLine;
  readonly from: ProductBacklogItem;
  readonly to: ProductBacklogItem;
}

/** An open line, and where its ends stand; worked out once for all rules. */
export interface OpenLine extends OpenEnds {
  readonly fromStand: Stand;
  readonly toStand: Stand;
}

/** A place, and what it means for the order of work. */
export interface Stand {
  /** Many PBIs stand at one place: who reads it here need not look at the PBI. */
  readonly place: Place;
  /** Undefined: no team of the Nexus has it; it may be *outside*, not assigned, or put aside. */
  readonly team: TeamId | undefined;
  /** See `Timeline.pointOf`; undefined: unscheduled. */
  readonly point: number | undefined;
  /** The team of the place, if it is one: a list that the findings there share. */
  readonly teams: readonly TeamId[];
}

/** What the ends of lines are looked up in. */
export interface LineSurroundings {
  readonly view: BoardView;
  readonly timeline: Timeline;
  readonly nexusTeams: ReadonlySet<TeamId>;
}

/** Looks up the ends of a line. */
export function lineScopeOf(context: LineSurroundings, line: DependencyLine): LineScope {
  const from = onBoard(context.view, line.from);
  const to = onBoard(context.view, line.to);
  if (from === undefined || to === undefined || !isOpenFrom(line, from.state === 'done')) {
    return { line, from, to, open: undefined };
  }
  const ends = { line, from, to };
  return openScopeOf(ends, standOf(from.place, context), standOf(to.place, context));
}

/** The scope of an open line, for who has looked up its ends already. */
export function openScopeOf(
  { line, from, to }: OpenEnds,
  fromStand: Stand,
  toStand: Stand,
): LineScope {
  const scope: OpenLine & { open: OpenLine | undefined } = {
    line,
    from,
    to,
    fromStand,
    toStand,
    open: undefined,
  };
  // One object is both: boards have many lines, and a full check looks at all of them.
  scope.open = scope;
  return scope;
}

/** What the place means, see {@link Stand}. */
export function standOf(place: Place, context: Omit<LineSurroundings, 'view'>): Stand {
  const team = isOfNexus(place.team, context) ? place.team : undefined;
  const teams = teamsOf([{ place }]);
  return { place, team, point: context.timeline.pointOf(place.sprint), teams };
}

/** The open line with its ends, for who need not know where they stand; undefined: it is not open. */
export function openEndsOf(view: BoardView, line: DependencyLine): OpenEnds | undefined {
  const from = onBoard(view, line.from);
  const to = onBoard(view, line.to);
  if (from === undefined || to === undefined || !isOpenFrom(line, from.state === 'done'))
    return undefined;
  return { line, from, to };
}

/**
 * The line as an open one: its predecessor is not Done and it is not resolved. A line that leads to
 * nowhere orders nothing; that is `merge-dangling`.
 */
export function openLineOf(scope: LineScope): OpenLine | undefined {
  return scope.open;
}

/**
 * The severity of a finding on this line: while a stand-in that was agreed on is good enough, a risk
 * is a hint. What stops people is not worked around by it.
 */
export function easedByStandIn(
  severity: Severity,
  { standIn }: DependencyLine,
  today: string,
): Severity {
  const holds = standIn !== undefined && standIn.until >= today;
  return holds && severity === 'warning' ? 'info' : severity;
}

/** True when the open line leads from a team of the Nexus to another one. */
export function isCrossTeam({ fromStand, toStand }: OpenLine): boolean {
  const { team } = fromStand;
  return team !== undefined && toStand.team !== undefined && team !== toStand.team;
}

/** The teams in which the PBIs stand, each once, by id. */
export function teamsOf(items: Iterable<{ readonly place: Place }>): readonly TeamId[] {
  let teams = NO_TEAMS;
  for (const { place } of items) {
    const { team } = place;
    if (team !== null && team !== OUTSIDE) teams = withTeam(teams, team);
  }
  return teams;
}

/** True when a line between PBIs on the board is open; `isDone`: its predecessor is. */
export function isOpenFrom(line: DependencyLine, isDone: boolean): boolean {
  return !isDone && line.status !== 'resolved';
}

function onBoard(view: BoardView, id: ItemId): ProductBacklogItem | undefined {
  const item = view.item(id);
  return item === undefined || item.aside ? undefined : item;
}
