import type {
  BoardPart,
  BoardView,
  CellId,
  ItemId,
  NexusSprint,
  Place,
  ProductBacklogItem,
  ScrumTeam,
  SprintId,
  TeamId,
} from '@weft/domain';
import type { CellSum } from './cell-sum.ts';
import type { WaitingChain } from './chains/waiting-chain.ts';
import type { EdgesAhead } from './cycles/edges.ts';
import type { Finding, RuleId } from './finding.ts';
import type { LineScope, OpenLine } from './line-scope.ts';
import type { OpenLines } from './open-lines.ts';
import type { Timeline } from './timeline.ts';

/** What a rule may know. No clock and no randomness: the same context gives the same findings. */
export interface RuleContext {
  readonly view: BoardView;
  /** The board's date in the board's time zone, ISO 8601 (`2026-11-23`). */
  readonly today: string;
  readonly timeline: Timeline;
  /** Teams of the Nexus: those on the board and not put aside; `OUTSIDE` is none. In order of id. */
  readonly nexusTeams: ReadonlySet<TeamId>;
  /** PBIs on the board whose parent this is, by id. Read as `family`. */
  childrenOf(item: ItemId): readonly ItemId[];
  /**
   * The PBI that stands lowest in the Product Backlog of all on the board that are in a near Sprint
   * (`Timeline.isNear`) that is not closed; in rows of teams on the board, outside, and not
   * assigned. Read as `selection`, by rules about PBIs that no team has.
   */
  lowestSelected(): ProductBacklogItem | undefined;
  /**
   * Open lines that bring PBIs in the cell something of another team of the Nexus in the same
   * Sprint. Read as `lines`, `teams` and `sprints`, by rules about the cell.
   */
  handoversInto(cell: CellId): number;
  /** Keys of the skills that the team holds, see `skillsOfTeam`. Read as `teams` and `people`. */
  skillsOf(team: TeamId): ReadonlySet<string>;
  /** PBIs in the cell of this place, in Product Backlog order. Read as `items`. */
  itemsIn(place: Place): readonly ProductBacklogItem[];
  /** What these PBIs add up to. Read as `items`. */
  sumIn(place: Place): CellSum;
  /** Whether what stands at this place in a Sprint is more than its capacity. Read as `overload`. */
  isOverloaded(place: Place): boolean;
  /** What is written down about PBIs near this place in a Sprint. Read as `habits`. */
  habitsAt(place: Place): Habits;
  /**
   * Open lines by the PBIs at their ends. Read as `lines` at the PBI that the rule is about, as
   * `family` at its parent and children; by rules about lines as `detours`.
   */
  readonly openLines: OpenLines;
}

/** What those who plan a Sprint write down about PBIs at all. */
export interface Habits {
  /** Any PBI of the cell has a size. */
  readonly sizes: boolean;
  /** Any PBI of the Sprint has acceptance notes. */
  readonly acceptance: boolean;
  /** Of any PBI of the Sprint somebody confirmed that its dependencies were looked for. */
  readonly review: boolean;
}

/**
 * What the verdict of a rule depends on, and so which changes make the rule run again. Everywhere:
 * - `sprints`: the Sprints of the board: order, state and dates;
 * - `teams`: which teams belong to the Nexus, and everything said of them but their names;
 * - a {@link BoardPart}: anything in that collection. `settings` is read by every rule anyway.
 */
export type SharedRead = 'sprints' | 'teams' | BoardPart;

/**
 * Besides the line itself:
 * - `ends`: the PBIs at its two ends, their places included;
 * - `lone-successor`: whether the successor is the only PBI of its cell, and the goal there;
 * - `detours`: other open lines near it, up to {@link DETOUR_LINES} steps away.
 */
export type LineRead = 'ends' | 'lone-successor' | 'detours' | SharedRead;

/**
 * Besides the PBI itself, its place included:
 * - `lines`: the lines at the PBI and the PBIs at their other ends;
 * - `family`: the same, its parent and its children, and what their lines lead to;
 * - `selection`: `RuleContext.lowestSelected`, where no team has the PBI;
 * - `habits`: `RuleContext.habitsAt` the place of the PBI;
 * - `overload`: `RuleContext.isOverloaded` at the place of the PBI.
 */
export type ItemRead = 'lines' | 'family' | 'selection' | 'habits' | 'overload' | SharedRead;

/**
 * Besides the cell itself, which is its capacity, goal, plan, collisions and which PBIs stand in it,
 * and what is said of its own team and Sprint:
 * - `items`: everything said of the PBIs in it;
 * - `lines`: the same, the lines at these PBIs and the PBIs at their other ends.
 */
export type CellRead = 'items' | 'lines' | SharedRead;

/**
 * Besides the PBIs of the group and the Sprints; `lines`: the lines at these PBIs and the PBIs at
 * their other ends.
 */
export type GroupRead = 'lines' | Exclude<SharedRead, 'sprints'>;

/**
 * Besides what is said of the team or Sprint itself:
 * - `cells`: capacity, goal, plan and collisions of the cells in its row or column, and which PBIs
 *   stand in them;
 * - `items`: the same, and everything said of the PBIs in them;
 * - `lines`: the same, the lines at these PBIs and the PBIs at their other ends;
 * - `board`: title and Product Goal.
 */
