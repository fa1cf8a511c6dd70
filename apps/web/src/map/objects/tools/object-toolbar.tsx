import { BringToFront, CheckCheck, Pencil, SendToBack, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { PENS, TEXT_SCALES, type MapObject } from '@weft/domain';
import { useStore, ViewportPortal } from 'reactflow';
import { useCanvas, useCanvasState } from '../../../canvas/canvas-context.tsx';
import { stepThroughCanvasTools } from '../../../canvas/step-through-tools.ts';
import { useKeyText } from '../../../commands/use-key-text.ts';
import { hueClass } from '../../../interface/hue.ts';
import { classNames } from '../../../interface/class-names.ts';
import { IconButton } from '../../../interface/icon-button.tsx';
import { Menu } from '../../../interface/menu.tsx';
import popover from '../../../interface/popover.module.css';
import { useToolsFocus } from '../../../interface/toolbar-keys.ts';
import { tooltipProps } from '../../../interface/tooltip.ts';
import { usePopover } from '../../../interface/use-popover.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import { useInterface } from '../../../stores/app-context.tsx';
import { useCanEdit } from '../../../stores/use-sync.ts';
import { ArrangeButtons } from './arrange-buttons.tsx';
import { HueChoice } from './hue-choice.tsx';
import styles from './object-tools.module.css';
import { useMapObjects, useMapState, useObjectHand } from '../objects-context.tsx';
import { sameOf, type SelectedThings } from '../selected-things.ts';
import { useToolbarPlace } from './use-toolbar-place.ts';
import { useSelectedThings } from '../use-selected-things.ts';

/** Tools beside selected notes, sections, texts and strokes, and PBIs among them. */
export function ObjectToolbar(): ReactNode {
  const canEdit = useCanEdit();
  const hasObjects = useMapState((state) => state.selectedObjects.size > 0);
  const isWriting = useMapState((state) => state.editing !== undefined);
  const isInHand = useObjectHand(
    ({ held, resizing, draft }) => held.size > 0 || resizing !== undefined || draft !== undefined,
  );
  const isDragging = useCanvasState(({ drag, aim }) => (drag ?? aim) !== undefined);
  const isSelecting = useStore((state) => state.userSelectionActive);
  const tool = useInterface((state) => state.tool);
  const isBusy = isWriting || isInHand || isDragging || isSelecting;
  if (!hasObjects || !canEdit || isBusy || tool !== 'select') return null;
  return <Toolbar />;
}

function Toolbar(): ReactNode {
  const things = useSelectedThings();
  const { places } = things;
  const { tools } = useLaterMessages().mapObjects;
  const { hand } = useMapObjects();
  const bar = useToolsFocus(useCanvasState((state) => state.toolsAsked));
  const place = useToolbarPlace(things.bounds);
  if (things.bounds === undefined) return null;
  const [first] = things.objects;
  return (
    <ViewportPortal>
      <div
        className={styles['anchor']}
        data-below={place.side === 'below' ? '' : undefined}
        style={{ left: `${place.x.toString()}px`, top: `${place.y.toString()}px` }}
      >
        <div
          ref={bar}
          role="toolbar"
          aria-label={tools.label(places.size)}
          className={`${styles['toolbar'] ?? ''} nopan nodrag`}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && first !== undefined) {
              event.nativeEvent.stopImmediatePropagation();
              hand.setState({ focusWanted: { object: first.id } });
            } else stepThroughCanvasTools(event);
          }}
        >
          {places.size > 1 ? (
            <span className={styles['count']}>{tools.selected(places.size)}</span>
          ) : null}
          <Buttons things={things} />
        </div>
      </div>
    </ViewportPortal>
  );
}

