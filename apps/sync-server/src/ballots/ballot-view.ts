import { MAX_BALLOT_PEOPLE, type BallotPerson, type BallotState } from '@weft/sync-protocol';
import type { UserId } from '@weft/domain';
import type { BallotBox, OpenBallot, RevealedBallot } from './ballot-box.ts';
import { openBallots, waitedFor } from './ballot-settling.ts';

/**
 * The ballots as one person may see them; without a user as everybody may. The only way by which
 * anything of a box leaves this server.
 */
export function viewOf(
  box: BallotBox,
  present: readonly BallotPerson[],
  user?: UserId,
): readonly BallotState[] {
  return box.ballots.map((ballot) => stateOf(ballot, present, user));
}

/** Who has a choice of their own to see. */
export function voters(box: BallotBox): ReadonlySet<UserId> {
  return new Set(openBallots(box).flatMap(({ votes }) => votes.map(({ user }) => user)));
}

function stateOf(
  ballot: OpenBallot | RevealedBallot,
  present: readonly BallotPerson[],
  user: UserId | undefined,
): BallotState {
  if (ballot.state === 'revealed') return ballot;
  const { id, openedBy, openedAtMs, question, votes } = ballot;
  const cast = votes.map((vote) => ({ user: vote.user, name: vote.name }));
  const waiting = waitedFor(ballot, present).slice(0, MAX_BALLOT_PEOPLE);
  const open = { id, openedBy, openedAtMs, state: 'open', cast, waiting } as const;
  const own = user === undefined ? undefined : votes.find((vote) => vote.user === user)?.choice;
  if (question.kind === 'poker') {
    return typeof own === 'string' ? { ...open, ...question, own } : { ...open, ...question };
  }
  return typeof own === 'object' ? { ...open, ...question, own } : { ...open, ...question };
}
