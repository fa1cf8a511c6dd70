import { useRef, type ReactNode } from 'react';
import { LIMITS, type ItemId } from '@weft/domain';
import type { Rectangle } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { useLaterMessages } from '../../messages/later.ts';
import { useItem } from '../../stores/use-board.ts';
import { WRITING_ZOOM } from '../view/camera.ts';
import { useCanvas, useCanvasState, useCards } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Where the title of a PBI is written right on its card. */
export function RenameField(): ReactNode {
  const renaming = useCanvasState((state) => state.renaming);
  return renaming === undefined ? null : <FieldOn key={renaming} item={renaming} />;
}

function FieldOn({ item: id }: { readonly item: ItemId }): ReactNode {
  const { model } = useCanvas();
  const laterCommands = useLaterCommands();
  const item = useItem(id);
  const rectangle = useCards().rectangleOf(id);
  const words = useLaterMessages().canvasTools;
  if (item === undefined || rectangle === undefined) return null;
  const leave = (): void =>
    model.state.setState({ renaming: undefined, focusWanted: { item: id } });
  return (
    <TitleField
      rectangle={rectangle}
      label={words.renameLabel(item.key)}
      placeholder={words.draft.placeholder}
      value={item.title}
      onKeep={(title) => {
        leave();
        if (title !== '' && title !== item.title) laterCommands.renameItem(id, title);
      }}
      onLeave={leave}
    />
  );
}

/** A title written on the board: Enter and leaving keep it, Escape does not. */
export function TitleField(props: {
  readonly rectangle: Rectangle;
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onKeep: (title: string) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { rectangle, label, placeholder, value, onKeep, onLeave } = props;
  const { camera } = useCanvas();
  const words = useLaterMessages().canvasTools.draft;
  const isLeft = useRef(false);
  const show = (element: HTMLTextAreaElement | null): void => {
    if (element === null || document.activeElement === element) return;
    camera.reveal(rectangle, WRITING_ZOOM);
    element.focus({ preventScroll: true });
    element.select();
  };
  return (
    <ViewportPortal>
      <div
        className={`${styles['titleField'] ?? ''} nopan nodrag nowheel`}
        style={{
          left: `${rectangle.x.toString()}px`,
          top: `${rectangle.y.toString()}px`,
          width: `${rectangle.width.toString()}px`,
          height: `${rectangle.height.toString()}px`,
        }}
      >
        <textarea
          ref={show}
          aria-label={label}
          placeholder={placeholder}
          defaultValue={value}
          maxLength={LIMITS.titleChars}
          onBlur={(event) => {
            if (isLeft.current) return;
            isLeft.current = true;
            onKeep(oneLine(event.currentTarget.value));
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              isLeft.current = true;
              onKeep(oneLine(event.currentTarget.value));
            } else if (event.key === 'Escape') {
              isLeft.current = true;
              onLeave();
            }
          }}
        />
        <span className={styles['fieldHint']}>{words.hint}</span>
      </div>
    </ViewportPortal>
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
