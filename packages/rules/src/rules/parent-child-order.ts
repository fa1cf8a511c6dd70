import type { LineId, ProductBacklogItem } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';

type Problem = Finding<'parent-child-order'>['facts']['problem'];

/**
 * A part of a PBI, not Done, comes too late: its whole is Done or planned before it, or something
 * that waits for its whole over an open line is.
 */
export const parentChildOrder: ItemRule = {
  id: 'parent-child-order',
  reads: ['family', 'sprints'],
  check(child, context) {
    if (child.parent === undefined || child.state === 'done') return HEALTHY;
    // A slice is no part: it was cut from its parent and stands beside it.
    if (child.slicingSaw !== undefined) return HEALTHY;
    const parent = context.view.item(child.parent);
    if (parent === undefined || parent.aside) return HEALTHY;
    const findings: Finding[] = [];
    if (parent.state === 'done' || isEarlier(parent, child, context)) {
      findings.push(tooLate('parent-first', child, parent));
    }
    const successor = firstTooEarly(child, parent, context);
    if (successor !== undefined) {
      findings.push(tooLate('after-successor', child, parent, successor));
    }
    return findings;
  },
};

interface Successor {
  readonly line: LineId;
  readonly item: ProductBacklogItem;
}

function tooLate(
  problem: Problem,
  child: ProductBacklogItem,
  parent: ProductBacklogItem,
  successor?: Successor,
): Finding {
  const items = [parent, child, ...(successor === undefined ? [] : [successor.item])];
  return {
    key: findingKeyOf('parent-child-order', `${child.id}:${problem}`),
    rule: 'parent-child-order',
    severity: 'warning',
    items: items.map((item) => item.id),
    lines: successor === undefined ? [] : [successor.line],
    teams: teamsOf(items),
    cells: [],
    facts: { parent: parent.id, child: child.id, problem, successor: successor?.item.id },
  };
}

/** True when both are planned, the first in an earlier Sprint. */
function isEarlier(
  first: ProductBacklogItem,
  second: ProductBacklogItem,
  { timeline }: RuleContext,
): boolean {
  const point = timeline.pointOf(first.place.sprint);
  const other = timeline.pointOf(second.place.sprint);
  return point !== undefined && other !== undefined && point < other;
}

/** Of what waits for the whole and is planned before the part, the earliest, then smallest id. */
function firstTooEarly(
  child: ProductBacklogItem,
  parent: ProductBacklogItem,
  context: RuleContext,
): Successor | undefined {
  let first: Successor | undefined;
  for (const { line, to: item } of context.openLines.from(parent.id)) {
    if (item.id === parent.id || !isEarlier(item, child, context)) continue;
    if (first === undefined || comesFirst(item, first.item, context))
      first = { line: line.id, item };
  }
  return first;
}

function comesFirst(
  item: ProductBacklogItem,
  other: ProductBacklogItem,
  context: RuleContext,
): boolean {
  if (isEarlier(item, other, context)) return true;
  return !isEarlier(other, item, context) && item.id < other.id;
}
