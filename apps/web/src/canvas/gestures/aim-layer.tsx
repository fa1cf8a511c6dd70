import { lazy, Suspense, type PointerEvent, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { ViewportPortal } from 'reactflow';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { endsOf } from './aim-gesture.ts';
import { useCanvas, useCanvasState, useCards } from '../canvas-context.tsx';
import type { Aim } from '../canvas-state.ts';
import styles from '../canvas-tools.module.css';
import { useCanvasActions } from '../use-canvas-actions.ts';

const ConnectPopover = lazy(async () => ({
  default: (await import('../../features/dependencies/connect-popover.tsx')).ConnectPopover,
}));

/** Drawing dependencies: the dot of a card, what is missing yet, and what the new line means. */
export function AimLayer(): ReactNode {
  const canEdit = useCanEdit();
  const aim = useCanvasState((state) => state.aim);
  const connecting = useCanvasState((state) => state.connecting);
  const tool = useInterface((state) => state.tool);
  const { model } = useCanvas();
  if (!canEdit) return null;
  return (
    <>
      {aim === undefined && tool === 'select' ? <Dot /> : null}
      {aim === undefined && tool !== 'dependency' ? null : <AimNotice aim={aim} />}
      {connecting === undefined ? null : (
        <Suspense>
          <ConnectPopover
            from={connecting.from}
            to={connecting.to}
            at={connecting.at}
            onClose={() => model.state.setState({ connecting: undefined })}
          />
        </Suspense>
      )}
    </>
  );
}

/** At the right edge of the card under the pointer, or of the one selected card. */
function Dot(): ReactNode {
  const hovered = useCanvasState((state) => state.hoveredItem);
  const isDragging = useCanvasState((state) => state.drag !== undefined);
  const selected = useInterface(({ selection }) =>
    selection.size === 1 ? [...selection][0] : undefined,
  );
  const item = hovered ?? selected;
  return item === undefined || isDragging ? null : <DotOf item={item} />;
}

function DotOf({ item: id }: { readonly item: ItemId }): ReactNode {
  const { model } = useCanvas();
  const { aim } = useCanvasActions();
  const item = useItem(id);
  const setTool = useInterface((state) => state.setTool);
  const rectangle = useCards().rectangleOf(id);
  const words = useLaterMessages().canvasTools.aim;
  if (item === undefined || rectangle === undefined) return null;

  const pull = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const start = { x: event.clientX, y: event.clientY };
    aim.begin(id);
    const letGo = (up: globalThis.PointerEvent): void => {
      const isClick = Math.hypot(up.clientX - start.x, up.clientY - start.y) < 5;
      if (aim.finish({ x: up.clientX, y: up.clientY })) return;
      // A click on the dot goes on as two clicks with the tool.
      if (isClick) setTool('dependency');
      else aim.cancel();
    };
    window.addEventListener('pointerup', letGo, { once: true });
  };
  return (
    <ViewportPortal>
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.handle(item.key)}
        className={`${styles['dot'] ?? ''} nopan nodrag`}
        style={{
          left: `${(rectangle.x + rectangle.width).toString()}px`,
          top: `${(rectangle.y + rectangle.height / 2).toString()}px`,
        }}
        onPointerDown={pull}
        // The card reports by mouse events too; with pointer events its leaving would come last.
        onMouseEnter={() => model.state.setState({ hoveredItem: id })}
        onMouseLeave={() => model.state.setState({ hoveredItem: undefined })}
      />
    </ViewportPortal>
  );
}

/** What to do next, and whether what is aimed at makes sense. */
function AimNotice({ aim }: { readonly aim: Aim | undefined }): ReactNode {
  const { model } = useCanvas();
  const { aim: gesture } = useCanvasActions();
  const words = useLaterMessages().canvasTools.aim;
  const keyOf = (id: ItemId): string => model.view.item(id)?.key ?? '?';
  return (
    <div className={styles['notice']} data-alarm={aim?.circle === undefined ? undefined : ''}>
      <span role="status">{noticeOf(aim)}</span>
      <Button size="small" look="quiet" onClick={() => gesture.cancel()}>
        {words.cancel}
      </Button>
    </div>
  );

  function noticeOf(now: Aim | undefined): string {
    if (now === undefined) return words.pickFirst;
    if (now.circle !== undefined) return words.circle(now.circle.map(keyOf));
    if (now.target === undefined) {
      return now.known === 'from' ? words.pickTo(keyOf(now.item)) : words.pickFrom(keyOf(now.item));
    }
    if (gesture.exists(now)) return words.exists;
    const [from, to] = endsOf(now, now.target);
    return words.draw(keyOf(from), keyOf(to));
  }
}
