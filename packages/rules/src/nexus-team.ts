import type { TeamId } from '@weft/domain';

/** True for a team of the Nexus: not for none, for *outside*, or for one that was put aside. */
export function isOfNexus(
  team: TeamId | null | undefined,
  { nexusTeams }: { readonly nexusTeams: ReadonlySet<TeamId> },
): team is TeamId {
  const known: ReadonlySet<unknown> = nexusTeams;
  return known.has(team);
}
