import type { ReactNode } from 'react';
import type { OpenPoker } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { nameOf } from '../presence/people-stack.tsx';
import { CardStrip } from './card-strip.tsx';
import { EndBallot } from './end-ballot.tsx';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallotRights, useIsBallotReachable } from './use-ballots.ts';
import { useCardName } from './use-card-name.ts';
import styles from './voting.module.css';

/** While it is secret: one's own card, and how many have chosen. */
export function OpenPokerView(props: { readonly ballot: OpenPoker }): ReactNode {
  const { ballot } = props;
  const { mayVote, mayLead } = useBallotRights(ballot);
  const acts = useBallotActs();
  const words = useLaterMessages().voting;
  const { presence } = useMessages();
  const unavailable = useIsBallotReachable() ? undefined : words.needsConnection;
  return (
    <>
      {mayVote ? (
        <CardStrip
          own={ballot.own}
          unavailable={unavailable}
          onChoose={(card) => acts.cast(ballot, card)}
        />
      ) : null}
      <Progress ballot={ballot} />
      {mayVote ? (
        <OwnChoice ballot={ballot} unavailable={unavailable} />
      ) : (
        <p className={styles['muted']}>{words.watching}</p>
      )}
      {mayLead ? (
        <div className={styles['acts']}>
          <Button
            size="small"
            look="primary"
            unavailable={unavailable}
            onClick={() => acts.reveal(ballot)}
          >
            {words.poker.reveal}
          </Button>
          <EndBallot ballot={ballot} size="small" />
        </div>
      ) : mayVote ? (
        <p className={styles['muted']}>
          {words.poker.whoReveals(nameOf(ballot.openedBy.name, presence.nameless))}
        </p>
      ) : null}
    </>
  );
}

function Progress(props: { readonly ballot: OpenPoker }): ReactNode {
  const { cast, waiting } = props.ballot;
  const { presence } = useMessages();
  const words = useLaterMessages().voting.poker;
  const names = waiting.map(({ name }) => nameOf(name, presence.nameless));
  return (
    <p className={styles['progress']}>
      <span>{words.chosen(cast.length, cast.length + waiting.length)}</span>
      {names.length === 0 || cast.length === 0 ? null : (
        <span className={styles['muted']}>{words.waiting(names)}</span>
      )}
    </p>
  );
}

function OwnChoice(props: {
  readonly ballot: OpenPoker;
  readonly unavailable: string | undefined;
}): ReactNode {
  const { ballot, unavailable } = props;
  const acts = useBallotActs();
  const nameOfCard = useCardName();
  const words = useLaterMessages().voting;
  if (unavailable !== undefined) return <p className={styles['muted']}>{unavailable}</p>;
  if (ballot.own === undefined) return null;
  return (
    <p className={styles['own']}>
      <span>{words.poker.own(nameOfCard(ballot.own))}</span>
      <Button size="small" look="quiet" onClick={() => acts.withdraw(ballot)}>
        {words.poker.withdraw}
      </Button>
    </p>
  );
}
