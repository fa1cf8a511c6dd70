import type { CSSProperties, ReactNode } from 'react';
import { placeOf, type CellId } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import { decisionWords } from './decision-words.ts';
import type { OtherPlace } from './open-places.ts';
import { useShowDecision } from './use-show-decision.ts';
import { useUserNames } from './use-user-names.ts';

/** `P-14? (Anna)`: a PBI where it is not, but may be; leads to the decision about it. */
export function OtherPlaceButton(props: {
  readonly cell: CellId;
  readonly other: OtherPlace;
  /** True where only the mark finds room. */
  readonly isShort?: boolean;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  /** What stands before the words. */
  readonly children: ReactNode;
}): ReactNode {
  const { cell, other, isShort = false, className, style, children } = props;
  const item = useItem(other.item);
  const view = useBoardView();
  const nameOf = useUserNames();
  const showDecision = useShowDecision();
  const { common } = useMessages();
  const { changes, item: itemWords } = useLaterMessages();
  if (item === undefined) return null;
  const by = nameOf(other.by);
  const what = `${item.key} ${item.title}`.trim();
  const place = decisionWords({ field: 'place', value: placeOf(cell) }, view, {
    item: itemWords,
    everyday: common,
  });
  return (
    <button
      type="button"
      className={className}
      style={style}
      aria-label={changes.otherPlaceName(what, by, place)}
      onClick={() => showDecision(other.item)}
    >
      {children}
      {isShort ? null : changes.otherPlace(item.key, by)}
    </button>
  );
}
