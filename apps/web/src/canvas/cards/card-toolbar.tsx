import {
  Archive,
  CheckCheck,
  MoveRight,
  PanelRight,
  Pencil,
  Scissors,
  Spline,
  Vote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { useStore, ViewportPortal } from 'reactflow';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { useToolsFocus } from '../../interface/toolbar-keys.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useCanvas, useCanvasState, useCards } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';
import { stepThroughCanvasTools } from '../step-through-tools.ts';
import { useCanvasActions } from '../use-canvas-actions.ts';
import { useKeptInSight } from '../view/use-kept-in-sight.ts';

/** Sizes offered by one click. */
const SIZES = [null, 1, 2, 3, 5, 8, 13, 21] as const;
/** The tools need this much room above the card, else they stand below it. CSS pixels. */
const ROOM_ABOVE_PX = 92;
const ROOM_FOR_TWO_ROWS_PX = 140;
/** Made for fingers, the tools stand in two rows where there is less room. CSS pixels. */
const ONE_ROW_PX = 412;
/** Half of the tools' width with some air: they are kept that far from the edges. CSS pixels. */
const HALF_WIDTH_PX = 176;
/** On a canvas too narrow for them in one row, what is left free at both sides. CSS pixels. */
const AIR_PX = 8;

/** Tools beside the selected card: everything a key does, by clicks alone. */
export function CardToolbar(props: {
  /** This screen has something else in hand. */
  readonly isBusy: boolean;
  /** Tools of this screen alone, for whoever may edit. */
  readonly further?: ReactNode;
  /** How much right above the card is kept free of the tools, in board pixels; left out: nothing. */
  readonly freeAbove?: (item: ItemId) => number;
}): ReactNode {
  const selection = useInterface((state) => state.selection);
  const focused = useCanvasState((state) => state.focused);
  const isInHand = useCanvasState(
    ({ drag, aim, renaming, connecting }) => (drag ?? aim ?? renaming ?? connecting) !== undefined,
  );
  const isSelecting = useStore((state) => state.userSelectionActive);
  const [first] = selection;
  const anchor = focused !== undefined && selection.has(focused) ? focused : first;
  if (anchor === undefined || props.isBusy || isInHand || isSelecting) return null;
  return (
    <Toolbar
      key={anchor}
      anchor={anchor}
      count={selection.size}
      further={props.further}
      freeAbovePx={props.freeAbove?.(anchor) ?? 0}
    />
  );
}

function Toolbar(props: {
  readonly anchor: ItemId;
  readonly count: number;
  readonly further: ReactNode;
  readonly freeAbovePx: number;
}): ReactNode {
  const { anchor, count, further, freeAbovePx } = props;
  const { model, margins } = useCanvas();
  const cards = useCards();
  const item = useItem(anchor);
  const rectangle = cards.rectangleOf(anchor);
  const centre = (rectangle?.x ?? 0) + (rectangle?.width ?? 0) / 2;
  const above = (rectangle?.y ?? 0) - freeAbovePx;
  // Beside an edge or the panel the tools stand aside instead of being cut off.
  const mostPx = useStore(({ width: room }) => room - margins(room).left - 2 * AIR_PX);
  const stripsPx = useInterface((state) => state.stripsPx);
  const roomPx = (mostPx < ONE_ROW_PX ? ROOM_FOR_TWO_ROWS_PX : ROOM_ABOVE_PX) + stripsPx;
  const isBelow = useStore(({ transform: [, y, zoom] }) => above * zoom + y < roomPx);
  const shownCentre = useStore(({ transform: [left, , zoom], width: room }) => {
    const wanted = centre * zoom + left;
    const half = Math.min(HALF_WIDTH_PX, mostPx / 2 + AIR_PX);
    const kept = Math.max(margins(room).left + half, Math.min(room - half, wanted));
    const isFarAway = Math.abs(kept - wanted) > 2 * HALF_WIDTH_PX;
    return isFarAway ? centre : (kept - left) / zoom;
  });
  const headPx = useStore(({ width: room }) => margins(room).top);
  useKeptInSight(rectangle, roomPx - headPx);
  const words = useLaterMessages().canvasTools.tools;
  const bar = useToolsFocus(useCanvasState((state) => state.toolsAsked));
  if (item === undefined || rectangle === undefined) return null;
  const { y, height } = rectangle;
  return (
    <ViewportPortal>
      <div
        className={styles['anchor']}
        data-below={isBelow ? '' : undefined}
        style={{
          left: `${shownCentre.toString()}px`,
          top: `${(isBelow ? y + height : above).toString()}px`,
        }}
      >
        <div
          ref={bar}
          role="toolbar"
          aria-label={count > 1 ? words.several(count) : words.label(item.key)}
          className={`${styles['toolbar'] ?? ''} nopan nodrag`}
          style={{ ['--most' as string]: `${mostPx.toString()}px` }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.nativeEvent.stopImmediatePropagation();
              model.state.setState({ focusWanted: { item: anchor } });
            } else stepThroughCanvasTools(event);
          }}
        >
          {count > 1 ? (
            <span className={styles['count']}>{words.selected(count)}</span>
          ) : (
            <OneCardTools item={anchor} size={item.size} />
          )}
          <SharedTools isReady={item.ready} isOne={count === 1} item={anchor} further={further} />
        </div>
      </div>
    </ViewportPortal>
  );
}

