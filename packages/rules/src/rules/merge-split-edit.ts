import { slicingDigest } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';

/** Size or lines of a sliced PBI are not those that whoever made its slices had in front of them. */
export const mergeSplitEdit: ItemRule = {
  id: 'merge-split-edit',
  reads: ['item', 'lines', 'family'],
  check(item, context) {
    const children = context.childrenOf(item.id);
    if (children.length === 0) return HEALTHY;
    const { view } = context;
    const cut = children.filter((child) => view.item(child)?.slicingSaw !== undefined);
    if (cut.length === 0) return HEALTHY;
    const now = slicingDigest(view, item.id);
    const slices = cut.filter((child) => view.item(child)?.slicingSaw !== now);
    if (slices.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('merge-split-edit', item.id),
        rule: 'merge-split-edit',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: teamsOf([item]),
        cells: [],
        facts: { item: item.id, slices },
      },
    ];
  },
};
