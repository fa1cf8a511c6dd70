import { createContext, useContext, useEffect, useMemo } from 'react';
import { shortcutFor, type PressPlace } from '../commands/keyboard-shortcuts.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useInterfaceStore, useSession } from '../stores/app-context.tsx';
import { AimGesture } from './gestures/aim-gesture.ts';
import { CanvasActions, type ActionContext } from './canvas-actions.ts';
import { useCanvas } from './canvas-context.tsx';
import type { CanvasScreen } from './canvas-screen.ts';
import { canvasShortcuts } from './canvas-shortcuts.ts';

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

/** What of the actions depends on the screen; the same object for ever. */
export type OwnActs = Pick<ActionContext, 'order' | 'everything' | 'uncover' | 'letGo'>;

/** Makes what keys and buttons do on a canvas. */
export function useMadeCanvasActions(own: OwnActs): CanvasActions {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { model, camera, view, container } = useCanvas();
  return useMemo(
    () =>
      new CanvasActions({
        model,
        camera,
        aim: new AimGesture(model, interfaceStore),
        session,
        interfaceStore,
        ...own,
        wantComment: () => {
          void import('../features/comments/comment-wish.ts').then(({ commentWishOf }) =>
            commentWishOf(session).ask(),
          );
        },
        wantEstimate: (item) => {
          void import('../features/voting/go-to-estimate.ts').then(({ goToEstimate }) =>
            goToEstimate(session, item),
          );
        },
        whenShown,
        windowPointOf: (board) => {
          const corner = container.current?.getBoundingClientRect();
          const { x, y } = view.canvasPointOf(board);
          return { x: x + (corner?.left ?? 0), y: y + (corner?.top ?? 0) };
        },
      }),
    [session, interfaceStore, model, camera, view, container, own],
  );
}

/** Calls back when the canvas shows what was just written. */
export function whenShown(callback: () => void): void {
  // One frame for the board to tell, one for what it told to be shown.
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

/** Listens for the keys of the canvas and of the screen on it; does those pressed before. */
export function useCanvasKeys({ actions, shortcuts: own }: CanvasScreen): void {
  const interfaceStore = useInterfaceStore();
  const { actionsToCome } = useCanvas();
  const shortcuts = useMemo(
    () => [...own, ...canvasShortcuts(actions, interfaceStore)],
    [own, actions, interfaceStore],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    for (const press of actionsToCome.become(actions))
      shortcutFor(shortcuts, press, ON_CANVAS, interfaceStore.getState().keys)?.run();
  }, [actionsToCome, actions, shortcuts, interfaceStore]);
}
