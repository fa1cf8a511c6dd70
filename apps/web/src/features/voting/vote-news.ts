import type { BallotState } from '@weft/sync-protocol';

/** What happened to a vote since one last heard of the votes. */
export interface VoteNews {
  readonly kind: 'begun' | 'revealed';
  readonly ballot: BallotState;
}

/** Votes that began or were revealed. `before`: the votes as they were; undefined: one has just come, nothing is news. */
export function voteNews(
  before: readonly BallotState[] | undefined,
  now: readonly BallotState[],
): readonly VoteNews[] {
  if (before === undefined) return [];
  const known = new Map(before.map((ballot) => [ballot.id, ballot.state]));
  return now.flatMap((ballot): readonly VoteNews[] => {
    const was = known.get(ballot.id);
    if (was === ballot.state) return [];
    return [{ kind: ballot.state === 'revealed' ? 'revealed' : 'begun', ballot }];
  });
}
