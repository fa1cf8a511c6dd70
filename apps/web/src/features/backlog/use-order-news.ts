import { useEffect, useState } from 'react';
import { compareRank, type BoardView, type ItemId } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { movedItems } from './moved-items.ts';

/** What others did to the order of the Product Backlog last. */
export interface OrderNews {
  /** Who did it, by name; none where they left already; several where they came together. */
  readonly people: readonly string[];
  readonly items: readonly ItemId[];
  /** What the first of them stands right above now; undefined: it is the last. */
  readonly above: ItemId | undefined;
}

/** Follows what others do to the order; what one does oneself is no news. */
export function useOrderNews(): OrderNews | undefined {
  const { board, presence } = useSession();
  const [news, setNews] = useState<OrderNews | undefined>(undefined);
  useEffect(() => {
    let order = orderOf(board.view);
    let ranks = ranksOf(board.view);
    return board.observe((change, { local }) => {
      const isOrder = [...change.items].some((id) => board.view.item(id)?.rank !== ranks.get(id));
      if (!isOrder) return;
      const before = order;
      order = orderOf(board.view);
      ranks = ranksOf(board.view);
      if (local) return;
      const items = movedItems(before, order);
      const [first] = items;
      if (first === undefined) return;
      const clients = new Set(items.map((id) => board.placedBy(id)));
      const people = presence.present().filter((person) => clients.has(person.clientId));
      setNews({
        people: [...new Set(people.map((person) => person.user.name))],
        items,
        above: order[order.indexOf(first) + 1],
      });
    });
  }, [board, presence]);
  return news;
}

function orderOf(view: BoardView): readonly ItemId[] {
  return [...view.items()].sort(compareRank).map((item) => item.id);
}

function ranksOf(view: BoardView): ReadonlyMap<ItemId, string> {
  return new Map([...view.items()].map((item) => [item.id, item.rank]));
}
