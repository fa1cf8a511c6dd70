import type {
  CellId,
  DependencyLine,
  ItemId,
  LineId,
  OpenCollision,
  SprintId,
  TeamId,
} from '@weft/domain';
import type { Finding } from '@weft/rules';

/** What one row of the Outline is about. */
export type OutlineEntry =
  /** What is about the Nexus or the product as a whole. */
  | { readonly kind: 'nexus' }
  /** `sprint` null: what is in no Sprint yet. */
  | { readonly kind: 'sprint'; readonly sprint: SprintId | null; readonly items: number }
  | {
      readonly kind: 'team';
      readonly team: TeamId | null;
      readonly sprint: SprintId | null;
      readonly cell: CellId;
      readonly items: number;
    }
  /** `ordinal`: which of all PBIs that are listed, from 1, folded ones too. */
  | { readonly kind: 'item'; readonly item: ItemId; readonly ordinal: number }
  | {
      readonly kind: 'waits-for' | 'enables';
      readonly item: ItemId;
      readonly line: LineId;
      /** The other end; it may be put aside, or not on this board at all. */
      readonly other: ItemId;
    }
  /** `item`: whose it is; undefined: of a team, a Sprint or the Nexus. */
  | {
      readonly kind: 'collision';
      readonly open: OpenCollision;
      readonly item: ItemId | undefined;
    }
  | {
      readonly kind: 'finding';
      readonly finding: Finding;
      readonly item: ItemId | undefined;
    };

/** One row that is not folded away, with its place in the tree as ARIA counts it. */
export interface OutlineRow {
  /** The same for as long as the thing is there, wherever it moves. */
  readonly key: string;
  readonly entry: OutlineEntry;
  /** From 1: Sprint, team, PBI, what there is to say of it. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined: nothing is below it. */
  readonly open: boolean | undefined;
  readonly parent: string | undefined;
}

/** The key of what is about the Nexus as a whole. */
export const NEXUS_KEY = 'nexus';

export function sprintKey(sprint: SprintId | null): string {
  return `sprint:${sprint ?? '-'}`;
}

export function teamKey(cell: CellId): string {
  return `team:${cell}`;
}

export function itemKey(item: ItemId): string {
  return `item:${item}`;
}

/** A dependency is listed twice, once at each of its ends. */
export function lineKey(kind: 'waits-for' | 'enables', line: DependencyLine['id']): string {
  return `${kind}:${line}`;
}

/** The PBI a row is of; undefined for Sprints, teams and what is about them. */
export function itemOfRow({ entry }: OutlineRow): ItemId | undefined {
  return 'item' in entry ? entry.item : undefined;
}
