import type { ReactNode } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import styles from './head.module.css';
import { useOrderNews, type OrderNews } from './use-order-news.ts';

/** Who changed the order last, and how; pressed, it leads there. Nothing while nobody else did. */
export function OrderNewsLine(): ReactNode {
  const news = useOrderNews();
  const focusItem = useInterface((state) => state.focusItem);
  const inWords = useNewsInWords();
  const [first] = news?.items ?? [];
  if (news === undefined || first === undefined) return null;
  return (
    <button type="button" className={styles['news']} onClick={() => focusItem(first)}>
      {inWords(news)}
    </button>
  );
}

function useNewsInWords(): (news: OrderNews) => string {
  const view = useBoardView();
  const words = useLaterMessages().productBacklog;
  return ({ people, items, above }) => {
    const [person] = people;
    const who = person === undefined || people.length > 1 ? words.severalPeople : person;
    const [only] = items;
    if (items.length > 1 || only === undefined) return words.movedMany(who, items.length);
    const key = view.item(only)?.key ?? '';
    const below = above === undefined ? undefined : view.item(above)?.key;
    return below === undefined ? words.movedLast(who, key) : words.movedAbove(who, key, below);
  };
}
