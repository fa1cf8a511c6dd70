import { describe, expect, it } from 'vitest';
import type { ItemId } from '@weft/domain';
import { centreOf, rectangleOf, type Point } from '@weft/layout';
import { SMALL_BOARD } from '../../canvas/canvas-on-desk.ts';
import { CardNodes } from '../../canvas/cards/card-nodes.ts';
import { DragGesture } from '../../canvas/gestures/drag-gesture.ts';
import { gridDragPlan } from './grid-drag.ts';
import { gridOnDesk, type GridOnDesk } from '../grid-on-desk.ts';

interface Hand {
  readonly gesture: DragGesture;
  readonly pressEscape: () => void;
  /** Presence told to others, in order. */
  readonly told: readonly unknown[];
}

function handOn(desk: GridOnDesk): Hand {
  let onEscape: (() => void) | undefined;
  const told: unknown[] = [];
  const commands = { moveItems: desk.moveItems };
  const presence = { set: (_part: string, value: unknown) => void told.push(value) };
  const gesture = new DragGesture({
    model: desk.model,
    nodes: new CardNodes(desk.model, () => desk.interfaceStore.getState().selection),
    plan: gridDragPlan(desk.grid, commands),
    presence,
    interfaceStore: desk.interfaceStore,
    browser: {
      onEscape: (listener) => {
        onEscape = listener;
        return () => (onEscape = undefined);
      },
      nextFrame: (callback) => callback(),
    },
  });
  return { gesture, told, pressEscape: () => onEscape?.() };
}

function middleOf(desk: GridOnDesk, item: ItemId): Point {
  return centreOf(rectangleOf(desk.grid.grid, item) ?? { x: 0, y: 0, width: 0, height: 0 });
}

describe('dragging cards', () => {
  it('writes once, on the drop, and tells others before', () => {
    const desk = gridOnDesk(SMALL_BOARD);
    const { gesture, told } = handOn(desk);
    gesture.begin(desk.item('a'));
    for (const ms of [0, 10, 60]) gesture.move(middleOf(desk, desk.item('d')), { x: 0, y: 0 }, ms);
    expect(desk.moves).toEqual([]);
    expect(desk.grid.state.getState().dropCell).toBe(
      desk.grid.grid.places.get(desk.item('d'))?.cell.id,
    );
    expect(told).toHaveLength(1);
    gesture.end();
    const place = { team: desk.team('Blue'), sprint: desk.sprint('Sprint 2') };
    expect(desk.moves).toEqual([{ items: [desk.item('a')], place }]);
    expect(told.at(-1)).toBeUndefined();
    expect(desk.model.state.getState().drag).toBeUndefined();
    expect(desk.grid.state.getState().dropCell).toBeUndefined();
  });

  it('takes the whole selection along, and leaves out what is there already', () => {
    const desk = gridOnDesk(SMALL_BOARD);
    const { gesture } = handOn(desk);
    desk.interfaceStore.getState().select([desk.item('a'), desk.item('d'), desk.item('e')]);
    gesture.begin(desk.item('a'));
    gesture.move(middleOf(desk, desk.item('d')), { x: 0, y: 0 }, 0);
    gesture.end();
    expect(desk.moves.map(({ items }) => items)).toEqual([[desk.item('a'), desk.item('e')]]);
  });

  it('with a card outside the selection takes only that', () => {
    const desk = gridOnDesk(SMALL_BOARD);
    desk.interfaceStore.getState().select([desk.item('a')]);
    handOn(desk).gesture.begin(desk.item('e'));
    expect([...desk.interfaceStore.getState().selection]).toEqual([desk.item('e')]);
  });

  it('writes nothing after Escape, outside the Grid, and where the card was', () => {
    const desk = gridOnDesk(SMALL_BOARD);
    const { gesture, pressEscape } = handOn(desk);
    gesture.begin(desk.item('a'));
    gesture.move(middleOf(desk, desk.item('d')), { x: 0, y: 0 }, 0);
    pressEscape();
    gesture.move(middleOf(desk, desk.item('d')), { x: 0, y: 0 }, 9);
    gesture.end();
    gesture.begin(desk.item('a'));
    gesture.move({ x: -500, y: -500 }, { x: 0, y: 0 }, 0);
    gesture.end();
    gesture.begin(desk.item('a'));
    gesture.move(middleOf(desk, desk.item('c')), { x: 0, y: 0 }, 0);
    gesture.end();
    expect(desk.moves).toEqual([]);
  });
});
