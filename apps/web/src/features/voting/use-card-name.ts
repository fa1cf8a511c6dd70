import type { PokerCard } from '@weft/sync-protocol';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardSettings } from '../../stores/use-board.ts';
import { faceOf } from './poker-cards.ts';

/** What a card is called: its size as the board shows it, or what it says instead of one. */
export function useCardName(): (card: PokerCard) => string {
  const { sizeUnit } = useBoardSettings();
  const words = useLaterMessages().voting.poker;
  return (card) => {
    if (card === '?') return words.unknown;
    return card === 'coffee' ? words.coffee : faceOf(card, sizeUnit);
  };
}
