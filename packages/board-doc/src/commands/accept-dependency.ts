import { OUTSIDE, done, type LineId, type Result, type TeamId } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { teamMap } from './checks.ts';
import { lineHome } from './line-records.ts';

/**
 * Says for a team that it knows of the dependency and will do its part, or takes that back. Who is
 * outside the Nexus accepts through whoever asked them.
 */
export function acceptDependency(
  edit: Edit,
  line: LineId,
  team: TeamId,
  accepted: boolean,
): Result<void, EditRefusal> {
  if (team !== OUTSIDE) {
    const known = teamMap(edit, team);
    if (!known.ok) return known;
  }
  const home = lineHome(edit, line);
  if (!home.ok) return home;
  edit.decide(home.value, 'accepted', team, accepted);
  return done(undefined);
}