function Buttons({ things }: { readonly things: SelectedThings }): ReactNode {
  const { acts } = useMapObjects();
  const { actionsToCome } = useCanvas();
  const words = useLaterMessages().mapObjects;
  const { tools } = words;
  const { ready } = useLaterMessages().canvasTools.tools;
  const keys = useKeyText('putAside', 'Delete');
  const { objects, items } = things;
  const ids = objects.map(({ id }) => id);
  const [only] = objects;
  const canWrite = things.places.size === 1 && only !== undefined && only.kind !== 'stroke';
  return (
    <>
      {canWrite && !only.locked ? (
        <IconButton
          icon={Pencil}
          label={only.kind === 'image' ? words.write.image : tools.write}
          shortcut="Enter"
          tooltipSide="above"
          onClick={() => acts.write(only.id)}
        />
      ) : null}
      {objects.every(({ kind }) => kind === 'image') ? null : <HueButton objects={objects} />}
      <KindButtons objects={objects} />
      <ArrangeButtons things={things} />
      <IconButton
        icon={BringToFront}
        label={tools.front}
        tooltipSide="above"
        onClick={() => acts.layer(ids, 'front')}
      />
      <IconButton
        icon={SendToBack}
        label={tools.back}
        tooltipSide="above"
        onClick={() => acts.layer(ids, 'back')}
      />
      {items.length > 0 ? (
        <IconButton
          icon={CheckCheck}
          label={ready}
          tooltipSide="above"
          onClick={() => actionsToCome.do((actions) => actions.toggleReady())}
        />
      ) : null}
      <IconButton
        icon={Trash2}
        label={tools.putAside}
        shortcut={keys}
        tooltipSide="above"
        onClick={() => acts.putAside(ids, items)}
      />
    </>
  );
}

function HueButton({ objects }: { readonly objects: readonly MapObject[] }): ReactNode {
  const { acts, mapStore } = useMapObjects();
  const { tools } = useLaterMessages().mapObjects;
  const chosen = sameOf(objects, ({ hue }) => hue);
  const control = usePopover({
    onOpen: (surface) => surface.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  });
  const choose = (hue: number | null): void => {
    acts.style(
      objects.map(({ id }) => id),
      { hue },
    );
    // The next one of its kind comes in the same colour.
    if (objects.some(({ kind }) => kind === 'note')) mapStore.setState({ hue });
    else if (objects.some(({ kind }) => kind !== 'section')) mapStore.setState({ penHue: hue });
  };
  const isInk = objects.every(({ kind }) => kind === 'text' || kind === 'stroke');
  const of = isInk ? 'ink' : 'sheet';
  const tooltip = tooltipProps(tools.colour, 'above');
  return (
    <>
      <button
        type="button"
        {...control.trigger}
        aria-label={tools.colour}
        data-tooltip={tooltip['data-tooltip']}
        className={classNames(styles['swatchButton'], tooltip.className)}
      >
        <span
          aria-hidden="true"
          data-of={of}
          data-mixed={chosen === undefined ? '' : undefined}
          className={classNames(styles['swatch'], hueClass(chosen ?? undefined))}
        />
      </button>
      <div {...control.surface} className={classNames(popover['surface'], styles['huePopover'])}>
        {control.open ? (
          <HueChoice label={tools.colour} of={of} chosen={chosen} onChoose={choose} />
        ) : null}
      </div>
    </>
  );
}

/** What only texts and only strokes have. */
function KindButtons({ objects }: { readonly objects: readonly MapObject[] }): ReactNode {
  const { acts } = useMapObjects();
  const { tools } = useLaterMessages().mapObjects;
  const ids = objects.map(({ id }) => id);
  const texts = objects.filter((object) => object.kind === 'text');
  const strokes = objects.filter((object) => object.kind === 'stroke');
  if (texts.length === objects.length) {
    const scale = sameOf(texts, (text) => text.scale);
    return (
      <WordMenu
        label={tools.scale}
        shown={scale === undefined ? tools.scale : tools.scales[scale]}
        choices={TEXT_SCALES.map((each) => ({
          id: each,
          label: tools.scales[each],
          checked: each === scale,
          run: () => acts.style(ids, { scale: each }),
        }))}
      />
    );
  }
  if (strokes.length < objects.length) return null;
  const pen = sameOf(strokes, (stroke) => stroke.pen);
  return (
    <WordMenu
      label={tools.pen}
      shown={pen === undefined ? tools.pen : tools.pens[pen]}
      choices={PENS.map((each) => ({
        id: each,
        label: tools.pens[each],
        checked: each === pen,
        run: () => acts.style(ids, { pen: each }),
      }))}
    />
  );
}

function WordMenu(props: {
  readonly label: string;
  readonly shown: string;
  readonly choices: React.ComponentProps<typeof Menu>['choices'];
}): ReactNode {
  const { label, shown, choices } = props;
  return (
    <Menu
      label={label}
      choices={choices}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={`${label}: ${shown}`}
          className={styles['wordButton']}
        >
          {shown}
        </button>
      )}
    />
  );
}
