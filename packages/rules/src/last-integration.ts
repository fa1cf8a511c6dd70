import type { BoardView, TeamId } from '@weft/domain';
import { laterDay } from './later-day.ts';

/**
 * The last day on which work of the team was integrated and it worked, ISO 8601 date; undefined: none
 * is written down. A success without a team is one of the whole Nexus. With `until` (ISO 8601 date)
 * later days do not count.
 */
export function lastIntegrationOf(
  team: TeamId,
  view: BoardView,
  until?: string,
): string | undefined {
  let last: string | undefined;
  for (const record of view.integration()) {
    if (record.kind !== 'success' || (record.team ?? team) !== team) continue;
    if (until !== undefined && record.on > until) continue;
    last = laterDay(record.on, last);
  }
  return last;
}
