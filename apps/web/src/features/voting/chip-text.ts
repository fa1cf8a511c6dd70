import type { BallotState } from '@weft/sync-protocol';
import type { LaterMessages } from '../../messages/later.ts';

/** What the bar says of a vote: what it is about, and what is left to do for this person. */
export function chipText(
  ballot: BallotState,
  about: {
    /** This person may choose. */
    readonly mayVote: boolean;
    readonly key: string;
    readonly words: LaterMessages['voting']['chip'];
  },
): string {
  const { mayVote, key, words } = about;
  if (ballot.state === 'revealed') {
    return ballot.kind === 'poker' ? words.estimated(key) : words.counted;
  }
  const chosen = ballot.cast.length;
  const all = chosen + ballot.waiting.length;
  const isAsked = mayVote && ballot.own === undefined;
  if (ballot.kind === 'poker') {
    return isAsked ? words.estimating(key) : words.estimatingOf(key, chosen, all);
  }
  return isAsked ? words.dots : words.dotsOf(chosen, all);
}
