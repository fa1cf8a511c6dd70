export { IMPORT_LIMITS } from './import-limits.ts';
export type {
  ColumnRole,
  GuessedColumn,
  ImportCounts,
  ImportFormat,
  ImportOptions,
  ImportProblem,
  ImportProblemCode,
  ImportReading,
  ImportRefusal,
  ImportRefusalCode,
  SourceFile,
} from './import-reading.ts';
export { readImport } from './read-import.ts';
