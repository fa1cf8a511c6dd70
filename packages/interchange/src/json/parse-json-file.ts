import { done, refused, type Result } from '@weft/domain';
import { IMPORT_LIMITS } from '../import-limits.ts';
import type { ImportRefusal, SourceFile } from '../import-reading.ts';
import { LineCounter, positionAt } from '../text/source-position.ts';
import { scanJson } from './scan-json.ts';

export interface JsonFile {
  readonly name: string;
  readonly value: unknown;
  /** Line of each row: of each element of the top-level array, or of the one under `value`. */
  readonly rowLines: readonly number[];
}

/** Parses a JSON file, or says at which line and column it stops being JSON. */
export function parseJsonFile(file: SourceFile): Result<JsonFile, ImportRefusal> {
  const outline = scanJson(file.text, IMPORT_LIMITS.jsonDepth);
  if (!outline.ok) {
    const { code, offset, found } = outline.refusal;
    const detail = code === 'too-deep' ? String(IMPORT_LIMITS.jsonDepth) : found;
    return refused({ code, file: file.name, ...positionAt(file.text, offset), detail });
  }
  const lines = new LineCounter(file.text);
  const value: unknown = JSON.parse(file.text);
  const rowLines = outline.value.elementOffsets.map((offset) => lines.lineOf(offset));
  return done({ name: file.name, value, rowLines });
}
