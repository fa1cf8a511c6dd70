import type { TeamId } from '@weft/domain';

/** True for a team of the Nexus: not for none, for *outside*, or for one that was put aside. */
export function isOfNexus(
  team: TeamId | null | undefined,
  { nexusTeams }: { readonly nexusTeams: ReadonlySet<TeamId> },
): team is TeamId {
  const known: ReadonlySet<unknown> = nexusTeams;
  return known.has(team);
}

/** No team. */
export const NO_TEAMS: readonly TeamId[] = [];

/** The teams, which are in order of id, and this one; the same list when it is in there already. */
export function withTeam(teams: readonly TeamId[], team: TeamId): readonly TeamId[] {
  // Lists that grow by `push` keep room for 16 more, and most findings have one.
  const [first] = teams;
  if (first === undefined) return [team];
  if (teams.includes(team)) return teams;
  if (teams.length === 1) return first < team ? [first, team] : [team, first];
  const at = teams.findIndex((other) => team < other);
  return teams.toSpliced(at === -1 ? teams.length : at, 0, team);
}
