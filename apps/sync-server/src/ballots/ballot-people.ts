import type { UserId } from '@weft/domain';
import type { BallotPerson } from '@weft/sync-protocol';
import type { Member } from '../rooms/member.ts';

/** The first protocol version with ballots. */
const FIRST_VERSION = 3;

/** False for stock clients and for Weft's of before: they neither get nor send ballots. */
export function speaksBallots({ speaksWeft, protocolVersion }: Member): boolean {
  return speaksWeft && protocolVersion >= FIRST_VERSION;
}

export interface BallotPeopleOptions {
  readonly members: Iterable<Member>;
  readonly mayVote: (member: Member) => boolean;
  /** Who left is waited for so long: a line that breaks for a moment must reveal nothing. */
  readonly graceMs: number;
}

/** Who may vote and is on this server, each person once. */
export class BallotPeople {
  readonly #options: BallotPeopleOptions;
  readonly #left = new Map<UserId, { readonly person: BallotPerson; readonly untilMs: number }>();

  constructor(options: BallotPeopleOptions) {
    this.#options = options;
  }

  /** In the order of coming in; who left a moment ago comes last. */
  at(nowMs: number): readonly BallotPerson[] {
    const people = new Map<UserId, BallotPerson>();
    for (const member of this.#options.members) {
      const { id, name } = member.session.user;
      if (this.#counts(member)) people.set(id, { user: id, name });
    }
    for (const [user, { person, untilMs }] of this.#left) {
      if (untilMs <= nowMs || people.has(user)) this.#left.delete(user);
      else people.set(user, person);
    }
    return [...people.values()];
  }

  /** Call when a member goes. */
  left(member: Member, nowMs: number): void {
    if (!this.#counts(member)) return;
    const { id, name } = member.session.user;
    const untilMs = nowMs + this.#options.graceMs;
    this.#left.set(id, { person: { user: id, name }, untilMs });
  }

  /** When the next of those who left is waited for no longer; Infinity: nobody left. */
  get nextEndMs(): number {
    return Math.min(...[...this.#left.values()].map(({ untilMs }) => untilMs));
  }

  #counts(member: Member): boolean {
    return speaksBallots(member) && this.#options.mayVote(member);
  }
}
