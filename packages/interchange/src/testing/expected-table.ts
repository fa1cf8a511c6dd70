/**
 * What a file must read as, written by hand from the file before the reader existed. Ids are the
 * ids in the file; the comment above each table names the fields a line was taken from.
 */
export interface ExpectedTable {
  /** `[id, team, Sprint, state]`, in Product Backlog order; null: none. */
  readonly items: readonly (readonly [string, string | null, string | null, string])[];
  /** `[predecessor, successor]`, sorted. An end that is not among the items is a missing end. */
  readonly dependencies: readonly (readonly [string, string])[];
  /** `[child, parent]`, sorted. */
  readonly parents: readonly (readonly [string, string])[];
  /** Sprints by number: `[name, number]`. */
  readonly sprints: readonly (readonly [string, number])[];
  /** Names of the teams, in row order. */
  readonly teams: readonly string[];
}
