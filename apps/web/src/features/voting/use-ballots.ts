import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ItemId, UserId } from '@weft/domain';
import type { BallotState, OpenPoker, RevealedPoker } from '@weft/sync-protocol';
import { useSession } from '../../stores/app-context.tsx';
import { usePeople } from '../../stores/use-presence.ts';
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
  const { userId } = useSession();
  const canEdit = useCanEdit();
  const isFacilitator = useIsFacilitator();
  const isLeft = useHasLeft(ballot.openedBy.user);
  const hasOpened = userId !== undefined && ballot.openedBy.user === userId;
  const tookOver = ballot.state === 'open' ? isLeft : ballot.revealedBy?.user === userId;
  return { mayVote: canEdit, mayLead: canEdit && (isFacilitator || hasOpened || tookOver) };
}

/** Who is away for so long has left: a line that breaks comes back before. */
const LEFT_AFTER_MS = 60_000;

/** True when somebody has not been here for a minute. */
function useHasLeft(user: UserId): boolean {
  const isHere = usePeople().some((person) => person.user.id === user);
  const [left, setLeft] = useState<UserId | undefined>(undefined);
  useEffect(() => {
    if (isHere) return undefined;
    const timer = setTimeout(() => setLeft(user), LEFT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isHere, user]);
  return !isHere && left === user;
}
