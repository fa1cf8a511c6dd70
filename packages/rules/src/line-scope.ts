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
import { isOfNexus } from './nexus-team.ts';
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

/** What a place means for the order of work. */
export interface Stand {
  /** Undefined: no team of the Nexus has it; it may be *outside*, not assigned, or put aside. */
  readonly team: TeamId | undefined;
  /** See `Timeline.pointOf`; undefined: unscheduled. */
  readonly point: number | undefined;
}

/** What the ends of lines are looked up in. */
export interface LineSurroundings {
  readonly view: BoardView;
  readonly timeline: Timeline;
  readonly nexusTeams: ReadonlySet<TeamId>;
}

/** A PBI on the board at the end of a line. */
export interface LineEnd {
  readonly item: ProductBacklogItem;
  readonly stand: Stand;
}

/** Looks up the ends of a line. */
export function lineScopeOf(context: LineSurroundings, line: DependencyLine): LineScope {
  return lineScopeBetween(line, endOf(line.from, context), endOf(line.to, context));
}

/** The same for who has looked up already which of the ends are on the board. */
export function lineScopeBetween(
  line: DependencyLine,
  from: LineEnd | undefined,
  to: LineEnd | undefined,
): LineScope {
  if (from === undefined || to === undefined || !isOpenFrom(line, from.item)) {
    return { line, from: from?.item, to: to?.item, open: undefined };
  }
  const scope: OpenLine & { open: OpenLine | undefined } = {
    line,
    from: from.item,
    to: to.item,
    fromStand: from.stand,
    toStand: to.stand,
    open: undefined,
  };
  // One object is both: boards have many lines, and a full check looks at all of them.
  scope.open = scope;
  return scope;
}

/** What the place means, see {@link Stand}. */
export function standOf({ team, sprint }: Place, context: Omit<LineSurroundings, 'view'>): Stand {
  const isNexus = isOfNexus(team, context);
  return { team: isNexus ? team : undefined, point: context.timeline.pointOf(sprint) };
}

/** The open line with its ends, for who need not know where they stand; undefined: it is not open. */
export function openEndsOf(view: BoardView, line: DependencyLine): OpenEnds | undefined {
  const from = onBoard(view, line.from);
  const to = onBoard(view, line.to);
  if (from === undefined || to === undefined || !isOpenFrom(line, from)) return undefined;
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

/** What a finding on a line is shown on. */
export function shownOnLine({ line, from, to }: LineScope): {
  items: readonly ItemId[];
  lines: readonly [DependencyLine['id']];
  teams: readonly TeamId[];
  cells: readonly [];
} {
  if (from === undefined || to === undefined || from === to) {
    const end = from ?? to;
    const ends = end === undefined ? [] : [end];
    return { items: ends.map(({ id }) => id), lines: [line.id], teams: teamsOf(ends), cells: [] };
  }
  return { items: [from.id, to.id], lines: [line.id], teams: teamsOf([from, to]), cells: [] };
}

/** The teams in which the PBIs stand, each once, by id. */
export function teamsOf(items: Iterable<ProductBacklogItem>): TeamId[] {
  // Nearly always one or two: a set for each finding would be most of what a full check makes.
  const teams: TeamId[] = [];
  for (const { place } of items) {
    const { team } = place;
    if (team === null || team === OUTSIDE || teams.includes(team)) continue;
    let at = teams.length;
    while (at > 0 && team < (teams[at - 1] ?? team)) at -= 1;
    if (at === teams.length) teams.push(team);
    else teams.splice(at, 0, team);
  }
  return teams;
}

function endOf(id: ItemId, context: LineSurroundings): LineEnd | undefined {
  const item = onBoard(context.view, id);
  return item === undefined ? undefined : { item, stand: standOf(item.place, context) };
}

/** True when a line between PBIs on the board is open; `from`: its predecessor. */
function isOpenFrom(line: DependencyLine, from: ProductBacklogItem): boolean {
  return from.state !== 'done' && line.status !== 'resolved';
}

function onBoard(view: BoardView, id: ItemId): ProductBacklogItem | undefined {
  const item = view.item(id);
  return item === undefined || item.aside ? undefined : item;
}
