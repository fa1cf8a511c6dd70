import { POKER_CARDS, type PokerCard, type PokerVote } from '@weft/sync-protocol';
import { sizeOfCard } from './poker-cards.ts';

/** Who chose what, once it is no secret any more. */
export type NamedVote = Pick<PokerVote, 'name' | 'choice'>;

/** One bar: a card and who chose it. */
export interface SpreadRow {
  readonly card: PokerCard;
  readonly names: readonly string[];
}

/** How the votes are spread over the cards, smallest first; cards nobody chose are left out. */
export function spreadOf(votes: readonly NamedVote[]): readonly SpreadRow[] {
  return POKER_CARDS.flatMap((card) => {
    const names = votes.filter(({ choice }) => choice === card).map(({ name }) => name);
    return names.length === 0 ? [] : [{ card, names: names.toSorted(byName) }];
  });
}

/** Those who explain first: whoever chose the highest card, and whoever chose the lowest. */
export interface FirstSpeakers {
  readonly highest: SpreadRow;
  readonly lowest: SpreadRow;
}

/** Undefined where no two sizes were chosen: there is nothing to explain. */
export function firstSpeakersOf(votes: readonly NamedVote[]): FirstSpeakers | undefined {
  const sized = spreadOf(votes).filter(({ card }) => sizeOfCard(card) !== undefined);
  const [lowest] = sized;
  const highest = sized.at(-1);
  return lowest === undefined || highest === undefined || lowest === highest
    ? undefined
    : { highest, lowest };
}

/**
 * The card to begin the talk with: the median of the sizes chosen. Between two in the middle it is the
 * larger, because a card says that the work fits in it. Undefined: nobody chose a size.
 */
export function suggestionOf(votes: readonly NamedVote[]): PokerCard | undefined {
  const sized = votes
    .map(({ choice }) => choice)
    .filter((card) => sizeOfCard(card) !== undefined)
    .toSorted((one, other) => POKER_CARDS.indexOf(one) - POKER_CARDS.indexOf(other));
  return sized[Math.floor(sized.length / 2)];
}

/** The card that everybody chose, two people at least; undefined: they chose differently. */
export function agreedCardOf(votes: readonly NamedVote[]): PokerCard | undefined {
  const rows = spreadOf(votes);
  const [only] = rows;
  return rows.length === 1 && only !== undefined && only.names.length > 1 ? only.card : undefined;
}

function byName(one: string, other: string): number {
  return one.localeCompare(other);
}
