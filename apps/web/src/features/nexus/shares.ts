import type { Person, TeamId, TeamShare } from '@weft/domain';

/** All of a person's working time, in percent. */
export const WHOLE_PERCENT = 100;

/** The time of a person that teams and the Nexus Integration Team have, in percent; may be over 100. */
export function percentGiven(person: Pick<Person, 'teams' | 'integrationTeam'>): number {
  const teams = person.teams.reduce((sum, { percent }) => sum + percent, 0);
  return teams + (person.integrationTeam?.percent ?? 0);
}

/** The shares with this one changed; 0 percent: none. Its order stays where it had one. */
export function withShare(
  shares: readonly TeamShare[],
  team: TeamId,
  percent: number,
): readonly TeamShare[] {
  if (percent === 0) return shares.filter((share) => share.team !== team);
  return shares.some((share) => share.team === team)
    ? shares.map((share) => (share.team === team ? { team, percent } : share))
    : [...shares, { team, percent }];
}

/** What a person who joins one more team has left for it: never nothing, or it would be no share. */
export function shareToOffer(person: Pick<Person, 'teams' | 'integrationTeam'>): number {
  const left = WHOLE_PERCENT - percentGiven(person);
  return left > 0 ? left : WHOLE_PERCENT;
}

/** What was typed as a share, brought between 0 and 100. */
export function percentOf(text: string): number {
  const percent = Number(text.replace(',', '.'));
  return Number.isFinite(percent) ? Math.min(WHOLE_PERCENT, Math.max(0, percent)) : 0;
}
