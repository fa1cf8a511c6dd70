import type { ItemId, LineId, ProductBacklogItem } from '@weft/domain';
import { writtenChildrenOf } from '../children.ts';
import { findingKeyOf } from '../finding.ts';
import { teamsOf } from '../line-scope.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';

/**
 * A PBI was cut into layers of the product: open lines tie parts of it that are confined to
 * different layers and belong to different teams of the Nexus.
 */
export const horizontalSlice: ItemRule = {
  id: 'horizontal-slice',
  reads: ['family', 'teams'],
  check({ id: parent }, context) {
    if (context.childrenOf(parent).length < 2) return HEALTHY;
    const parts = new Map<ItemId, ProductBacklogItem>();
    for (const part of writtenChildrenOf(parent, context)) parts.set(part.id, part);
    const lines: LineId[] = [];
    const layers = new Map<ItemId, ProductBacklogItem>();
    for (const part of parts.values()) {
      for (const open of context.openLines.from(part.id)) {
        const to = parts.get(open.to.id);
        if (to === undefined || !areLayers(part, to, context)) continue;
        lines.push(open.line.id);
        layers.set(part.id, part).set(to.id, to);
      }
    }
    if (lines.length === 0) return HEALTHY;
    const children = [...layers.keys()].sort();
    return [
      {
        key: findingKeyOf('horizontal-slice', parent),
        rule: 'horizontal-slice',
        severity: 'warning',
        items: [parent, ...children],
        lines: lines.sort(),
        teams: teamsOf(layers.values()),
        cells: [],
        facts: { parent, children },
      },
    ];
  },
};

function areLayers(
  { layer, place: { team } }: ProductBacklogItem,
  other: ProductBacklogItem,
  context: RuleContext,
): boolean {
  if (layer === undefined || other.layer === undefined || layer === other.layer) return false;
  const otherTeam = other.place.team;
  return isOfNexus(team, context) && isOfNexus(otherTeam, context) && team !== otherTeam;
}
