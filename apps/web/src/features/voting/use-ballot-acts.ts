import { useMemo } from 'react';
import type { ItemId } from '@weft/domain';
import type {
  BallotOperation,
  BallotQuestion,
  BallotState,
  DotChoice,
  PokerCard,
} from '@weft/sync-protocol';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { pokerOn } from './poker-on.ts';
import { votingWishOf } from './voting-wish.ts';

/** What one asks of the server about votes. What it does not do is told by the chip of the bar. */
export interface BallotActs {
  /** Asks everybody for the size of a PBI, or goes to where that is asked already. */
  readonly estimate: (item: ItemId) => void;
  /** Asks everybody once more; the votes so far are gone. */
  readonly estimateAgain: (item: ItemId) => void;
  /** The id of the vote; undefined: there is no connection. */
  readonly voteWithDots: (subjects: readonly ItemId[], dots: number) => string | undefined;
  readonly cast: (ballot: BallotState, choice: PokerCard | DotChoice) => void;
  readonly withdraw: (ballot: BallotState) => void;
  readonly reveal: (ballot: BallotState) => void;
  readonly end: (ballot: BallotState) => void;
  /** Shows the vote to this person; where one chooses takes the focus. */
  readonly join: (ballot: BallotState) => void;
}

/** Binds the acts to the open board. */
export function useBallotActs(): BallotActs {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const words = useLaterMessages().voting;
  return useMemo(() => {
    const { ballots } = session.sync;
    const wish = votingWishOf(session);
    const send = (operation: BallotOperation): boolean => {
      if (ballots.send(operation) === 'sent') return true;
      interfaceStore.getState().toast({ text: words.needsConnection });
      interfaceStore.getState().announce(words.needsConnection);
      return false;
    };
    const open = (question: BallotQuestion): string | undefined => {
      const id = session.newId();
      return send({ op: 'open', ballot: { id, ...question } }) ? id : undefined;
    };
    const showItem = (item: ItemId, ballot?: string): void => {
      const { selection, select, openPanel } = interfaceStore.getState();
      if (selection.size !== 1 || !selection.has(item)) select([item]);
      openPanel('item');
      wish.ask('cards', item, ballot);
    };
    return {
      estimate: (item) => {
        if (pokerOn(ballots.list, item)?.state === 'open') {
          showItem(item);
          return;
        }
        const id = open({ kind: 'poker', item });
        if (id !== undefined) showItem(item, id);
      },
      estimateAgain: (item) => {
        const id = open({ kind: 'poker', item });
        if (id !== undefined) wish.ask('cards', item, id);
      },
      voteWithDots: (subjects, dots) => open({ kind: 'dots', subjects, dots }),
      cast: ({ id }, choice) => void send({ op: 'cast', id, choice }),
      withdraw: ({ id }) => void send({ op: 'withdraw', id }),
      reveal: ({ id }) => void send({ op: 'reveal', id }),
      end: (ballot) => {
        // What was pressed is gone with the vote: one goes on at the sizes.
        if (ballot.kind === 'poker') wish.ask('size', ballot.item);
        send({ op: 'end', id: ballot.id });
      },
      join: (ballot) => {
        if (ballot.kind === 'poker') showItem(ballot.item);
        else interfaceStore.getState().openDialog({ kind: 'dots', ballot: ballot.id });
      },
    };
  }, [session, interfaceStore, words]);
}
