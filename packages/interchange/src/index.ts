export {
  BOARD_FILE_EXTENSION,
  BOARD_FILE_LIMITS,
  type BoardFile,
  type BoardFileKind,
  type BoardFileRefusal,
} from './board-file/board-file.ts';
export { readBoardFile } from './board-file/read-board-file.ts';
export { writeBoardFile } from './board-file/write-board-file.ts';
export {
  type ClipItem,
  type ClipLine,
  type ClipObject,
  type MapClip,
  type MapClipRefusal,
} from './clipboard/map-clip.ts';
export { readMapClip } from './clipboard/read-map-clip.ts';
export { writeMapClip, type ClipTexts } from './clipboard/write-map-clip.ts';
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
