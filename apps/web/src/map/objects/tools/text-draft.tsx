import { useRef, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import type { Point } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { useLaterMessages } from '../../../messages/later.ts';
import { LEADING, TEXT_PX, TEXT_SIZE } from '../looks/object-sizes.ts';
import styles from './object-tools.module.css';
import { useMapObjects, useMapState, useObjectHand } from '../objects-context.tsx';

/** Where a text is written that is not on the Map yet; it comes there with its words, or not at all. */
export function TextDraft(): ReactNode {
  const draft = useObjectHand((hand) => hand.draft);
  return draft === undefined ? null : (
    <DraftField key={`${draft.x.toString()}/${draft.y.toString()}`} at={draft} />
  );
}

function DraftField({ at }: { readonly at: Point }): ReactNode {
  const { acts, hand } = useMapObjects();
  const words = useLaterMessages().mapObjects;
  const scale = useMapState((state) => state.scale);
  const isLeft = useRef(false);
  const keep = (text: string, refocus: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    hand.setState({ draft: undefined });
    const id = acts.addText(at, text.trimEnd());
    if (id !== undefined && refocus) hand.setState({ focusWanted: { object: id } });
  };
  return (
    <ViewportPortal>
      <textarea
        ref={(element) => {
          if (element !== null && document.activeElement !== element) {
            element.focus({ preventScroll: true });
          }
        }}
        aria-label={words.write.text}
        placeholder={words.emptyText}
        maxLength={LIMITS.mapTextChars}
        className={`${styles['draft'] ?? ''} nopan nodrag nowheel`}
        style={{
          left: `${at.x.toString()}px`,
          top: `${at.y.toString()}px`,
          width: `${TEXT_SIZE.width.toString()}px`,
          fontSize: `${TEXT_PX[scale].toString()}px`,
          lineHeight: LEADING,
        }}
        rows={1}
        onInput={({ currentTarget: field }) => {
          field.style.height = 'auto';
          field.style.height = `${field.scrollHeight.toString()}px`;
        }}
        onBlur={(event) => keep(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
          event.nativeEvent.stopImmediatePropagation();
          event.preventDefault();
          keep(event.currentTarget.value, true);
        }}
      />
    </ViewportPortal>
  );
}
