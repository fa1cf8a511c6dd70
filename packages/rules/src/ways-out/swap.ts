import { cellOf, type BoardEdit, type ProductBacklogItem } from '@weft/domain';
import { isWorse, type Effect } from '../forecast/effect.ts';
import type { OpenEnds } from '../line-scope.ts';
import { exactPoints } from './exact-points.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/** How far apart the sizes of two PBIs may be that are exchanged, in the board's unit. */
const SWAP_POINTS = 2;
/** How many exchanges are offered. */
const SWAP_OFFERS = 3;
/** How many are tried: each costs as much as a real move of two PBIs. */
const SWAP_TRIES = 24;

interface Candidate {
  readonly item: ProductBacklogItem;
  /** How much larger it is than what it is exchanged for. */
  readonly difference: number;
  readonly lines: number;
}

/**
 * Gives what waits to the team it waits for, and takes something of about the same size from there
 * in the same Sprint, such that no risk or error comes up and nothing gets worse by it. Hints may come
 * up: what waits is then one of two PBIs that one team puts in order.
 */
export function swap({ from, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const { team: enabling } = from.place;
  const { team, sprint } = to.place;
  if (team === null || enabling === null || sprint === null || team === enabling) return [];
  if (!context.nexusTeams.has(team) || !context.nexusTeams.has(enabling)) return [];
  if (to.state === 'done' || context.timeline.pointOf(sprint) === undefined) return [];
  const there = { team: enabling, sprint };
  const others = context.view.itemsIn(cellOf(there)).filter((id) => id !== from.id);
  const candidates = candidatesFor(
    to,
    others.map((id) => context.view.item(id)),
    context,
  );
  const offers: WayOut[] = [];
  for (const { item, difference } of candidates.filter(isClose).slice(0, SWAP_TRIES)) {
    const edits: readonly BoardEdit[] = [
      { kind: 'move-items', items: [to.id], place: there },
      { kind: 'move-items', items: [item.id], place: { team, sprint } },
    ];
    if (addsRisks(context.forecast.effectOf(edits))) continue;
    const facts = { item: to.id, other: item.id, difference };
    offers.push(enabled('swap', { facts, edits }));
    if (offers.length === SWAP_OFFERS) break;
  }
  return offers.length > 0 ? offers : [nothingFits(to, candidates)];
}

function nothingFits(item: ProductBacklogItem, [nearest]: readonly Candidate[]): WayOut {
  const facts = { item: item.id, other: undefined, difference: undefined };
  const near = nearest && { item: nearest.item.id, difference: nearest.difference };
  return disabled('swap', facts, { kind: 'no-candidate', nearest: near });
}

/** PBIs that could come back, nearest in size first, then those with the fewest lines. */
function candidatesFor(
  wanted: ProductBacklogItem,
  items: readonly (ProductBacklogItem | undefined)[],
  { view }: WayOutContext,
): readonly Candidate[] {
  const { size } = wanted;
  if (size === null) return [];
  const candidates: Candidate[] = [];
  for (const item of items) {
    if (item === undefined || item.state === 'done' || item.size === null) continue;
    const lines = view.linesInto(item.id).length + view.linesFrom(item.id).length;
    candidates.push({ item, difference: exactPoints(item.size - size), lines });
  }
  return candidates.sort(byNearness);
}

function byNearness(a: Candidate, b: Candidate): number {
  const nearer = Math.abs(a.difference) - Math.abs(b.difference);
  if (nearer !== 0) return nearer;
  if (a.lines !== b.lines) return a.lines - b.lines;
  return a.item.id < b.item.id ? -1 : 1;
}

function isClose({ difference }: Candidate): boolean {
  return Math.abs(difference) <= SWAP_POINTS;
}

function addsRisks({ added, changed }: Effect): boolean {
  return added.some(({ severity }) => severity !== 'info') || changed.some(isWorse);
}
