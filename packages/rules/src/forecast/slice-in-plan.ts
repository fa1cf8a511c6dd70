import {
  compareRank,
  lineIdOf,
  slicingDigest,
  type BoardEdit,
  type BoardView,
  type ItemId,
  type LineId,
  type ProductBacklogItem,
  type SlicePart,
} from '@weft/domain';
import { decided } from './decided.ts';
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
  for (const part of edit.parts) {
    for (const line of part.alsoLines) leadTo(plan, line, first.id, part.id);
    for (const line of part.takesLines) {
      leadTo(plan, line, first.id, part.id);
      plan.removeLine(line);
    }
  }
  const slicingSaw = slicingDigest(planned, first.id);
  for (const part of edit.parts) {
    const item = plan.item(part.id);
    if (item !== undefined) plan.putItem({ ...item, slicingSaw });
  }
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

/** Draws the line again with the part in the place of the whole. */
function leadTo(plan: Plan, id: LineId, whole: ItemId, part: ItemId): void {
  const line = plan.line(id);
  if (line === undefined) return;
  const from = line.from === whole ? part : line.from;
  const to = line.to === whole ? part : line.to;
  plan.putLine({ ...line, id: lineIdOf(from, to), from, to, collisions: [] });
}
