import type { ItemId } from '@weft/domain';
import type { BallotState, OpenPoker, RevealedPoker } from '@weft/sync-protocol';

/** The estimation of a PBI: the one still open, else the last one revealed; undefined: there is none. */
export function pokerOn(
  ballots: readonly BallotState[],
  item: ItemId,
): OpenPoker | RevealedPoker | undefined {
  const about = ballots.flatMap((ballot) =>
    ballot.kind === 'poker' && ballot.item === item ? [ballot] : [],
  );
  return about.find(({ state }) => state === 'open') ?? about.at(-1);
}
