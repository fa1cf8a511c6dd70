import { useMemo, type ReactNode } from 'react';
import type { BoardView, ItemId } from '@weft/domain';
import { CARD, MapRoutes, cardRectangle, type Point } from '@weft/layout';
import { useSession } from '../../stores/app-context.tsx';
import type { Places } from './arrange-items.ts';
import styles from './arrange.module.css';

/** Outlines of cards where they are not yet, with the lines between them. Drawn on the board. */
export function ArrangeGhosts({ places }: { readonly places: Places }): ReactNode {
  const { view } = useSession().board;
  const cards = useMemo(() => [...places.values()].map(outlineOf).join(''), [places]);
  const lines = useMemo(() => linesBetween(view, places), [view, places]);
  return (
    <svg className={styles['ghosts']} aria-hidden="true">
      <path className={styles['ghostLines']} d={lines} />
      <path className={styles['ghostCards']} d={cards} />
    </svg>
  );
}

function outlineOf({ x, y }: Point): string {
  const width = CARD.width.toString();
  return `M${x.toString()} ${y.toString()}h${width}v${CARD.height.toString()}h-${width}z`;
}

function linesBetween(view: Pick<BoardView, 'linesFrom'>, places: Places): string {
  const cards = {
    rectangleOf: (item: ItemId) => {
      const at = places.get(item);
      return at && cardRectangle(at);
    },
  };
  const lines = [...places.keys()].flatMap((item) =>
    view.linesFrom(item).filter(({ to }) => places.has(to)),
  );
  const text: string[] = [];
  for (const { points } of new MapRoutes(cards, lines).all()) {
    const [start, ...rest] = points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    text.push(`M${start ?? ''}C${rest.join(' ')}`);
  }
  return text.join('');
}
