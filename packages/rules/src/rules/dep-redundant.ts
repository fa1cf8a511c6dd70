import { findingOnLine } from '../finding-on-line.ts';
import { openLineOf } from '../line-scope.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/** An open dependency that follows from others: its ends are tied by a chain of open lines, too. */
export const depRedundant: LineRule = {
  id: 'dep-redundant',
  reads: ['ends', 'detours'],
  check(scope, { openLines }) {
    const open = openLineOf(scope);
    const path = open === undefined ? undefined : openLines.detourOf(open);
    if (path === undefined) return HEALTHY;
    const { from, to } = scope.line;
    return [findingOnLine('dep-redundant', 'info', scope, { from, to, path })];
  },
};
