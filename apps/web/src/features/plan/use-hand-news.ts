import { useEffect, useRef } from 'react';
import { cellOf, unreachable, type BoardView, type ItemId } from '@weft/domain';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { cellInWords, type PlanVocabulary } from './effect-words.ts';
import { newsOf, type HandNews } from './hand.ts';
import { useDesk, useHeld, usePlan, usePlanWords } from './plan-context.tsx';

/** One thing that somebody else did to what is in the hand. */
export interface SpokenNews {
  readonly key: string;
  readonly item: ItemId;
  readonly kind: HandNews['kind'];
  readonly text: string;
}

/** What others did to what is in the hand since it was lifted, in words. */
export function useHandNews(): readonly SpokenNews[] {
  const { seen } = usePlan();
  const held = useHeld();
  useDesk((state) => state.boardVersion);
  const view = useBoardView();
  const words = usePlanWords();
  if (held === undefined) return [];
  return newsOf(view, held).map((news) => ({
    key: `${news.kind}-${news.item}`,
    item: news.item,
    kind: news.kind,
    text: newsInWords(news, seen.nameOn(news.item) ?? words.common.someone, view, words),
  }));
}

/** Says the news aloud, each once. Exactly one part of the screen does so. */
export function useNewsAloud(news: readonly SpokenNews[]): void {
  const announce = useInterface((state) => state.announce);
  const told = useRef('');
  const text = news.map((each) => each.text).join(' ');
  useEffect(() => {
    if (text !== '' && text !== told.current) announce(text);
    told.current = text;
  }, [text, announce]);
}

function newsInWords(news: HandNews, who: string, view: BoardView, words: PlanVocabulary): string {
  const key = view.item(news.item)?.key ?? '';
  switch (news.kind) {
    case 'given':
      return words.plan.hand.given(who, key, cellInWords(cellOf(news.place), view, words));
    case 'put-aside':
      return `${words.plan.hand.aside(who, key)} ${words.plan.hand.asideHint}`;
    default:
      return unreachable(news);
  }
}
