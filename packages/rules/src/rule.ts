import type { BoardView, CellId, ItemId, ProductBacklogItem, SprintId, TeamId } from '@weft/domain';
import type { OpenEdges } from './cycles/open-edges.ts';
import type { Finding, RuleId } from './finding.ts';
import type { LineScope } from './line-scope.ts';
import type { Timeline } from './timeline.ts';

/** What a rule may know. No clock and no randomness: the same context gives the same findings. */
export interface RuleContext {
  readonly view: BoardView;
  /** The board's date in the board's time zone, ISO 8601 (`2026-11-23`). */
  readonly today: string;
  readonly timeline: Timeline;
  /** Teams of the Nexus: those on the board and not put aside; `OUTSIDE` is none. */
  readonly nexusTeams: ReadonlySet<TeamId>;
}

/**
 * What the verdict of a rule depends on, and so which changes make the rule run again:
 * - `line`, `item`, `cell`: the thing the rule is about; of a cell its capacity, its goal and which
 *   PBIs stand in it;
 * - `ends`: the PBIs at the two ends of the line;
 * - `lone-successor`: whether the successor is the only PBI of its cell, and the goal there;
 * - `sizes`: the PBIs that stand in the cell;
 * - `sprints`: order of the Sprints and which is current;
 * - `teams`: which teams belong to the Nexus.
 */
export type LineRead = 'line' | 'ends' | 'lone-successor' | 'sprints' | 'teams';
export type CellRead = 'cell' | 'sizes' | 'sprints' | 'teams';

/** A rule about one dependency line. Pure, like all rules. */
export interface LineRule {
  readonly id: RuleId;
  readonly reads: readonly LineRead[];
  check(scope: LineScope, context: RuleContext): readonly Finding[];
}

/** A rule about one PBI on the board. */
export interface ItemRule {
  readonly id: RuleId;
  check(item: ProductBacklogItem, context: RuleContext): readonly Finding[];
}

/** A rule about one cell of the Grid, made of a team (or none) and a Sprint (or none) on the board. */
export interface CellRule {
  readonly id: RuleId;
  readonly reads: readonly CellRead[];
  check(scope: CellScope, context: RuleContext): readonly Finding[];
}

/** A rule about a knot: PBIs of which each can be reached from each other, ids in order. */
export interface KnotRule {
  readonly id: RuleId;
  /** True when the line is one of those the knots are made of. Reads the line and its ends. */
  isEdge(scope: LineScope): boolean;
  check(knot: readonly ItemId[], edges: OpenEdges, context: RuleContext): readonly Finding[];
}

/** A rule about the board as a whole; depends on which teams belong to the Nexus. */
export interface BoardRule {
  readonly id: RuleId;
  check(context: RuleContext): readonly Finding[];
}

export interface CellScope {
  readonly cell: CellId;
  readonly team: TeamId | null;
  readonly sprint: SprintId | null;
}

/** What most rules find most of the time. */
export const HEALTHY: readonly Finding[] = [];