export type LaneRead = 'cells' | 'items' | 'lines' | 'board' | SharedRead;

/** A rule about one dependency line. Pure, like all rules. */
export interface LineRule {
  readonly id: RuleId;
  readonly reads: readonly LineRead[];
  check(scope: LineScope, context: RuleContext): readonly Finding[];
}

/** A rule about one PBI on the board. */
export interface ItemRule {
  readonly id: RuleId;
  readonly reads: readonly ItemRead[];
  check(item: ProductBacklogItem, context: RuleContext): readonly Finding[];
}

/** A rule about one cell of the Grid, made of a team (or none) and a Sprint (or none) on the board. */
export interface CellRule {
  readonly id: RuleId;
  readonly reads: readonly CellRead[];
  check(scope: CellScope, context: RuleContext): readonly Finding[];
}

/**
 * A rule about PBIs on the board that have something in common: a component in a Sprint, an
 * external key, a parent. A PBI may be in several groups. `items` are in order of id, never empty.
 */
export interface GroupRule {
  readonly id: RuleId;
  readonly reads: readonly GroupRead[];
  /** Of groups with fewer PBIs the rule says nothing. */
  readonly fewest: 1 | 2;
  /**
   * Names of the groups that the PBI belongs to, one perhaps several times; reads nothing but the
   * PBI and the timeline.
   */
  groupsOf(item: ProductBacklogItem, context: RuleContext): readonly string[];
  check(
    group: string,
    items: readonly ProductBacklogItem[],
    context: RuleContext,
  ): readonly Finding[];
}

/**
 * A rule about which values occur among the PBIs on the board, however often: that it can be told
 * without looking at all of them again.
 */
export interface TallyRule {
  readonly id: RuleId;
  /** The value of a PBI; undefined: it does not count. Reads nothing but the PBI. */
  valueOf(item: ProductBacklogItem): string | undefined;
  /** `values`: each once, sorted. */
  check(values: readonly string[], context: RuleContext): readonly Finding[];
}

/** A rule about a team of the Nexus and everything in its row. */
export interface TeamRule {
  readonly id: RuleId;
  readonly reads: readonly LaneRead[];
  check(team: ScrumTeam, context: RuleContext): readonly Finding[];
}

/** A rule about a Sprint on the board and everything in its column. */
export interface SprintRule {
  readonly id: RuleId;
  readonly reads: readonly LaneRead[];
  check(sprint: NexusSprint, context: RuleContext): readonly Finding[];
}

/** A rule about a knot: PBIs of which each can be reached from each other, ids in order. */
export interface KnotRule {
  readonly id: RuleId;
  /** True when the open line is one of those the knots are made of. Reads it and its ends. */
  isEdge(open: OpenLine): boolean;
  check(knot: readonly ItemId[], edges: EdgesAhead, context: RuleContext): readonly Finding[];
}

/**
 * A rule about chains of PBIs in which each waits for the one before, over lines that the rule
 * chooses. PBIs of a knot count once and are named by the smallest id. Of several longest chains to
 * a PBI it is always the same one: from the end backwards, the smallest id at each step.
 */
export interface ChainRule {
  readonly id: RuleId;
  /** Besides the lines, their ends and the PBIs of the chain, which are always read. */
  readonly reads: readonly SharedRead[];
  /** `check` reads no more of the PBIs of a chain than where they stand. */
  readonly readsOnlyPlaces: boolean;
  /**
   * Only the longest of all chains is looked at, of several that with the smallest id at its end;
   * otherwise the longest to each PBI for which nothing waits.
   */
  readonly onlyLongest: boolean;
  /** True when the open line may be a step of a chain. Reads it, its ends, and what `reads` says. */
  isStep(open: OpenLine, context: RuleContext): boolean;
  /** `chain`: at least two PBIs. */
  check(chain: WaitingChain, context: RuleContext): readonly Finding[];
}

/** Two teams of the Nexus, the smaller id first, with what is open between them. */
export interface TeamPair {
  readonly teams: readonly [TeamId, TeamId];
  /** Open lines between the two; at least one. */
  readonly lines: number;
  /** Open lines between any two teams of the Nexus. */
  readonly allLines: number;
}

/** A rule about two teams of the Nexus and how many open lines lead from one to the other. */
export interface TeamPairRule {
  readonly id: RuleId;
  check(pair: TeamPair, context: RuleContext): readonly Finding[];
}

/**
 * A rule about the board as a whole, worked out of small collections. `board`: title and Product
 * Goal.
 */
export interface BoardRule {
  readonly id: RuleId;
  readonly reads: readonly ('board' | SharedRead)[];
  check(context: RuleContext): readonly Finding[];
}

export interface CellScope {
  readonly cell: CellId;
  readonly team: TeamId | null;
  readonly sprint: SprintId | null;
}

/** Longest other way round that makes a line redundant, in lines; longer ones nobody sees. */
export const DETOUR_LINES = 4;

/** The groups of a PBI that has nothing in common with others. */
export const NO_GROUPS: readonly string[] = [];

/** What most rules find most of the time. */
export const HEALTHY: readonly Finding[] = [];
