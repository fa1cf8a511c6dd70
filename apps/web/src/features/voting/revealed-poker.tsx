import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import type { RevealedPoker } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { nameOf } from '../presence/people-stack.tsx';
import { EndBallot } from './end-ballot.tsx';
import { sizeOfCard } from './poker-cards.ts';
import {
  agreedCardOf,
  firstSpeakersOf,
  spreadOf,
  suggestionOf,
  type NamedVote,
} from './poker-result.ts';
import { PokerSpread } from './poker-spread.tsx';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallotRights, useIsBallotReachable } from './use-ballots.ts';
import { useCardName } from './use-card-name.ts';
import styles from './voting.module.css';

/** What everybody chose, who speaks first, and what can come of it. */
export function RevealedPokerView(props: {
  readonly item: ProductBacklogItem;
  readonly ballot: RevealedPoker;
}): ReactNode {
  const { item, ballot } = props;
  const { presence } = useMessages();
  const votes = ballot.votes.map(({ name, choice }) => ({
    name: nameOf(name, presence.nameless),
    choice,
  }));
  return (
    <>
      <PokerSpread rows={spreadOf(votes)} />
      <Conclusion votes={votes} />
      <Acts item={item} ballot={ballot} />
    </>
  );
}

function Conclusion(props: { readonly votes: readonly NamedVote[] }): ReactNode {
  const { votes } = props;
  const nameOfCard = useCardName();
  const words = useLaterMessages().voting.poker;
  const agreed = agreedCardOf(votes);
  const first = firstSpeakersOf(votes);
  if (suggestionOf(votes) === undefined) return <p className={styles['said']}>{words.nobody}</p>;
  if (agreed !== undefined) {
    return <p className={styles['said']}>{words.allChose(nameOfCard(agreed))}</p>;
  }
  if (first === undefined) return null;
  const [highest, lowest] = [first.highest, first.lowest].map(({ names, card }) =>
    words.speaker(names, nameOfCard(card)),
  );
  return <p className={styles['said']}>{words.speakFirst(highest ?? '', lowest ?? '')}</p>;
}

function Acts(props: {
  readonly item: ProductBacklogItem;
  readonly ballot: RevealedPoker;
}): ReactNode {
  const { item, ballot } = props;
  const acts = useBallotActs();
  const { mayVote } = useBallotRights(ballot);
  const words = useLaterMessages().voting;
  const unavailable = useIsBallotReachable() ? undefined : words.needsConnection;
  if (!mayVote) return null;
  return (
    <div className={styles['acts']}>
      <TakeSize item={item} ballot={ballot} />
      <Button
        size="small"
        unavailable={unavailable}
        onClick={() => acts.estimateAgain(ballot.item)}
      >
        {words.poker.again}
      </Button>
      <EndBallot ballot={ballot} size="small" />
    </div>
  );
}

/** Writes the middle card as the size. With that the vote is over, where this person may end it. */
function TakeSize(props: {
  readonly item: ProductBacklogItem;
  readonly ballot: RevealedPoker;
}): ReactNode {
  const { item, ballot } = props;
  const session = useSession();
  const acts = useBallotActs();
  const { mayLead } = useBallotRights(ballot);
  const announce = useInterface((state) => state.announce);
  const nameOfCard = useCardName();
  const words = useLaterMessages().voting.poker;
  const card = suggestionOf(ballot.votes);
  const size = card === undefined ? undefined : sizeOfCard(card);
  if (card === undefined || size === undefined) return null;
  const isDecided = item.size === size && !item.collisions.some(({ field }) => field === 'size');
  if (isDecided) {
    return <span className={styles['said']}>{words.taken(item.key, nameOfCard(card))}</span>;
  }
  return (
    <Button
      size="small"
      look="primary"
      onClick={() => {
        if (!session.commands.decideItem(item.id, 'size', size)) return;
        announce(words.taken(item.key, nameOfCard(card)));
        if (mayLead) acts.end(ballot);
      }}
    >
      {words.take(nameOfCard(card))}
    </Button>
  );
}