function OneCardTools(props: { readonly item: ItemId; readonly size: number | null }): ReactNode {
  const { item, size } = props;
  const actions = useCanvasActions();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().canvasTools.tools;
  const keys = useKeyText('open', 'Alt+Enter');
  const sizes = SIZES.map((points): MenuChoice => ({
    id: `size-${points ?? 'none'}`,
    label: words.sizeOf(points),
    checked: points === size,
    run: () => commands.decideItem(item, 'size', points),
  }));
  return (
    <>
      <IconButton
        icon={PanelRight}
        label={words.details}
        shortcut={keys}
        tooltipSide="above"
        onClick={() => actions.showDetails()}
      />
      {canEdit ? (
        <>
          <IconButton
            icon={Pencil}
            label={words.rename}
            shortcut="F2"
            tooltipSide="above"
            onClick={() => actions.rename(item)}
          />
          <Menu
            label={words.size}
            choices={sizes}
            renderTrigger={(trigger) => (
              <button
                type="button"
                {...trigger}
                className={styles['sizeButton']}
                aria-label={`${words.size}: ${words.sizeOf(size)}`}
              >
                {size ?? words.noSize}
              </button>
            )}
          />
        </>
      ) : null}
    </>
  );
}

function SharedTools(props: {
  readonly isReady: boolean;
  readonly isOne: boolean;
  readonly item: ItemId;
  readonly further: ReactNode;
}): ReactNode {
  const { isReady, isOne, item, further } = props;
  const actions = useCanvasActions();
  const { aim } = actions;
  const canEdit = useCanEdit();
  const openDialog = useInterface((state) => state.openDialog);
  const setTool = useInterface((state) => state.setTool);
  const { canvasTools, voting } = useLaterMessages();
  const words = canvasTools.tools;
  const keys = {
    ready: useKeyText('ready', 'R'),
    dependency: useKeyText('dependency', 'A'),
    putAside: useKeyText('putAside', 'Delete'),
  };
  if (!canEdit) return null;
  const draw = (known: 'from' | 'to'): void => {
    setTool('dependency');
    aim.begin(item, known);
  };
  return (
    <>
      <IconButton
        icon={CheckCheck}
        label={words.ready}
        shortcut={keys.ready}
        tooltipSide="above"
        aria-pressed={isReady}
        onClick={() => actions.toggleReady()}
      />
      {further}
      {isOne ? (
        <>
          <IconButton
            icon={Spline}
            label={words.waitsFor}
            tooltipSide="above"
            onClick={() => draw('to')}
          />
          <IconButton
            icon={MoveRight}
            label={words.enables}
            shortcut={keys.dependency}
            tooltipSide="above"
            onClick={() => draw('from')}
          />
          <IconButton
            icon={Scissors}
            label={words.slice}
            tooltipSide="above"
            onClick={() => openDialog({ kind: 'slice', item })}
          />
        </>
      ) : (
        <IconButton
          icon={Vote}
          label={voting.dots.command}
          tooltipSide="above"
          onClick={() => openDialog({ kind: 'dots' })}
        />
      )}
      <IconButton
        icon={Archive}
        label={words.putAside}
        shortcut={keys.putAside}
        tooltipSide="above"
        onClick={() => actions.putAside()}
      />
    </>
  );
}
