import { OUTSIDE } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { easedByStandIn, openLineOf, shownOnLine, type OpenLine } from '../line-scope.ts';
import { HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/**
 * An open dependency on work that no team of the Nexus does. A risk where somebody is named and has
 * promised a day in time; otherwise an error.
 */
export const depExternal: LineRule = {
  id: 'dep-external',
  reads: ['line', 'ends', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined || !isExternal(open)) return HEALTHY;
    const { external } = open.line;
    const contact = (external?.contact ?? '').trim();
    const date = external?.date;
    const tooLate = date !== undefined && isAfterStart(date, open, context);
    const severity = contact === '' || date === undefined || tooLate ? 'error' : 'warning';
    return [
      {
        key: findingKeyOf('dep-external', open.line.id),
        rule: 'dep-external',
        severity: easedByStandIn(severity, open.line, context.today),
        ...shownOnLine(scope),
        facts: { from: open.from.id, to: open.to.id, contact, date, tooLate },
      },
    ];
  },
};

/** What waits outside the Nexus itself is planned elsewhere. */
function isExternal({ line, from, to, fromStand }: OpenLine): boolean {
  if (to.place.team === OUTSIDE) return false;
  if (line.causes.includes('external')) return true;
  return from.place.team !== null && fromStand.team === undefined;
}

/** Due is the first day of the successor's Sprint, where that is on the board and has dates. */
function isAfterStart(date: string, { to, toStand }: OpenLine, { view }: RuleContext): boolean {
  const { sprint } = to.place;
  if (sprint === null || toStand.point === undefined) return false;
  const start = view.sprint(sprint)?.start;
  return start !== undefined && date > start;
}
