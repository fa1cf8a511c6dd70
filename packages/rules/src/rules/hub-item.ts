import type { DependencyLine, ItemId, LineId, ProductBacklogItem, TeamId } from '@weft/domain';
import { findingKeyOf } from '../finding.ts';
import { HEALTHY, type ItemRule, type RuleContext } from '../rule.ts';
import { thresholdOf } from '../thresholds.ts';

/** Many open dependencies tie one PBI of a team to PBIs of other teams of the Nexus. */
export const hubItem: ItemRule = {
  id: 'hub-item',
  reads: ['item', 'lines', 'teams'],
  check(item, context) {
    const { view, nexusTeams } = context;
    const { team } = item.place;
    if (team === null || !nexusTeams.has(team)) return HEALTHY;
    const into = view.linesInto(item.id);
    const from = view.linesFrom(item.id);
    const fewest = Math.max(1, thresholdOf(view.settings, 'hubLines'));
    // Most PBIs have few lines of any kind.
    if (into.length + from.length < fewest) return HEALTHY;
    const lines: LineId[] = [];
    const others = new Set<TeamId>();
    const look = (
      line: DependencyLine,
      end: ItemId,
      predecessor: ProductBacklogItem | undefined,
    ) => {
      if (line.status === 'resolved' || predecessor?.state === 'done') return;
      const other = teamAt(end, context);
      if (other === undefined || other === team) return;
      lines.push(line.id);
      others.add(other);
    };
    for (const line of into) look(line, line.from, view.item(line.from));
    for (const line of from) look(line, line.to, item);
    if (lines.length < fewest) return HEALTHY;
    return [
      {
        key: findingKeyOf('hub-item', item.id),
        rule: 'hub-item',
        severity: 'warning',
        items: [item.id],
        lines: lines.sort(),
        teams: [team, ...others].sort(),
        cells: [],
        facts: { item: item.id, lines: lines.length, teams: others.size },
      },
    ];
  },
};

/** The team of the Nexus in which a PBI on the board stands. */
function teamAt(id: ItemId, { view, nexusTeams }: RuleContext): TeamId | undefined {
  const item = view.item(id);
  const team = item === undefined || item.aside ? null : item.place.team;
  return team !== null && nexusTeams.has(team) ? team : undefined;
}
