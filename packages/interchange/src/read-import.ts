import { refused, type Result } from '@weft/domain';
import { readAzureDevops } from './azure-devops/read-azure-devops.ts';
import { IMPORT_LIMITS } from './import-limits.ts';
import type {
  ImportOptions,
  ImportReading,
  ImportRefusal,
  ImportRefusalCode,
  SourceFile,
} from './import-reading.ts';
import { readTables } from './table/read-table.ts';
import { normalizeSource } from './text/clean-text.ts';
import { positionAt } from './text/source-position.ts';

/** How JSON begins: a bracket and then what may stand inside. `[Blue] Login` is a line. */
const JSON_BEGINNING = /^\s*(?:\{\s*["}]|\[\s*["[{\]])/;

/**
 * Reads files that were chosen, dropped or pasted together, and tells their format by what they
 * hold. Never throws and changes nothing: the answer is plain data to show and then to import, or
 * one refusal that names a file, a line and a column. Single bad rows do not refuse the import;
 * they are `problems` of the reading.
 */
export function readImport(
  files: readonly SourceFile[],
  options: ImportOptions,
): Result<ImportReading, ImportRefusal> {
  const sources = files.map(({ name, text }) => ({ name, text: normalizeSource(text) }));
  const refusal = refusalBeforeReading(sources);
  if (refusal !== undefined) return refused(refusal);
  const filled = sources.filter(({ text }) => text.trim() !== '');
  const json = filled.filter(isJson);
  if (json.length === 0) return readTables(filled, options);
  const [table] = filled.filter((source) => !isJson(source));
  if (table !== undefined) return refused(refusalAt(table, 'mixed-formats', 0, ''));
  return readAzureDevops(json, options);
}

function refusalBeforeReading(sources: readonly SourceFile[]): ImportRefusal | undefined {
  const [first] = sources;
  if (first === undefined) return { code: 'no-files', file: '', line: 1, column: 1, detail: '' };
  const chars = sources.reduce((sum, { text }) => sum + text.length, 0);
  const limit = IMPORT_LIMITS.textChars;
  if (chars > limit) {
    const [largest = first] = sources.toSorted((a, b) => b.text.length - a.text.length);
    return refusalAt(largest, 'too-large', 0, String(limit));
  }
  for (const source of sources) {
    const offset = source.text.indexOf('\0');
    if (offset !== -1) return refusalAt(source, 'not-text', offset, '');
  }
  const isEmpty = sources.every(({ text }) => text.trim() === '');
  return isEmpty ? refusalAt(first, 'empty', 0, '') : undefined;
}

function isJson({ name, text }: SourceFile): boolean {
  return /\.json$/i.test(name) || JSON_BEGINNING.test(text);
}

function refusalAt(
  source: SourceFile,
  code: ImportRefusalCode,
  offset: number,
  detail: string,
): ImportRefusal {
  return { code, file: source.name, ...positionAt(source.text, offset), detail };
}
