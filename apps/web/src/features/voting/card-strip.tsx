import { Coffee } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PokerCard } from '@weft/sync-protocol';
import { Icon } from '../../interface/icon.tsx';
import { TypeAhead, moveInList } from '../../interface/list-keys.ts';
import { usePicked } from '../../interface/use-picked.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings } from '../../stores/use-board.ts';
import { cardByTyping, cardsFor, faceOf } from './poker-cards.ts';
import { useCardName } from './use-card-name.ts';
import styles from './voting.module.css';

/** How long a card may be shown as chosen before the server says so, in milliseconds. */
const UNCONFIRMED_MS = 2_000;

/**
 * The cards one chooses from. Arrows and digits only go to a card and Enter or Space chooses it: the
 * last one to choose reveals everybody's cards, so nothing may be chosen on the way to another.
 */
export function CardStrip(props: {
  readonly own: PokerCard | undefined;
  /** Says why nothing can be chosen now. */
  readonly unavailable: string | undefined;
  readonly onChoose: (card: PokerCard) => void;
}): ReactNode {
  const { own, unavailable, onChoose } = props;
  const { sizeUnit } = useBoardSettings();
  const cards = cardsFor(sizeUnit);
  const faces = cards.map((card) => faceOf(card, sizeUnit));
  const [chosen, pick] = usePicked(own, UNCONFIRMED_MS);
  const [reached, setReached] = useState<number | undefined>(undefined);
  const typing = useRef(new TypeAhead());
  const nameOf = useCardName();
  const words = useLaterMessages().voting.poker;
  const at = Math.max(0, reached ?? (chosen === undefined ? 0 : cards.indexOf(chosen)));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = typing.current.add(event.key, event.timeStamp);
    const index =
      moveInList(event.key, at, cards.length, 'horizontal')?.index ??
      moveInList(event.key, at, cards.length, 'vertical')?.index ??
      (typed === undefined ? undefined : cardByTyping(typed, faces));
    if (index === undefined || index === -1) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]').item(index).focus();
  };

  return (
    <div
      role="radiogroup"
      aria-label={words.cards}
      aria-description={unavailable ?? words.keys}
      className={styles['cards']}
      onKeyDown={onKeyDown}
    >
      {cards.map((card, index) => (
        <button
          key={card}
          type="button"
          role="radio"
          aria-checked={card === chosen}
          aria-label={nameOf(card)}
          aria-disabled={unavailable === undefined ? undefined : true}
          title={unavailable}
          tabIndex={index === at ? 0 : -1}
          className={styles['card']}
          onFocus={() => setReached(index)}
          onClick={() => {
            if (unavailable !== undefined || card === chosen) return;
            pick(card);
            onChoose(card);
          }}
        >
          {card === 'coffee' ? <Icon of={Coffee} /> : faces[index]}
        </button>
      ))}
    </div>
  );
}
