import type { BallotPerson } from '@weft/sync-protocol';
import type { BallotBox, OpenBallot, Roll } from './ballot-box.ts';
import { replaced, revealed } from './ballot-rules.ts';

/** A ballot ends so long after it was opened. */
export const BALLOT_LIFE_MS = 86_400_000;
/** What a server says of who is there counts for this long; it is said again at half of it. */
export const ROLL_LEASE_MS = 60_000;

/** Who may vote and is here, as one server knows it. */
export interface PeopleHere {
  /** Undefined for a server that is alone: nobody else needs to know. */
  readonly server: string | undefined;
  readonly people: readonly BallotPerson[];
}

/**
 * What time and presence make of a box; the same box when they change nothing: old ballots end, this server's
 * people are on the roll while something is open, and poker in which nobody is waited for reveals itself.
 */
export function settled(
  box: BallotBox,
  here: PeopleHere,
  nowMs: number,
  mayReveal: (ballot: OpenBallot) => boolean,
): BallotBox {
  const live = box.ballots.filter(({ openedAtMs }) => nowMs - openedAtMs < BALLOT_LIFE_MS);
  let next = live.length === box.ballots.length ? box : { ...box, ballots: live };
  next = withRoll(next, here, nowMs);
  for (const ballot of openBallots(next)) {
    if (ballot.question.kind !== 'poker' || ballot.votes.length === 0) continue;
    if (!mayReveal(ballot) || waitedFor(ballot, everybody(next, here, nowMs)).length > 0) continue;
    next = replaced(next, revealed(ballot, undefined));
  }
  return next === box ? box : withRoll(next, here, nowMs);
}

/** Ballots of a box that are not revealed. */
export function openBallots({ ballots }: BallotBox): readonly OpenBallot[] {
  return ballots.flatMap((ballot) => (ballot.state === 'open' ? ballot : []));
}

/** Who may vote and is on the board, on any server. */
export function everybody(
  { rolls }: BallotBox,
  here: PeopleHere,
  nowMs: number,
): readonly BallotPerson[] {
  const others = rolls.filter((roll) => roll.server !== here.server && isLive(roll, nowMs));
  const all = [...others.flatMap(({ people }) => people), ...here.people];
  return [...new Map(all.map((person) => [person.user, person])).values()];
}

/** Of these, who has not chosen. */
export function waitedFor(
  { votes }: OpenBallot,
  people: readonly BallotPerson[],
): readonly BallotPerson[] {
  const chosen = new Set(votes.map(({ user }) => user));
  return people.filter(({ user }) => !chosen.has(user));
}

/** Every server with people says so in the box: what is decided there is then decided with all of them. */
function withRoll(box: BallotBox, { server, people }: PeopleHere, nowMs: number): BallotBox {
  if (openBallots(box).length === 0) return box.rolls.length === 0 ? box : { ...box, rolls: [] };
  if (server === undefined) return box;
  const own = box.rolls.find((roll) => roll.server === server);
  const isFresh = own !== undefined && own.untilMs - nowMs > ROLL_LEASE_MS / 2;
  if (isFresh && samePeople(own.people, people)) return box;
  const others = box.rolls.filter((roll) => roll.server !== server && isLive(roll, nowMs));
  const roll: Roll = { server, untilMs: nowMs + ROLL_LEASE_MS, people };
  return { ...box, rolls: [...others, roll] };
}

/** One that reaches far ahead was written before somebody set a clock. */
function isLive({ untilMs }: Roll, nowMs: number): boolean {
  return untilMs > nowMs && untilMs <= nowMs + 2 * ROLL_LEASE_MS;
}

/** In the same order, which for one server is that of coming in. */
export function samePeople(a: readonly BallotPerson[], b: readonly BallotPerson[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ user, name }, index) => user === b[index]?.user && name === b[index].name)
  );
}
