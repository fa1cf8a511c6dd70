import { done, refused, type Result } from '@weft/domain';
import type { DraftItem, DraftSprint } from '../drafts/draft-item.ts';
import { finishReading } from '../drafts/finish-reading.ts';
import { ProblemList } from '../drafts/problem-list.ts';
import { IMPORT_LIMITS } from '../import-limits.ts';
import type { ImportOptions, ImportReading, ImportRefusal, SourceFile } from '../import-reading.ts';
import { parseJsonFile, type JsonFile } from '../json/parse-json-file.ts';
import { parseAzureFile, type AzureFile } from './parse-azure-file.ts';
import { readWorkItem } from './read-work-item.ts';

interface ReadFile {
  readonly json: JsonFile;
  readonly content: AzureFile;
}

/**
 * Reads the JSON answers of Azure DevOps that were given together: work items, and what the project
 * says of its iterations and teams. Texts must be normalized.
 */
export function readAzureDevops(
  files: readonly SourceFile[],
  options: ImportOptions,
): Result<ImportReading, ImportRefusal> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const json = parseJsonFile(file);
    if (!json.ok) return json;
    read.push({ json: json.value, content: parseAzureFile(json.value.value) });
  }
  const problems = new ProblemList();
  const [unused] = read.filter(({ content }) => content.kind === 'unknown');
  if (unused !== undefined && read.every(({ content }) => content.kind === 'unknown')) {
    return refused(refusalAt(unused.json.name, 1, 'unknown-json', ''));
  }
  for (const { json, content } of read) {
    if (content.kind === 'unknown') problems.add({ file: json.name, line: 1 }, 'unused-file');
  }
  const items = readItems(read, problems);
  if (!items.ok) return items;
  const drafts = {
    system: 'azure-devops',
    items: items.value.drafts,
    teams: [...teamsIn(read, 'teams'), ...teamsIn(read, 'team-iterations')],
    sprints: knownSprints(read, items.value.drafts),
    ignoredLinks: items.value.ignoredLinks,
  };
  const { rows } = items.value;
  return finishReading(
    { format: 'azure-devops-json', files, drafts, rows, columns: [], problems },
    options,
  );
}

/** The list of teams keeps the order people know, so it comes before other mentions. */
function teamsIn(read: readonly ReadFile[], kind: 'teams' | 'team-iterations'): readonly string[] {
  return read.flatMap(({ content }) =>
    content.kind === kind && 'teams' in content ? content.teams : [],
  );
}

interface ItemsReading {
  readonly rows: number;
  readonly drafts: readonly DraftItem[];
  readonly ignoredLinks: number;
}

function readItems(
  read: readonly ReadFile[],
  problems: ProblemList,
): Result<ItemsReading, ImportRefusal> {
  const drafts: DraftItem[] = [];
  let rows = 0;
  let ignoredLinks = 0;
  for (const { json, content } of read) {
    if (content.kind !== 'work-items') continue;
    for (const [index, row] of content.rows.entries()) {
      const place = { file: json.name, line: json.rowLines[index] ?? 1 };
      rows += 1;
      if (rows > IMPORT_LIMITS.rows) {
        return refused(
          refusalAt(json.name, place.line, 'too-many-rows', String(IMPORT_LIMITS.rows)),
        );
      }
      const reading = readWorkItem(row, place, problems);
      if (reading === undefined) continue;
      drafts.push(reading.draft);
      ignoredLinks += reading.ignoredLinks;
    }
  }
  return done({ rows, drafts, ignoredLinks });
}

/** Dated ones first, so that they win; bare names only where no path ends with them. */
function knownSprints(
  read: readonly ReadFile[],
  drafts: readonly DraftItem[],
): readonly DraftSprint[] {
  const sprints = read.flatMap(({ content }) =>
    content.kind === 'iterations' ? content.sprints : [],
  );
  const used = drafts.flatMap(({ sprint }) => sprint ?? []);
  const names = new Set([...sprints, ...used].map(({ name }) => name));
  const listed = read.flatMap(({ content }) =>
    content.kind === 'team-iterations' ? content.sprintNames : [],
  );
  const bare = listed.filter((name) => !names.has(name));
  return [...sprints, ...bare.map((name) => ({ ref: name, name }))];
}

function refusalAt(
  file: string,
  line: number,
  code: ImportRefusal['code'],
  detail: string,
): ImportRefusal {
  return { code, file, line, column: 1, detail };
}
