import { useEffect, useRef } from 'react';
import type { BallotState } from '@weft/sync-protocol';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { nameOf } from '../presence/people-stack.tsx';
import { useBallots, useIsBallotReachable } from './use-ballots.ts';
import { useSubjectKey } from './use-subject-key.ts';
import { voteNews } from './vote-news.ts';
import { votingWishOf } from './voting-wish.ts';

/** Says to a screen reader which votes began and were revealed; nothing moves by it. */
export function useVoteNews(): void {
  const ballots = useBallots();
  const isReachable = useIsBallotReachable();
  const heard = useRef<readonly BallotState[] | undefined>(undefined);
  const { userId } = useSession();
  const announce = useInterface((state) => state.announce);
  const keyOf = useSubjectKey();
  const { presence } = useMessages();
  const words = useLaterMessages().voting.chip;
  useEffect(() => {
    if (!isReachable) return;
    const news = voteNews(heard.current, ballots);
    heard.current = ballots;
    for (const { kind, ballot } of news) {
      const name = nameOf(ballot.openedBy.name, presence.nameless);
      if (kind === 'revealed') {
        announce(
          ballot.kind === 'poker' ? words.estimateRevealed(keyOf(ballot.item)) : words.dotsRevealed,
        );
      } else if (ballot.openedBy.user !== userId) {
        announce(
          ballot.kind === 'poker'
            ? words.estimateBegun(name, keyOf(ballot.item))
            : words.dotsBegun(name),
        );
      }
    }
  }, [ballots, isReachable, userId, announce, keyOf, presence, words]);
}

/** Tells what the server did not do. */
export function useRefusedVotes(): void {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const words = useLaterMessages().voting.refused;
  useEffect(
    () =>
      session.sync.ballots.onRefused(({ id, reason }) => {
        votingWishOf(session).refused(id, reason === 'already-open');
        interfaceStore.getState().toast({ text: words[reason] });
        interfaceStore.getState().announce(words[reason]);
      }),
    [session, interfaceStore, words],
  );
}
