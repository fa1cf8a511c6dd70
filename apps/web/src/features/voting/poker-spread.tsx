import { Coffee } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings } from '../../stores/use-board.ts';
import { faceOf, sizeOfCard } from './poker-cards.ts';
import type { SpreadRow } from './poker-result.ts';
import { useCardName } from './use-card-name.ts';
import styles from './voting.module.css';

/** How the cards are spread: a bar for each, with who chose it. */
export function PokerSpread(props: { readonly rows: readonly SpreadRow[] }): ReactNode {
  const { rows } = props;
  const { sizeUnit } = useBoardSettings();
  const nameOf = useCardName();
  const { forms } = useMessages();
  const words = useLaterMessages().voting.poker;
  const most = Math.max(1, ...rows.map(({ names }) => names.length));
  return (
    <ul className={styles['spread']} aria-label={words.spread}>
      {rows.map(({ card, names }) => (
        <li
          key={card}
          className={styles['bar']}
          data-unsized={sizeOfCard(card) === undefined ? '' : undefined}
        >
          <span className={styles['face']}>
            {card === 'coffee' ? <Icon of={Coffee} /> : faceOf(card, sizeUnit)}
            {card === 'coffee' || card === '?' ? (
              <span className="visually-hidden">{nameOf(card)}</span>
            ) : null}
          </span>
          <span className={styles['track']} aria-hidden="true">
            <span
              className={styles['fill']}
              style={{ width: `${((names.length / most) * 100).toString()}%` }}
            />
          </span>
          <span className={styles['names']}>{forms.listOf(names)}</span>
        </li>
      ))}
    </ul>
  );
}
