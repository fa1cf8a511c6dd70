import {
  NO_VALUES,
  compareRank,
  lineIdOf,
  slicingDigest,
  type BoardEdit,
  type BoardView,
  type DependencyLine,
  type ProductBacklogItem,
  type SlicePart,
} from '@weft/domain';
import { decided } from './decided.ts';
import { refreshSlices } from './refresh-slices.ts';
import type { Plan } from './plan.ts';

type SliceEdit = Extract<BoardEdit, { readonly kind: 'slice-item' }>;

/** The first characters of an id that a readable key shows. */
const KEY_CHARS = 5;

/** Slices a PBI in a plan: it stays as the first part, the others come to stand right after it. */
export function sliceInPlan(plan: Plan, planned: BoardView, edit: SliceEdit): void {
  const whole = plan.item(edit.item);
  if (whole === undefined) return;
  const { title, size, place } = edit;
  const collisions = decided(decided(whole.collisions, 'place'), 'size');
  const hasAcceptance =
    edit.acceptance === undefined ? whole.hasAcceptance : holdsText(edit.acceptance);
  const first = { ...whole, title, size, place, collisions, hasAcceptance };
  plan.putItem(first);
  makeRoom(plan, first, edit.parts.length);
  for (const [index, part] of edit.parts.entries()) plan.putItem(partOf(first, part, index));
  const lines = drawLines(plan, edit);
  const slicingSaw = slicingDigest(planned, first.id);
  for (const part of edit.parts) {
    const item = plan.item(part.id);
    if (item !== undefined) plan.putItem({ ...item, slicingSaw });
  }
  refreshSlices(plan, planned, [first.id, ...lines.flatMap(({ from, to }) => [from, to])]);
}

/** Leads lines to the parts; one that any part takes leads to the whole no more. */
function drawLines(plan: Plan, { item: whole, parts }: SliceEdit): readonly DependencyLine[] {
  const named = new Set(parts.flatMap((part) => [...part.takesLines, ...part.alsoLines]));
  const lines = [...named].map((id) => plan.line(id)).filter((line) => line !== undefined);
  for (const part of parts) for (const id of part.takesLines) plan.removeLine(id);
  for (const part of parts) {
    for (const line of lines) {
      if (![...part.takesLines, ...part.alsoLines].includes(line.id)) continue;
      const from = line.from === whole ? part.id : line.from;
      const to = line.to === whole ? part.id : line.to;
      plan.putLine({ ...line, id: lineIdOf(from, to), from, to, collisions: [] });
    }
  }
  return lines;
}

function partOf(first: ProductBacklogItem, part: SlicePart, index: number): ProductBacklogItem {
  return {
    ...first,
    id: part.id,
    key: `P-${part.id.slice(0, KEY_CHARS)}`,
    title: part.title,
    size: part.size,
    place: part.place,
    rank: rankAfter(first.rank, index),
    parent: first.id,
    ready: false,
    readySaw: undefined,
    state: 'todo',
    integrated: false,
    progressOn: undefined,
    plannedFinish: undefined,
    external: undefined,
    hasAcceptance: holdsText(part.acceptance ?? ''),
    dependenciesReviewed: false,
    debt: '',
    values: NO_VALUES,
    carriedFrom: undefined,
    workers: [],
    sharedWith: [],
    aside: false,
    collisions: [],
  };
}

function holdsText(text: string): boolean {
  return text.trim() !== '';
}

/** The `index`-th of the ranks that come right after this one and before every other. */
function rankAfter(rank: string, index: number): string {
  return rank + '\u0000'.repeat(index + 1);
}

/** PBIs with the same rank that stand behind it move up, so that `count` parts fit in between. */
function makeRoom(plan: Plan, first: ProductBacklogItem, count: number): void {
  const behind: ProductBacklogItem[] = [];
  for (const item of plan.allItems()) {
    const isTied = item.rank === first.rank && item.id > first.id;
    if (isTied || item.rank.startsWith(rankAfter(first.rank, 0))) behind.push(item);
  }
  for (const [index, item] of behind.sort(compareRank).entries()) {
    plan.putItem({ ...item, rank: rankAfter(first.rank, count + index) });
  }
}
