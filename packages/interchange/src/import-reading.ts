import type { BoardSnapshot } from '@weft/domain';

/** A file the person chose or dropped, or what they pasted, already decoded to text. */
export interface SourceFile {
  /** As the person knows it; its ending helps to tell formats apart. */
  readonly name: string;
  readonly text: string;
}

export interface ImportOptions {
  /** The board's date, ISO 8601 (`2026-11-23`). Sprint states follow from it. */
  readonly today: string;
}

/** `lines`: one PBI a line, no columns. */
export type ImportFormat = 'azure-devops-json' | 'jira-csv' | 'table' | 'lines';

/** What a column of a table means for a PBI; `ignored` columns are not read. */
export type ColumnRole =
  | 'title'
  | 'id'
  | 'other-id'
  | 'type'
  | 'size'
  | 'team'
  | 'sprint'
  | 'state'
  | 'state-category'
  | 'ready'
  | 'description'
  | 'acceptance'
  | 'parent'
  | 'waits-for'
  | 'enables'
  | 'contains'
  | 'needs'
  | 'touches'
  | 'order'
  | 'ignored';

export interface GuessedColumn {
  /** Header as in the file; `Column 3` when the file has none. */
  readonly name: string;
  readonly role: ColumnRole;
}

/**
 * - `no-title`, `same-id`, `not-an-item`, `left-out-type`, `removed`: the row is not imported.
 * - `cut-*`, `bad-*`, `unknown-state`, `too-many-*`: the row is imported without that value, or with
 *   a shortened one.
 * - `self-link`, `bad-link`: the link is not imported. `extra-cells`: cells without a column.
 * - `unused-file`: the file says nothing about the work items beside it.
 */
export type ImportProblemCode =
  | 'no-title'
  | 'same-id'
  | 'not-an-item'
  | 'left-out-type'
  | 'removed'
  | 'cut-title'
  | 'cut-text'
  | 'cut-name'
  | 'bad-size'
  | 'bad-ready'
  | 'unknown-state'
  | 'self-link'
  | 'bad-link'
  | 'extra-cells'
  | 'too-many-teams'
  | 'too-many-sprints'
  | 'too-many-links'
  | 'unused-file';

/** Something about one row that the person should know before importing. */
export interface ImportProblem {
  readonly file: string;
  /** Line in the file on which the row begins, counted from 1. */
  readonly line: number;
  readonly code: ImportProblemCode;
  /** The offending value, shortened; may be empty. */
  readonly value: string;
}

export interface ImportCounts {
  readonly items: number;
  readonly teams: number;
  readonly sprints: number;
  /** Distinct dependencies, those with a missing end included. */
  readonly dependencies: number;
  /** Dependencies that name a PBI which is not among the files. */
  readonly missingEnds: number;
  readonly parents: number;
  /** Links without an order (such as "relates to"), which Weft does not keep. */
  readonly ignoredLinks: number;
}

/** What the files say. Nothing is written anywhere by reading. */
export interface ImportReading {
  readonly format: ImportFormat;
  readonly snapshot: BoardSnapshot;
  /** Rows or work items looked at, those with problems included. */
  readonly rows: number;
  /** Columns in the order of the file; empty for formats without columns. */
  readonly columns: readonly GuessedColumn[];
  /** In the order of files and lines. */
  readonly problems: readonly ImportProblem[];
  readonly counts: ImportCounts;
}

export type ImportRefusalCode =
  | 'no-files'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'too-many-rows'
  | 'too-many-links'
  | 'bad-json'
  | 'too-deep'
  | 'unknown-json'
  | 'mixed-formats'
  | 'no-title-column'
  | 'unclosed-quote'
  | 'malformed-quote';

/** Why nothing can be imported: one reason, at one place in one file. */
export interface ImportRefusal {
  readonly code: ImportRefusalCode;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** What stands there or which limit is meant; data, not a sentence. May be empty. */
  readonly detail: string;
}
