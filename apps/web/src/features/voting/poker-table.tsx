import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { OpenPokerView } from './open-poker.tsx';
import { RevealedPokerView } from './revealed-poker.tsx';
import type { PokerBallot } from './use-ballots.ts';
import { useVotingWish } from './use-voting-wish.ts';
import styles from './voting.module.css';

/** A PBI that people estimate together: the cards, then what everybody chose. */
export function PokerTable(props: {
  readonly item: ProductBacklogItem;
  readonly ballot: PokerBallot;
}): ReactNode {
  const { item, ballot } = props;
  const table = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const words = useLaterMessages().voting;
  const keepFocus = useFocusKept(table, title, ballot);
  useVotingWish(table, 'cards', item.id, ballot.id);
  return (
    <section
      ref={table}
      aria-labelledby={titleId}
      className={styles['table']}
      onClickCapture={keepFocus}
    >
      <h4 id={titleId} ref={title} tabIndex={-1} className={styles['title']}>
        {words.estimateTogether}
      </h4>
      {ballot.state === 'open' ? (
        <OpenPokerView key={ballot.id} ballot={ballot} />
      ) : (
        <RevealedPokerView item={item} ballot={ballot} />
      )}
    </section>
  );
}

/**
 * What one presses may be gone with what it brings about, such as the cards with the last choice. Whoever
 * pressed it goes on at the heading instead of at the top of the page.
 */
function useFocusKept(
  table: React.RefObject<HTMLElement | null>,
  heading: React.RefObject<HTMLElement | null>,
  ballot: PokerBallot,
): () => void {
  const acted = useRef(false);
  useEffect(() => {
    if (!acted.current || document.activeElement !== document.body) return;
    acted.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [heading, ballot]);
  return () => {
    acted.current = table.current?.contains(document.activeElement) === true;
  };
}
