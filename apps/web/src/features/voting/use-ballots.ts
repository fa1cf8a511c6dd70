import { useCallback, useSyncExternalStore } from 'react';
import type { ItemId } from '@weft/domain';
import type { BallotState, OpenPoker, RevealedPoker } from '@weft/sync-protocol';
import { useSession } from '../../stores/app-context.tsx';
import { useIsFacilitator } from '../../stores/use-phase.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { pokerOn } from './poker-on.ts';

/** An estimation, secret or revealed. */
export type PokerBallot = OpenPoker | RevealedPoker;

/** All votes of the board, as this person may see them; while offline as they were. */
export function useBallots(): readonly BallotState[] {
  const { ballots } = useSession().sync;
  const subscribe = useCallback((listener: () => void) => ballots.subscribe(listener), [ballots]);
  return useSyncExternalStore(subscribe, () => ballots.list);
}

/** False: offline, or on a server that knows no votes. */
export function useIsBallotReachable(): boolean {
  const { ballots } = useSession().sync;
  const subscribe = useCallback((listener: () => void) => ballots.subscribe(listener), [ballots]);
  return useSyncExternalStore(subscribe, () => ballots.isReachable);
}

/** The estimation of a PBI: the one still open, else the last one revealed; undefined: there is none. */
export function usePokerOn(item: ItemId): PokerBallot | undefined {
  return pokerOn(useBallots(), item);
}

/** What this person may do with a vote; where it needs a connection, that is said by the buttons. */
export interface BallotRights {
  /** Choose, and write what came out. */
  readonly mayVote: boolean;
  /** Reveal and end it. */
  readonly mayLead: boolean;
}

/** The server asks the same again. */
export function useBallotRights(ballot: BallotState): BallotRights {
  const session = useSession();
  const canEdit = useCanEdit();
  const isFacilitator = useIsFacilitator();
  const isOpener = session.userId !== undefined && ballot.openedBy.user === session.userId;
  return { mayVote: canEdit, mayLead: canEdit && (isFacilitator || isOpener) };
}
