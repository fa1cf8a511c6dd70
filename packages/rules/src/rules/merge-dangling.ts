import type { ItemId } from '@weft/domain';
import { findingOnLine } from '../finding-on-line.ts';
import { HEALTHY, type LineRule } from '../rule.ts';

/**
 * An unresolved dependency of which one end is on the board and the other is put aside or unknown.
 * A risk when open work was put aside; otherwise a hint, because nobody can tell.
 */
export const mergeDangling: LineRule = {
  id: 'merge-dangling',
  reads: ['ends'],
  check(scope, { view }) {
    const { line, from, to } = scope;
    if ((from === undefined) === (to === undefined)) return HEALTHY;
    if (line.status === 'resolved' || from?.state === 'done') return HEALTHY;
    const missing = from === undefined ? 'from' : 'to';
    const aside = view.item(missingEnd(line, missing));
    // What was Done when it was put aside no longer holds anybody up.
    if (missing === 'from' && aside?.state === 'done') return HEALTHY;
    const openWorkIsGone = aside !== undefined && aside.state !== 'done';
    return [
      findingOnLine('merge-dangling', openWorkIsGone ? 'warning' : 'info', scope, {
        from: line.from,
        to: line.to,
        missing,
        reason: aside === undefined ? 'unknown' : 'aside',
        name: line.missingEnd,
      }),
    ];
  },
};

function missingEnd(line: { from: ItemId; to: ItemId }, missing: 'from' | 'to'): ItemId {
  return missing === 'from' ? line.from : line.to;
}
