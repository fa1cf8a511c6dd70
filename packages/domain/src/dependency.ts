import type { DependencyId, ItemId, PersonId, TeamId } from './ids.ts';
import type { Collision } from './product-backlog-item.ts';

/**
 * Why one PBI waits for another: the three causes the Nexus Guide names, and work outside the
 * Nexus. `artifacts` is software and test artifacts (build order); `requirements` is overlapping
 * scope.
 */
export const DEPENDENCY_CAUSES = [
  'requirements',
  'domain-knowledge',
  'artifacts',
  'external',
] as const;
export type DependencyCause = (typeof DEPENDENCY_CAUSES)[number];

/** What of the successor waits: its start, its finish, or its integration. */
export const NEEDED_BY = ['start', 'finish', 'integration'] as const;
export type NeededBy = (typeof NEEDED_BY)[number];

/** `agreed`: the teams of both ends accepted it. Removed dependencies are put aside. */
export type DependencyStatus = 'open' | 'agreed' | 'resolved';

declare const lineBrand: unique symbol;

/**
 * Names a dependency line by its two ends, `predecessor>successor`. Two people may draw the same
 * dependency offline: the document then holds two records, and the board shows one line.
 */
export type LineId = string & { readonly [lineBrand]: 'line' };

/** The line between two PBIs. */
export function lineIdOf(from: ItemId, to: ItemId): LineId {
  return `${from}>${to}` as LineId;
}

/** The ends a line id names: predecessor, then successor. The inverse of {@link lineIdOf}. */
export function endsOfLine(line: LineId): readonly [from: ItemId, to: ItemId] {
  const [from = '', to = ''] = line.split('>');
  return [from as ItemId, to as ItemId];
}

/** What was agreed with those outside the Nexus who do the work. */
export interface ExternalPromise {
  /** Whom to ask there; may be empty. */
  readonly contact: string;
  /** The day it was promised for, ISO 8601 date. */
  readonly date: string | undefined;
}

/** A stand-in both teams work against until the real thing is there: a contract or a mock. */
export interface StandIn {
  /** What was agreed. */
  readonly agreement: string;
  /** Last day on which it is good enough, ISO 8601 date. */
  readonly until: string;
}

/** A dependency as the board shows it: all records with the same ends, read as one. Frozen. */
export interface DependencyLine {
  readonly id: LineId;
  /** The predecessor: comes first. May name a PBI that is not on this board. */
  readonly from: ItemId;
  /** The successor: waits. May name a PBI that is not on this board. */
  readonly to: ItemId;
  /** The records it is made of, smallest id first; never empty. */
  readonly records: readonly DependencyId[];
  /** Distinct causes of all records, in the order of {@link DEPENDENCY_CAUSES}; may be empty. */
  readonly causes: readonly DependencyCause[];
  readonly neededBy: NeededBy | undefined;
  /** Teams that accepted the dependency. */
  readonly acceptedBy: readonly TeamId[];
  readonly status: DependencyStatus;
  readonly note: string;
  /** Who follows it up. */
  readonly followUp: PersonId | undefined;
  readonly external: ExternalPromise | undefined;
  readonly standIn: StandIn | undefined;
  /** What an end that is not on this board was called where the line came from, such as `ABC-99`. */
  readonly missingEnd: string | undefined;
  readonly collisions: readonly Collision[];
}
