import type { BoardSnapshot } from '@weft/domain';
import type { MapLayout } from '@weft/layout';
import { canvasOnDesk, type CanvasOnDesk } from '../canvas/canvas-on-desk.ts';
import { MapArranger } from './map-arranger.ts';
import type { MapParts } from './map-context.tsx';
import { createMapScreenStore } from './map-screen-state.ts';
import { MapObjects } from './objects/map-objects.ts';

/** A Map without a screen, for tests; what the hand holds is shown at once. */
export interface MapOnDesk extends CanvasOnDesk<MapLayout> {
  readonly map: MapParts;
}

export function mapOnDesk(snapshot: BoardSnapshot): MapOnDesk {
  let made: MapArranger | undefined;
  const desk = canvasOnDesk(snapshot, (view) => (made = new MapArranger(view)));
  const arranger = made ?? new MapArranger(desk.board.view);
  const { model, board, interfaceStore, perform } = desk;
  const map: MapParts = {
    model,
    arranger,
    objects: new MapObjects({
      session: { board, commands: { perform } },
      interfaceStore,
      nameOfMe: () => 'Anna',
    }),
    state: createMapScreenStore(),
    showCards: (places) => {
      arranger.hold(places);
      if (places === undefined) model.relayout();
      else model.followHand();
    },
  };
  return { ...desk, map };
}
