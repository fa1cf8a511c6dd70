import { tShirtSizeOf, type SizeUnit } from '@weft/domain';
import { POKER_CARDS, type PokerCard } from '@weft/sync-protocol';

/** The size a card stands for, in the board's unit; undefined: it stands for none. */
export function sizeOfCard(card: PokerCard): number | undefined {
  return card === '?' || card === 'coffee' ? undefined : Number(card);
}

/** The cards one can choose: where sizes are T-shirts, only numbers that one stands for. */
export function cardsFor(unit: SizeUnit): readonly PokerCard[] {
  return POKER_CARDS.filter((card) => {
    const size = sizeOfCard(card);
    return size === undefined || unit === 'points' || tShirtSizeOf(size) !== undefined;
  });
}

/** What stands on a card; `coffee` has a picture instead. */
export function faceOf(card: PokerCard, unit: SizeUnit): string {
  const size = sizeOfCard(card);
  return (size !== undefined && unit === 't-shirt' ? tShirtSizeOf(size) : undefined) ?? card;
}

/** The card that typing leads to: the one that is exactly this, else the first that begins so. */
export function cardByTyping(typed: string, faces: readonly string[]): number {
  const wanted = typed.toLocaleLowerCase();
  const written = faces.map((face) => face.toLocaleLowerCase());
  const exact = written.indexOf(wanted);
  return exact === -1 ? written.findIndex((face) => face.startsWith(wanted)) : exact;
}
