import { OUTSIDE } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { easedByStandIn, openLineOf, type OpenLine } from '../line-scope.ts';
import { HEALTHY, type LineRule, type RuleContext } from '../rule.ts';

/**
 * An open dependency on work that no team of the Nexus does. A risk where somebody is named and has
 * promised a day in time; otherwise an error.
 */
export const depExternal: LineRule = {
  id: 'dep-external',
  reads: ['ends', 'sprints', 'teams'],
  check(scope, context) {
    const open = openLineOf(scope);
    if (open === undefined || !isExternal(open)) return HEALTHY;
    const { external } = open.line;
    const contact = (external?.contact ?? '').trim();
    const date = external?.date;
    const tooLate = date !== undefined && isAfterStart(date, open, context);
    const severity = contact === '' || date === undefined || tooLate ? 'error' : 'warning';
    return [
      findingOnLine('dep-external', easedByStandIn(severity, open.line, context.today), scope, {
        from: open.line.from,
        to: open.line.to,
        contact,
        date,
        tooLate,
      }),
    ];
  },
};

/** What waits outside the Nexus itself is planned elsewhere. */
function isExternal({ line, fromStand, toStand }: OpenLine): boolean {
  if (toStand.place.team === OUTSIDE) return false;
  if (line.causes.includes('external')) return true;
  return fromStand.place.team !== null && fromStand.team === undefined;
}

/** Due is the first day of the successor's Sprint, where that is on the board and has dates. */
function isAfterStart(date: string, { toStand }: OpenLine, { view }: RuleContext): boolean {
  const { sprint } = toStand.place;
  if (sprint === null || toStand.point === undefined) return false;
  const start = view.sprint(sprint)?.start;
  return start !== undefined && date > start;
}
