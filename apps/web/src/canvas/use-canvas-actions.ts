import { createContext, useContext, useEffect, useMemo } from 'react';
import { dropTargetAt } from '@weft/layout';
import { shortcutFor, type PressPlace } from '../commands/keyboard-shortcuts.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { CanvasActions } from './canvas-actions.ts';
import { useCanvas } from './canvas-context.tsx';
import { canvasShortcuts } from './canvas-shortcuts.ts';
import { followLaneWish } from './lane-wish.ts';

export const ActionsContext: React.Context<CanvasActions | undefined> = createContext<
  CanvasActions | undefined
>(undefined);

/** Only below the cards one can touch. */
export function useCanvasActions(): CanvasActions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error('useCanvasActions needs a BoardFlow above it');
  return actions;
}

const ON_CANVAS: PressPlace = { inText: false, inCanvas: true, inDialog: false };

/** Makes what keys and buttons do on the canvas, and listens for its keys. */
export function useMadeCanvasActions(): CanvasActions {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { model, camera, aim, view, pointer, container, actionsToCome } = useCanvas();
  const actions = useMemo(
    () =>
      new CanvasActions({
        model,
        camera,
        aim,
        session,
        interfaceStore,
        laterCommands: async () => {
          const [{ laterCommandsOf }] = await Promise.all([
            import('../stores/use-later-commands.ts'),
            session.startEditing(),
          ]);
          return laterCommandsOf(session, interfaceStore);
        },
        hoveredCell: () =>
          pointer.at === undefined ? undefined : dropTargetAt(model.grid, pointer.at)?.cell.id,
        wantComment: () => {
          void import('../features/comments/comment-wish.ts').then(({ commentWishOf }) =>
            commentWishOf(session).ask(),
          );
        },
        whenShown: (callback) => {
          // One frame for the board to tell, one for what it told to be shown.
          requestAnimationFrame(() => requestAnimationFrame(callback));
        },
        windowPointOf: (board) => {
          const corner = container.current?.getBoundingClientRect();
          const { x, y } = view.canvasPointOf(board);
          return { x: x + (corner?.left ?? 0), y: y + (corner?.top ?? 0) };
        },
      }),
    [session, interfaceStore, model, camera, aim, view, pointer, container],
  );
  const shortcuts = useMemo(
    () => canvasShortcuts(actions, interfaceStore),
    [actions, interfaceStore],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    for (const press of actionsToCome.become(actions))
      shortcutFor(shortcuts, press, ON_CANVAS, interfaceStore.getState().keys)?.run();
  }, [actionsToCome, actions, shortcuts, interfaceStore]);
  useEffect(() => followLaneWish(interfaceStore, model, camera), [interfaceStore, model, camera]);
  return actions;
}
