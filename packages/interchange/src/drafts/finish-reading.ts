import { LIMITS, done, refused, type Result } from '@weft/domain';
import type {
  GuessedColumn,
  ImportFormat,
  ImportOptions,
  ImportReading,
  ImportRefusal,
  SourceFile,
} from '../import-reading.ts';
import { assembleSnapshot } from './assemble-snapshot.ts';
import type { Drafts } from './draft-item.ts';
import type { ProblemList } from './problem-list.ts';

/** What a reader found before its names became references. */
export interface UnfinishedReading {
  readonly format: ImportFormat;
  readonly files: readonly SourceFile[];
  readonly drafts: Drafts;
  readonly rows: number;
  readonly columns: readonly GuessedColumn[];
  readonly problems: ProblemList;
}

/** The last step of every reader. Refuses more dependencies than a board may hold. */
export function finishReading(
  found: UnfinishedReading,
  options: ImportOptions,
): Result<ImportReading, ImportRefusal> {
  const { format, files, drafts, rows, columns, problems } = found;
  const { snapshot, counts } = assembleSnapshot(drafts, { today: options.today, problems });
  if (counts.dependencies > LIMITS.dependencies) {
    const file = files[0]?.name ?? '';
    const detail = String(LIMITS.dependencies);
    return refused({ code: 'too-many-links', file, line: 1, column: 1, detail });
  }
  const names = files.map(({ name }) => name);
  return done({ format, snapshot, rows, columns, problems: problems.sorted(names), counts });
}
