import type { BoardView, DependencyLine, ItemId, LineId } from '@weft/domain';
import type { Finding } from '../finding.ts';
import { openEndsOf, type OpenEnds } from '../line-scope.ts';
import { earlier } from './earlier.ts';
import { giveAway } from './give-away.ts';
import { later } from './later.ts';
import { lendAHand } from './lend-a-hand.ts';
import { liveWithIt } from './live-with-it.ts';
import { relieveCell } from './relieve-cell.ts';
import { remove } from './remove.ts';
import { sameTeam } from './same-team.ts';
import { schedule } from './schedule.ts';
import { slice } from './slice.ts';
import { standIn } from './stand-in.ts';
import { swap } from './swap.ts';
import { WayOutContext } from './way-out-context.ts';
import type { WayOut, WayOutOptions } from './way-out.ts';

/** Of many lines, how many are proposed to be removed. */
const PROPOSED_LINES = 3;

/**
 * The ways out of a finding, in the order in which they are shown: those that only lack skills
 * last. Pure; writes nothing. Every finding can at least be lived with.
 */
export function waysOutOf(
  view: BoardView,
  finding: Finding,
  options: WayOutOptions,
): readonly WayOut[] {
  const context = new WayOutContext(view, options);
  return inOrder([...waysFor(finding, context), liveWithIt(finding, context)]);
}

/** The ways out of a dependency line: those that end it, or take the harm out of it. */
export function waysOutOfLine(
  view: BoardView,
  line: LineId,
  options: WayOutOptions,
): readonly WayOut[] {
  return inOrder(waysForLine(line, new WayOutContext(view, options)));
}

/** Ways that move one end of an open line; cheap, because they compare no findings. */
export function movesOfLine(open: OpenEnds, context: WayOutContext): readonly WayOut[] {
  return [
    ...sameTeam(open, context),
    ...later(open, context),
    ...earlier(open, context),
    ...schedule(open, context),
  ];
}

function waysFor(finding: Finding, context: WayOutContext): readonly WayOut[] {
  switch (finding.rule) {
    case 'dep-inverted':
    case 'dep-same-sprint-cross-team':
    case 'dep-same-sprint-in-team':
    case 'dep-unscheduled-predecessor':
    case 'dep-external':
    case 'dep-unowned':
    case 'overlap-same-sprint':
      return finding.lines.flatMap((line) => waysForLine(line, context));
    case 'dep-redundant':
    case 'merge-dangling':
    case 'backlog-order-inverted':
    case 'dep-cycle':
      return weakestLines(finding.lines, context).map(remove);
    case 'over-capacity':
    case 'no-slack-for-dependency':
      return finding.cells.flatMap((cell) => relieveCell(cell, context));
    case 'free-to-move':
    case 'skill-gap':
      return forItem(finding.facts.item, (item) => giveAway(item, context), context);
    case 'too-big':
    case 'hub-item':
      return forItem(finding.facts.item, (item) => slice(item, context), context);
    default:
      return [];
  }
}

function waysForLine(id: LineId, context: WayOutContext): readonly WayOut[] {
  const line = context.view.line(id);
  if (line === undefined) return [];
  const open = openEndsOf(context.view, line);
  if (open === undefined || line.from === line.to) return [remove(id)];
  return [
    ...movesOfLine(open, context),
    ...slice(open.to, context),
    ...swap(open, context),
    ...lendAHand(open, context),
    ...standIn(open, context),
    remove(id),
  ];
}

function forItem(
  id: ItemId,
  ways: (item: Parameters<typeof slice>[0]) => readonly WayOut[],
  { view }: WayOutContext,
): readonly WayOut[] {
  const item = view.item(id);
  return item === undefined || item.aside ? [] : ways(item);
}

/** Lines that the fewest people and teams have stood up for, by id where equally many have. */
function weakestLines(ids: readonly LineId[], { view }: WayOutContext): readonly LineId[] {
  return ids
    .map((id) => view.line(id))
    .filter((line) => line !== undefined)
    .sort((a, b) => supportOf(a) - supportOf(b) || (a.id < b.id ? -1 : 1))
    .slice(0, PROPOSED_LINES)
    .map((line) => line.id);
}

function supportOf(line: DependencyLine): number {
  return line.records.length + line.acceptedBy.length + Number(line.note !== '');
}

function inOrder(ways: readonly WayOut[]): readonly WayOut[] {
  const lacksSkills = ({ state }: WayOut): boolean =>
    state.kind === 'disabled' && state.reason.kind === 'skills-missing';
  return [...ways.filter((way) => !lacksSkills(way)), ...ways.filter(lacksSkills)];
}
