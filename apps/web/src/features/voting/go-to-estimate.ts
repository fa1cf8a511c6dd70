import type { ItemId } from '@weft/domain';
import type { BoardSession } from '../../session/board-session.ts';
import { pokerOn } from './poker-on.ts';
import { votingWishOf } from './voting-wish.ts';

/** Leads to the cards where people estimate the PBI now, else to its sizes. */
export function goToEstimate(session: Pick<BoardSession, 'sync'>, item: ItemId): void {
  const ballot = pokerOn(session.sync.ballots.list, item);
  votingWishOf(session).ask(ballot?.state === 'open' ? 'cards' : 'size', item);
}
