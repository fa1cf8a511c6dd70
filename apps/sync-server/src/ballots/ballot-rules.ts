import { done, refused, unreachable, type Result } from '@weft/domain';
import {
  MAX_BALLOTS,
  MAX_BALLOT_PEOPLE,
  type BallotOperation,
  type BallotPerson,
  type BallotQuestion,
  type BallotRefusal,
  type DotChoice,
  type PokerCard,
  type PokerVote,
  type Role,
} from '@weft/sync-protocol';
import { mayEdit } from '../auth/permissions.ts';
import type { BallotBox, HiddenVote, OpenBallot, RevealedBallot } from './ballot-box.ts';

/** Who asks for something, as the server knows them. */
export interface BallotActor extends BallotPerson {
  readonly role: Role;
}

type Outcome = Result<BallotBox, BallotRefusal>;

/**
 * What becomes of a box when somebody asks for something; the same box when nothing changes by it.
 * `isLeft`: whoever opened the ballot has left, so that it belongs to all who may edit.
 */
export function perform(
  box: BallotBox,
  operation: BallotOperation,
  actor: BallotActor,
  nowMs: number,
  isLeft: (ballot: OpenBallot) => boolean = () => false,
): Outcome {
  if (!mayEdit(actor.role)) return refused('viewer');
  if (operation.op === 'open') return open(box, operation.ballot, actor, nowMs);
  const ballot = box.ballots.find(({ id }) => id === operation.id);
  if (ballot === undefined) return refused('no-such-ballot');
  const isTheirs =
    actor.role === 'facilitator' ||
    ballot.openedBy.user === actor.user ||
    (ballot.state === 'open' ? isLeft(ballot) : ballot.revealedBy?.user === actor.user);
  if (operation.op === 'end') {
    return isTheirs ? done(without(box, ballot.id)) : refused('not-yours');
  }
  if (ballot.state === 'revealed') return refused('not-open');
  switch (operation.op) {
    case 'cast':
      return cast(box, ballot, actor, operation.choice);
    case 'withdraw': {
      const votes = ballot.votes.filter(({ user }) => user !== actor.user);
      const isSame = votes.length === ballot.votes.length;
      return done(isSame ? box : replaced(box, { ...ballot, votes }));
    }
    case 'reveal':
      return isTheirs
        ? done(replaced(box, revealed(ballot, personOf(actor))))
        : refused('not-yours');
    default:
      return unreachable(operation.op);
  }
}

/** The box with this ballot in the place of the one with its id. */
export function replaced(box: BallotBox, ballot: OpenBallot | RevealedBallot): BallotBox {
  return {
    ...box,
    ballots: box.ballots.map((each) => (each.id === ballot.id ? ballot : each)),
  };
}

/** A ballot as everybody may see it from now on. `by`: undefined when it revealed itself. */
export function revealed(ballot: OpenBallot, by: BallotPerson | undefined): RevealedBallot {
  const { id, openedBy, openedAtMs, question, votes } = ballot;
  const head = { id, openedBy, openedAtMs, state: 'revealed', ...(by && { revealedBy: by }) };
  if (question.kind === 'poker') {
    return { ...head, state: 'revealed', ...question, votes: votes.flatMap(pokerVote) };
  }
  const totals = new Map<string, number>();
  for (const { choice } of votes) {
    if (typeof choice === 'string') continue;
    for (const [item, dots] of Object.entries(choice)) {
      totals.set(item, (totals.get(item) ?? 0) + dots);
    }
  }
  return {
    ...head,
    state: 'revealed',
    ...question,
    totals: Object.fromEntries(totals),
    voterCount: votes.length,
  };
}

/** Two who estimate the same PBI at the same moment mean one ballot; the first one counts. */
function open(
  box: BallotBox,
  { id, ...asked }: Extract<BallotOperation, { op: 'open' }>['ballot'],
  actor: BallotActor,
  nowMs: number,
): Outcome {
  if (box.ballots.some((each) => each.id === id)) return refused('already-open');
  const question: BallotQuestion = asked;
  const before =
    question.kind === 'poker'
      ? box.ballots.find((each) => itemOf(each) === question.item)
      : undefined;
  if (before?.state === 'open') return refused('already-open');
  const rest = before === undefined ? box : without(box, before.id);
  if (rest.ballots.length >= MAX_BALLOTS) return refused('too-many');
  const openedBy = personOf(actor);
  const ballot = { state: 'open', id, openedBy, openedAtMs: nowMs, question, votes: [] } as const;
  return done({ ...rest, ballots: [...rest.ballots, ballot] });
}

function cast(
  box: BallotBox,
  ballot: OpenBallot,
  actor: BallotActor,
  choice: PokerCard | DotChoice,
): Outcome {
  if (!isChoiceOf(ballot.question, choice)) return refused('bad-choice');
  const others = ballot.votes.filter(({ user }) => user !== actor.user);
  if (others.length >= MAX_BALLOT_PEOPLE) return refused('too-many');
  const votes = [...others, { ...personOf(actor), choice }];
  return done(replaced(box, { ...ballot, votes }));
}

function isChoiceOf(question: BallotQuestion, choice: PokerCard | DotChoice): boolean {
  if (question.kind === 'poker') return typeof choice === 'string';
  if (typeof choice === 'string') return false;
  const subjects = new Set<string>(question.subjects);
  const entries = Object.entries(choice);
  const sum = entries.reduce((total, [, dots]) => total + dots, 0);
  return sum <= question.dots && entries.every(([item]) => subjects.has(item));
}

function pokerVote({ user, name, choice }: HiddenVote): PokerVote[] {
  return typeof choice === 'string' ? [{ user, name, choice }] : [];
}

function itemOf(ballot: OpenBallot | RevealedBallot): string | undefined {
  const question = ballot.state === 'open' ? ballot.question : ballot;
  return question.kind === 'poker' ? question.item : undefined;
}

function without(box: BallotBox, id: string): BallotBox {
  return { ...box, ballots: box.ballots.filter((each) => each.id !== id) };
}

function personOf({ user, name }: BallotActor): BallotPerson {
  return { user, name };
}
