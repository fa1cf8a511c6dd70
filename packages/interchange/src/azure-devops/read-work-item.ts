import * as v from 'valibot';
import type { DraftItem } from '../drafts/draft-item.ts';
import { readSize, readState, saysReady } from '../drafts/cell-values.ts';
import type { ProblemList, RowPlace } from '../drafts/problem-list.ts';
import { textOfHtml } from '../text/html-text.ts';
import { namesBelowRoot, sprintOfPath } from '../drafts/tree-path.ts';
import { linkedWorkItem, workItemPage } from './work-item-address.ts';

const WORK_ITEM = v.object({
  id: v.union([v.number(), v.string()]),
  fields: v.looseObject({}),
  relations: v.optional(v.unknown()),
  url: v.optional(v.unknown()),
});
const RELATION = v.object({ rel: v.string(), url: v.string() });

/** Work inside a Sprint: a team's own plan, not the Product Backlog. */
const LEFT_OUT_TYPES: ReadonlySet<string> = new Set([
  'task',
  'test case',
  'test plan',
  'test suite',
  'shared steps',
  'shared parameter',
  'code review request',
  'code review response',
  'feedback request',
  'feedback response',
]);
const SIZE_FIELDS = ['Effort', 'StoryPoints', 'Size'].map((n) => `Microsoft.VSTS.Scheduling.${n}`);
const ORDER_FIELDS = ['BacklogPriority', 'StackRank'].map((n) => `Microsoft.VSTS.Common.${n}`);

/** A PBI, and how many of its links have no order. */
export interface WorkItemReading {
  readonly draft: DraftItem;
  readonly ignoredLinks: number;
}

/** Reads one work item; undefined, with the reason in `problems`, when it is none of the backlog. */
export function readWorkItem(
  json: unknown,
  row: RowPlace,
  problems: ProblemList,
): WorkItemReading | undefined {
  const parsed = v.safeParse(WORK_ITEM, json);
  if (!parsed.success) {
    problems.add(row, 'not-an-item');
    return undefined;
  }
  const { id, fields, relations, url } = parsed.output;
  const key = String(id).trim();
  const type = textIn(fields, 'System.WorkItemType');
  const state = textIn(fields, 'System.State');
  if (LEFT_OUT_TYPES.has(type.toLowerCase())) {
    problems.add(row, 'left-out-type', `${key} ${type}`);
    return undefined;
  }
  if (state.toLowerCase() === 'removed') {
    problems.add(row, 'removed', key);
    return undefined;
  }
  const links = readRelations(relations, row, problems);
  const described = textOfHtml(textIn(fields, 'System.Description'));
  const draft: DraftItem = {
    ...row,
    key: key === '' ? undefined : key,
    title: textIn(fields, 'System.Title'),
    description:
      described === '' ? textOfHtml(textIn(fields, 'Microsoft.VSTS.TCM.ReproSteps')) : described,
    acceptance: textOfHtml(textIn(fields, 'Microsoft.VSTS.Common.AcceptanceCriteria')),
    team: namesBelowRoot(textIn(fields, 'System.AreaPath')).at(-1),
    sprint: sprintOfPath(namesBelowRoot(textIn(fields, 'System.IterationPath'))),
    size: sizeIn(fields, row, problems),
    ...(saysReady(state) ? { ready: true } : {}),
    state: stateOf(state, row, problems),
    url: typeof url === 'string' ? workItemPage(url) : undefined,
    order: orderIn(fields),
    ...links.names,
  };
  return { draft, ignoredLinks: links.ignored };
}

type Fields = Readonly<Record<string, unknown>>;

function valueIn(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function textIn(fields: Fields, name: string): string {
  const value = valueIn(fields, name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Process templates keep the size in different fields; the others are then absent or 0. */
function sizeIn(fields: Fields, row: RowPlace, problems: ProblemList): number | undefined {
  for (const name of SIZE_FIELDS) {
    const value = valueIn(fields, name);
    const size = readSize(value);
    if (size.kind === 'value') return size.value;
    if (size.kind === 'bad') problems.add(row, 'bad-size', JSON.stringify(value));
  }
  return undefined;
}

function orderIn(fields: Fields): number | undefined {
  const values = ORDER_FIELDS.map((name) => valueIn(fields, name));
  return values.find((value) => typeof value === 'number');
}

function stateOf(name: string, row: RowPlace, problems: ProblemList): DraftItem['state'] {
  const state = readState(name);
  if (state.kind === 'bad') problems.add(row, 'unknown-state', name);
  return state.kind === 'value' ? state.value : 'todo';
}

type LinkNames = Required<Pick<DraftItem, 'waitsFor' | 'enables' | 'parents' | 'children'>>;

/** Each relation says what the *other* work item is: `Reverse` names the predecessor or parent. */
const LINK_MEANINGS: ReadonlyMap<string, keyof LinkNames> = new Map([
  ['System.LinkTypes.Dependency-Forward', 'enables'],
  ['System.LinkTypes.Dependency-Reverse', 'waitsFor'],
  ['System.LinkTypes.Hierarchy-Forward', 'children'],
  ['System.LinkTypes.Hierarchy-Reverse', 'parents'],
]);

function readRelations(
  relations: unknown,
  row: RowPlace,
  problems: ProblemList,
): { readonly names: LinkNames; readonly ignored: number } {
  const names = {
    waitsFor: new Array<string>(),
    enables: new Array<string>(),
    parents: new Array<string>(),
    children: new Array<string>(),
  };
  let ignored = 0;
  for (const relation of Array.isArray(relations) ? relations : []) {
    if (!v.is(RELATION, relation)) continue;
    const meaning = LINK_MEANINGS.get(relation.rel);
    const target = linkedWorkItem(relation.url);
    if (meaning === undefined) ignored += relation.rel.startsWith('System.LinkTypes.') ? 1 : 0;
    else if (target === undefined) problems.add(row, 'bad-link', relation.url);
    else names[meaning].push(target);
  }
  return { names, ignored };
}
