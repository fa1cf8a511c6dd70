import { unreachable } from '@weft/domain';
import type { ColumnRole, ImportFormat, ImportProblem, ImportRefusal } from '@weft/interchange';
import { formatNumber, listOf, plural } from './word-forms.ts';

const FORMATS: Readonly<Record<ImportFormat, string>> = {
  'azure-devops-json': 'Azure DevOps work items',
  'jira-csv': 'Jira export',
  table: 'Table',
  lines: 'List, one PBI a line',
};

const ROLES: Readonly<Record<ColumnRole, string>> = {
  title: 'title',
  id: 'id',
  'other-id': 'other id',
  type: 'type',
  size: 'size',
  team: 'team',
  sprint: 'Sprint',
  state: 'state',
  'state-category': 'state',
  ready: 'Ready',
  description: 'description',
  acceptance: 'acceptance',
  parent: 'parent',
  'waits-for': 'waits for',
  enables: 'enables',
  contains: 'slices',
  needs: 'needs',
  touches: 'touches',
  order: 'order',
  ignored: 'not read',
};

/** Importing and pasting. */
export const importing = {
  title: 'Import',
  pasteTitle: 'Paste items',
  choose: 'Choose files',
  chooseHint:
    'Azure DevOps work items (JSON, with iterations and teams if you have them), Jira Cloud CSV, or any CSV or TSV. Nothing is changed before you say so.',
  dropHere: 'Or drop files here.',
  pasteLabel: 'Items',
  pasteHint: 'One item a line, or rows copied from a spreadsheet, with or without a header.',
  read: 'Look at it',
  reading: 'Reading…',
  back: 'Choose something else',
  pastedName: 'Pasted text',
  previewTitle: 'What will be added',
  counts: (counts: {
    readonly items: number;
    readonly teams: number;
    readonly sprints: number;
    readonly dependencies: number;
  }): string => {
    const parts = [
      { count: counts.items, one: '{n} PBI', other: '{n} PBIs' },
      { count: counts.teams, one: '{n} team', other: '{n} teams' },
      { count: counts.sprints, one: '{n} Sprint', other: '{n} Sprints' },
      { count: counts.dependencies, one: '{n} dependency', other: '{n} dependencies' },
    ].filter(({ count }) => count > 0);
    if (parts.length === 0) return 'Nothing';
    return listOf(parts.map(({ count, one, other }) => plural(count, { one, other })));
  },
  missingEnds: (count: number): string =>
    plural(count, {
      one: '{n} dependency leads to something that is not in the files. The line is kept and says so.',
      other:
        '{n} dependencies lead to things that are not in the files. The lines are kept and say so.',
    }),
  ignoredLinks: (count: number): string =>
    plural(count, {
      one: '{n} link says nothing about order and is left out.',
      other: '{n} links say nothing about order and are left out.',
    }),
  format: (format: ImportFormat): string => FORMATS[format],
  columns: 'Columns',
  role: (role: ColumnRole): string => ROLES[role],
  columnAs: (name: string, role: ColumnRole): string => `${name}: ${ROLES[role]}`,
  ignoredColumns: (count: number): string =>
    plural(count, { one: '{n} column is not read', other: '{n} columns are not read' }),
  firstRows: (count: number): string =>
    plural(count, { one: 'The first row', other: 'The first {n} rows' }),
  rowTitle: 'Title',
  rowKey: 'Id',
  rowTeam: 'Team',
  rowSprint: 'Sprint',
  rowSize: 'Size',
  rowWaitsFor: 'Waits for',
  nothing: '–',
  problemsTitle: (count: number): string =>
    plural(count, { one: '{n} row note', other: '{n} row notes' }),
  moreProblems: (count: number): string =>
    plural(count, { one: 'and {n} more', other: 'and {n} more' }),
  problem: (problem: ImportProblem, severalFiles: boolean): string =>
    `${severalFiles ? `${problem.file}, line` : 'Line'} ${formatNumber(problem.line)}: ${problemText(problem)}`,
  existing: (count: number): string =>
    plural(count, { one: '{n} id already exists', other: '{n} ids already exist' }),
  existingChoices: { skip: 'Skip', update: 'Update', add: 'Add as new' },
  existingHints: {
    skip: 'PBIs that are here stay as they are.',
    update: 'PBIs that are here take over title, place, size and state from the file.',
    add: 'Every row becomes a new PBI, also those that are here already.',
  },
  write: (created: number, updated: number): string => {
    const create = plural(created, { one: 'create {n} item', other: 'create {n} items' });
    const update = plural(updated, { one: 'update {n} item', other: 'update {n} items' });
    const parts = [...(created > 0 ? [create] : []), ...(updated > 0 ? [update] : [])];
    const text = parts.length === 0 ? 'add what is new' : listOf(parts);
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  nothingToCreate: 'There is nothing to add.',
  progress: (done: number, all: number): string =>
    `${formatNumber(done)} of ${formatNumber(all)} written`,
  progressLabel: 'Import',
  cancel: 'Cancel and take back',
  cancelled: 'The import was cancelled. Nothing was added.',
  done: (created: number, updated: number): string => {
    const parts = [
      ...(created > 0
        ? [plural(created, { one: '{n} PBI created', other: '{n} PBIs created' })]
        : []),
      ...(updated > 0 ? [plural(updated, { one: '{n} updated', other: '{n} updated' })] : []),
    ];
    return parts.length === 0 ? 'Imported.' : `${listOf(parts)}.`;
  },
  nothingNew: 'Everything was here already. Nothing was changed.',
  undo: 'Undo',
  show: 'Show',
  refusedTitle: 'This cannot be imported.',
  unchanged: 'Nothing was changed.',
  failed: 'The board did not take it. Nothing was added.',
  viewOnly: 'You can look around, so nothing can be imported. Ask for the edit link.',
  tooLarge: (file: string): string => `${file}: more than 10 MB. Split it, or export less.`,
  unreadable: (file: string): string => `${file} could not be read from this device.`,
  refusal: (refusal: ImportRefusal): string => {
    const text = refusalText(refusal);
    const { file, line, column } = refusal;
    const place = `line ${formatNumber(line)}, column ${formatNumber(column)}`;
    if (NOT_AT_A_PLACE.has(refusal.code)) return file === '' ? text : `${file}: ${text}`;
    return `${file}, ${place}: ${text}`;
  },
} as const;

const NOT_AT_A_PLACE: ReadonlySet<ImportRefusal['code']> = new Set([
  'no-files',
  'empty',
  'too-large',
  'unknown-json',
  'mixed-formats',
  'no-title-column',
]);

function problemText({ code, value }: ImportProblem): string {
  switch (code) {
    case 'no-title':
      return value === '' ? 'no title; left out.' : `${value} has no title; left out.`;
    case 'same-id':
      return `the id ${value} was there before; left out.`;
    case 'not-an-item':
      return 'not a work item; left out.';
    case 'left-out-type':
      return `${value} belongs into a team's own plan; left out.`;
    case 'removed':
      return `${value} was removed there; left out.`;
    case 'cut-title':
      return 'the title is too long and was shortened.';
    case 'cut-text':
      return `the ${value} is too long and was shortened.`;
    case 'cut-name':
      return `the name “${value}” is too long and was shortened.`;
    case 'bad-size':
      return `“${value}” is no size; imported without one.`;
    case 'bad-ready':
      return `“${value}” is neither yes nor no; not marked Ready.`;
    case 'unknown-state':
      return `the state “${value}” is not known; imported as to do.`;
    case 'self-link':
      return `it waits for itself (${value}); that link is left out.`;
    case 'bad-link':
      return `“${value}” names no work item; that link is left out.`;
    case 'extra-cells':
      return `more cells than columns (“${value}”).`;
    case 'too-many-teams':
      return `one team too many (“${value}”); imported without a team.`;
    case 'too-many-sprints':
      return `one Sprint too many (“${value}”); imported without a Sprint.`;
    case 'too-many-links':
      return `${value} links are too many; the first 200 are kept.`;
    case 'unused-file':
      return 'this file says nothing about work items; not read.';
    default:
      return unreachable(code);
  }
}

function refusalText({ code, detail }: ImportRefusal): string {
  const limit = /^\d+$/.test(detail) ? formatNumber(Number(detail)) : detail;
  switch (code) {
    case 'no-files':
      return 'No file was given.';
    case 'empty':
      return 'There is nothing in it.';
    case 'too-large':
      return `It is larger than ${limit} characters. Split it, or export less.`;
    case 'not-text':
      return 'This is not a text file. Save a spreadsheet as CSV first.';
    case 'too-many-rows':
      return `More than ${limit} rows at once. Split the file.`;
    case 'too-many-links':
      return `More than ${limit} links at once. Split the file.`;
    case 'bad-json':
      return detail === '' ? 'The JSON ends too early.' : `The JSON is broken at “${detail}”.`;
    case 'too-deep':
      return `The JSON is nested deeper than ${limit} levels.`;
    case 'unknown-json':
      return 'This JSON holds no Azure DevOps work items.';
    case 'mixed-formats':
      return 'JSON files and tables cannot be imported together. Import one after the other.';
    case 'no-title-column':
      return 'No column looks like a title. Give one of them the header “Title”.';
    case 'unclosed-quote':
      return 'The quotation mark here is never closed.';
    case 'malformed-quote':
      return 'There is text behind the quotation mark that closes this cell.';
    default:
      return unreachable(code);
  }
}
