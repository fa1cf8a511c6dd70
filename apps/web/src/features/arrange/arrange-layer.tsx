import { moveOnMap } from '@weft/board-doc';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { padded } from '@weft/layout';
import { useStore } from 'zustand';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import type { Viewport } from '../../canvas/view/camera.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { ArrangeBar } from './arrange-bar.tsx';
import { ArrangeGhosts } from './arrange-ghosts.tsx';
import { boundsOfPlaces, type Places } from './arrange-items.ts';
import type { ArrangeScope } from './arrange-scope.ts';
import { arrangeStoreOf } from './arrange-store.ts';
import { useArranging } from './use-arranging.ts';

/** Room around the outlines when they are shown, in pixels of the board; above, as a part of their height. */
const MARGIN = 80;
const BELOW_BAR = 0.2;

interface ArrangeLayerProps {
  /** Puts what is in it on the board, so that it moves and grows with it. */
  readonly board: ComponentType<{ readonly children: ReactNode }>;
}

/** Arranges PBIs of the Map by their dependencies: looked at first, then written as one step. */
export function ArrangeLayer({ board }: ArrangeLayerProps): ReactNode {
  const { scope } = useStore(arrangeStoreOf(useInterfaceStore()));
  return scope === undefined ? null : <OpenLayer scope={scope} board={board} />;
}

function OpenLayer(props: ArrangeLayerProps & { readonly scope: ArrangeScope }): ReactNode {
  const { scope, board: Board } = props;
  const arranging = useArranging(scope);
  const store = arrangeStoreOf(useInterfaceStore());
  const { container, camera } = useCanvas();
  const apply = useApply();
  const places = arranging.kind === 'shown' ? arranging.places : undefined;

  const seenBefore = useRef<Viewport>(undefined);

  useEffect(() => {
    const bounds = places && boundsOfPlaces(places);
    if (bounds === undefined) return;
    const { x, y, width, height } = padded(bounds, MARGIN);
    const above = height * BELOW_BAR;
    seenBefore.current ??= camera.viewport;
    camera.fit({ x, y: y - above, width, height: height + above });
  }, [places, camera]);

  const close = (): void => {
    store.setState({ scope: undefined });
    container.current?.focus();
  };
  return (
    <>
      {places === undefined ? null : (
        <Board>
          <ArrangeGhosts places={places} />
        </Board>
      )}
      <ArrangeBar
        scope={scope}
        arranging={arranging}
        onScope={(wanted) => store.setState({ scope: wanted })}
        onApply={() => {
          if (places !== undefined && apply(places)) close();
        }}
        onClose={() => {
          close();
          // Whoever leaves everything as it is finds it where it was seen.
          if (seenBefore.current !== undefined) camera.goBack(seenBefore.current);
        }}
      />
    </>
  );
}

/** Writes the places of what is still on the board: one step; false when it was refused. */
function useApply(): (places: Places) => boolean {
  const { commands, board } = useSession();
  const words = useLaterMessages().arrange;
  return (places) => {
    const items = new Map([...places].filter(([id]) => board.view.item(id)?.aside === false));
    const ids = [...items.keys()];
    return commands.perform(
      { kind: 'map-arrange', items: ids },
      (edit) => moveOnMap(edit, { items, objects: new Map() }),
      () => words.done(ids.length),
    ).ok;
  };
}
