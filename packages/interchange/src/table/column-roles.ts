import type { ColumnRole, GuessedColumn } from '../import-reading.ts';
import { cleanLine } from '../text/clean-text.ts';
import { meaningOfLinkColumn, meaningOfPhrase } from './link-meaning.ts';

/** Headers by which people and trackers call what a PBI has, folded by {@link foldHeader}. */
const NAMES_OF_ROLES: readonly (readonly [ColumnRole, string])[] = [
  [
    'title',
    'title|summary|name|item|items|story|user story|pbi title|product backlog item|backlog item|subject|work item|feature title|what',
  ],
  [
    'id',
    'id|key|issue key|ref|reference|no|nr|number|ticket|ticket id|pbi|pbi id|item id|story id|work item id',
  ],
  ['other-id', 'issue id'],
  ['type', 'issue type|work item type|type'],
  [
    'size',
    'size|points|point|pts|sp|story points|story point|story point estimate|estimate|estimation|effort|estimated points',
  ],
  ['team', 'team|team name|scrum team|squad|likely team|area path|area|assigned team'],
  ['sprint', 'sprint|nexus sprint|iteration|iteration path|planned sprint|sprint name'],
  ['state', 'state|status'],
  ['state-category', 'status category'],
  ['ready', 'ready|is ready|dor|definition of ready'],
  ['description', 'description|details|notes|body'],
  ['acceptance', 'acceptance|acceptance criteria|acceptance notes|criteria'],
  ['parent', 'parent|parent key|parent id|parent summary|epic link|epic|feature'],
  ['needs', 'skills|needed skills|required skills|skill'],
  ['touches', 'component|components|component s|artifacts|touches|modules'],
  ['order', 'rank|stack rank|backlog priority'],
];
const HEADERS: ReadonlyMap<string, ColumnRole> = new Map(
  NAMES_OF_ROLES.flatMap(([role, names]) =>
    names.split('|').map((name): [string, ColumnRole] => [name, role]),
  ),
);
const LINK_COLUMN = /^(inward|outward) issue link \((.+)\)$/i;

/** Lower case, without brackets' wrapper "Custom field (…)", punctuation as single spaces. */
export function foldHeader(header: string): string {
  const line = cleanLine(header).toLowerCase();
  const inner = /^custom field \((.+)\)$/.exec(line)?.[1] ?? line;
  return inner.replaceAll(/[\s_\-/.:()*#]+/g, ' ').trim();
}

/** What a column means, judged by its header alone. */
export function roleOfHeader(header: string): ColumnRole {
  const link = LINK_COLUMN.exec(cleanLine(header));
  if (link !== null) {
    const side = link[1]?.toLowerCase() === 'inward' ? 'inward' : 'outward';
    return meaningOfLinkColumn(side, foldHeader(link[2] ?? '')) ?? 'ignored';
  }
  const folded = foldHeader(header);
  // Azure DevOps exports of trees have the columns "Title 1", "Title 2", …
  if (/^title \d{1,2}$/.test(folded)) return 'title';
  return HEADERS.get(folded) ?? meaningOfPhrase(folded) ?? 'ignored';
}

/** True for the columns of Jira's issue links that say nothing about order. */
export function isUnorderedLink(column: GuessedColumn): boolean {
  return column.role === 'ignored' && LINK_COLUMN.test(cleanLine(column.name));
}

/** True when the header row is that of a Jira export. */
export function isJiraHeader(headers: readonly string[]): boolean {
  const folded = new Set(headers.map(foldHeader));
  return folded.has('issue key') && folded.has('summary');
}
