import { IMPORT_LIMITS } from '../import-limits.ts';
import type { ImportProblem, ImportProblemCode } from '../import-reading.ts';
import { cutText } from '../text/clean-text.ts';

/** Where in which file a problem is. A `DraftItem` is one. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** Collects what is wrong with rows. */
export class ProblemList {
  readonly #problems: ImportProblem[] = [];

  add(row: RowPlace, code: ImportProblemCode, value = ''): void {
    const quoted = cutText(value, IMPORT_LIMITS.quotedChars);
    this.#problems.push({ file: row.file, line: row.line, code, value: quoted });
  }

  /** In the order of `files`, then lines. */
  sorted(files: readonly string[]): readonly ImportProblem[] {
    return this.#problems.toSorted(
      (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line,
    );
  }
}
