import { findingKeyOf } from '../finding.ts';
import type { BoardRule } from '../rule.ts';

/** An improvement that was agreed and not made yet has no owner, or stands on no board. */
export const actionUntracked: BoardRule = {
  id: 'action-untracked',
  reads: ['improvements', 'people'],
  check({ view }) {
    const people = new Set(view.people().map((person) => person.id));
    return view.improvements().flatMap(({ id, text, owner, item, done }) => {
      const hasOwner = owner !== undefined && people.has(owner);
      if (done || (hasOwner && item !== undefined)) return [];
      return [
        {
          key: findingKeyOf('action-untracked', id),
          rule: 'action-untracked',
          severity: 'warning',
          items: item === undefined ? [] : [item],
          lines: [],
          teams: [],
          cells: [],
          facts: {
            improvement: id,
            text,
            missing: [
              ...(hasOwner ? [] : (['owner'] as const)),
              ...(item === undefined ? (['item'] as const) : []),
            ],
          },
        },
      ];
    });
  },
};
