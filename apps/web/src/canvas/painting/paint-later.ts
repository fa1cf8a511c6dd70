import { commentBookOf } from '../../features/comments/comment-book-of.ts';
import type { BoardSession } from '../../session/board-session.ts';
import { unsentItemsOf } from '../cards/unsent-items.ts';
import { CardDetails, type CardWords, type LiveFacts } from './card-details.ts';
import { paintPointed } from './paint-pointed.ts';

/** What no first frame has, loaded as one when it is first needed. */
export interface PaintLater {
  readonly details: CardDetails;
  readonly paintPointed: typeof paintPointed;
}

/** Of the open board. */
export function laterPaintOf(session: BoardSession, words: CardWords): PaintLater {
  return { details: new CardDetails(words, liveFactsOf(session)), paintPointed };
}

/** Of a board that nobody edits. */
export function laterPaintOfPast(words: CardWords): PaintLater {
  return { details: new CardDetails(words), paintPointed };
}

function liveFactsOf(session: BoardSession): LiveFacts {
  const comments = commentBookOf(session.board);
  const unsent = unsentItemsOf(session);
  return {
    openThreads: (item) =>
      comments.threadsOn(item).filter(({ first }) => first.resolved === undefined).length,
    isUnsent: (item) => unsent.has(item),
    subscribe: (listener) => {
      const stops = [comments.observe(listener), unsent.listeners.subscribe('any', listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
