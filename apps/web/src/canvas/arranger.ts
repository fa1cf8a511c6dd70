import type { BoardChange, ItemId } from '@weft/domain';
import type { CardArrangement, LineRoutes, RouteEnds } from '@weft/layout';

/** Where a canvas has its cards and lines from: what the Grid knows, and the Map. */
export interface Arranger<Cards extends CardArrangement = CardArrangement> {
  /** Works out where every card stands now; `keepsRoom`: no lane may become smaller than it was. */
  arrange(how?: { readonly keepsRoom: boolean }): Cards;

  /**
   * Ways of lines between cards; `beside`: routes already shown, which these keep clear of; `before`:
   * these as they were, of which what can be is kept; they are not to be used afterwards.
   */
  routes(
    cards: Cards,
    lines: Iterable<RouteEnds>,
    known?: { readonly beside?: LineRoutes; readonly before?: LineRoutes | undefined },
  ): LineRoutes;

  /**
   * Cards that stand where the hand holds them, and take only their own lines along; never empty, and the same object
   * as long as they are the same cards.
   */
  readonly inHand?: ReadonlySet<ItemId> | undefined;

  /** Whether all that lies behind the cards looks the same; missing: it may always be different. */
  isSameGround?(before: Cards, now: Cards): boolean;

  /** True when a change of the board makes a card stand elsewhere, come or go. */
  isMovedBy(change: BoardChange): boolean;
}
