import { useRef, type ReactNode } from 'react';
import { LIMITS, placeOf, type CellId, type ItemId } from '@weft/domain';
import { cellById, rectangleOf, slotRectangle, type Rectangle } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { useMessages } from '../messages/catalogue.ts';
import { useLaterMessages } from '../messages/later.ts';
import { useItem } from '../stores/use-board.ts';
import { WRITING_ZOOM } from './camera.ts';
import { useCanvas, useCanvasState, useGrid } from './canvas-context.tsx';
import { placeInWords } from './card-facts.ts';
import styles from './canvas-tools.module.css';
import { useLaterCommands } from '../stores/use-later-commands.ts';
import { useCanvasActions } from './use-canvas-actions.ts';

/** Where a title is written right on the board: of a new PBI, or of one that is there. */
export function TitleFields(): ReactNode {
  const draft = useCanvasState((state) => state.draft);
  const renaming = useCanvasState((state) => state.renaming);
  return (
    <>
      {draft === undefined ? null : <DraftField key={draft} cell={draft} />}
      {renaming === undefined ? null : <RenameField key={renaming} item={renaming} />}
    </>
  );
}

function DraftField({ cell }: { readonly cell: CellId }): ReactNode {
  const { model } = useCanvas();
  const actions = useCanvasActions();
  const laterCommands = useLaterCommands();
  const grid = useGrid();
  const { canvas } = useMessages();
  const words = useLaterMessages().canvasTools.draft;
  const place = cellById(grid, cell);
  if (place === undefined) return null;
  const keep = (title: string): void => {
    model.state.setState({ draft: undefined });
    if (title === '') return;
    const item = laterCommands.createItem({ title, place: placeOf(cell) });
    // The card is there with the next frame.
    if (item !== undefined)
      requestAnimationFrame(() => requestAnimationFrame(() => actions.goTo(item)));
  };
  return (
    <TitleField
      rectangle={slotRectangle(place, place.items.length)}
      label={words.label(placeInWords(placeOf(cell), model.view, canvas))}
      placeholder={words.placeholder}
      value=""
      onKeep={keep}
      onLeave={() => model.state.setState({ draft: undefined })}
    />
  );
}

function RenameField({ item: id }: { readonly item: ItemId }): ReactNode {
  const { model } = useCanvas();
  const laterCommands = useLaterCommands();
  const item = useItem(id);
  const rectangle = rectangleOf(useGrid(), id);
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

/** Enter and leaving keep the title, Escape does not. */
function TitleField(props: {
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
