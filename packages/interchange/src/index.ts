export {
  BOARD_FILE_EXTENSION,
  BOARD_FILE_LIMITS,
  type BoardFile,
  type BoardFileKind,
  type BoardFileRefusal,
} from './board-file/board-file.ts';
export { readBoardFile } from './board-file/read-board-file.ts';
export { writeBoardFile } from './board-file/write-board-file.ts';
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
