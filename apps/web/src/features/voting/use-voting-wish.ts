import { useEffect, type RefObject } from 'react';
import type { ItemId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useKeyed } from '../../stores/use-keyed.ts';
import { votingWishOf, type WishedPlace } from './voting-wish.ts';

/**
 * Gives the focus to what can be chosen inside `place` when somebody wished to go there. `ballot`: the
 * vote that stands there.
 */
export function useVotingWish(
  place: RefObject<HTMLElement | null>,
  wished: WishedPlace,
  item: ItemId,
  ballot?: string,
): void {
  const wish = votingWishOf(useSession());
  const version = useKeyed(wish.listeners, wished);
  useEffect(() => {
    const target = choiceIn(place.current);
    if (target === undefined || !wish.take(wished, item, ballot)) return;
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }, [wish, wished, item, ballot, place, version]);
}

/** What is chosen, else the first that can be, else the heading. */
function choiceIn(place: HTMLElement | null): HTMLElement | undefined {
  const found =
    place?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], input:checked') ??
    place?.querySelector<HTMLElement>('[role="radio"], input, [tabindex="-1"]');
  return found ?? undefined;
}
