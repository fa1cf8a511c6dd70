import type { BoardView, DependencyLine, ItemId, ProductBacklogItem, TeamId } from '@weft/domain';
import { OUTSIDE } from '@weft/domain';
import type { Severity } from './finding.ts';

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
export interface OpenLine {
  readonly line: DependencyLine;
  readonly from: ProductBacklogItem;
  readonly to: ProductBacklogItem;
}

/** Looks up the ends of a line. */
export function lineScopeOf(view: BoardView, line: DependencyLine): LineScope {
  return lineScopeBetween(line, onBoard(view, line.from), onBoard(view, line.to));
}

/** The same for who has looked up already which of the ends are on the board. */
export function lineScopeBetween(
  line: DependencyLine,
  from: ProductBacklogItem | undefined,
  to: ProductBacklogItem | undefined,
): LineScope {
  if (from === undefined || to === undefined || from.state === 'done') {
    return { line, from, to, open: undefined };
  }
  const scope: OpenLine & { open: OpenLine | undefined } = { line, from, to, open: undefined };
  // One object is both: boards have many lines, and a full check looks at all of them.
  if (line.status !== 'resolved') scope.open = scope;
  return scope;
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

/** What a finding on a line is shown on. */
export function shownOnLine({ line, from, to }: LineScope): {
  items: readonly ItemId[];
  lines: readonly [DependencyLine['id']];
  teams: readonly TeamId[];
  cells: readonly [];
} {
  const ends = to === undefined || to === from ? [] : [to];
  if (from !== undefined) ends.unshift(from);
  return { items: ends.map((end) => end.id), lines: [line.id], teams: teamsOf(ends), cells: [] };
}

/** The teams in which the PBIs stand, each once, by id. */
export function teamsOf(items: Iterable<ProductBacklogItem>): TeamId[] {
  const teams = new Set<TeamId>();
  for (const { place } of items) {
    if (place.team !== null && place.team !== OUTSIDE) teams.add(place.team);
  }
  return [...teams].sort();
}

function onBoard(view: BoardView, id: ItemId): ProductBacklogItem | undefined {
  const item = view.item(id);
  return item === undefined || item.aside ? undefined : item;
}
