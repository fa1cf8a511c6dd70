import { describe, expect, it } from 'vitest';
import { centreOf } from '@weft/layout';
import { AimGesture } from './aim-gesture.ts';
import { canvasOnDesk, SMALL_BOARD } from '../canvas-on-desk.ts';

const AT = { x: 10, y: 20 };

describe('drawing a dependency', () => {
  it('ends at the card pointed at, and asks what it means', () => {
    const { model, interfaceStore, item } = canvasOnDesk(SMALL_BOARD);
    const aim = new AimGesture(model, interfaceStore);
    aim.begin(item('a'));
    aim.pointAt({ x: -9, y: -9 });
    expect(aim.finish(AT)).toBe(false);
    aim.pointAt(centreOf(model.cards.rectangleOf(item('e')) ?? { ...AT, width: 0, height: 0 }));
    expect(aim.finish(AT)).toBe(true);
    const { connecting } = model.state.getState();
    expect(connecting).toEqual({ from: item('a'), to: item('e'), at: AT });
  });

  it('turns round when the known card is the one that waits', () => {
    const { model, interfaceStore, item } = canvasOnDesk(SMALL_BOARD);
    const aim = new AimGesture(model, interfaceStore);
    aim.begin(item('a'), 'to');
    aim.target(item('e'));
    aim.finish(AT);
    const { connecting } = model.state.getState();
    expect(connecting).toMatchObject({ from: item('e'), to: item('a') });
  });

  it('never ends at its own card', () => {
    const { model, interfaceStore, item } = canvasOnDesk(SMALL_BOARD);
    const aim = new AimGesture(model, interfaceStore);
    aim.begin(item('a'));
    aim.target(item('a'));
    expect(aim.finish(AT)).toBe(false);
  });

  it('says at once that it would close a circle, or is there already', () => {
    const { model, interfaceStore, item } = canvasOnDesk(SMALL_BOARD);
    const aim = new AimGesture(model, interfaceStore);
    aim.begin(item('b'));
    aim.target(item('a'));
    expect(aim.aim?.circle).toEqual([item('a'), item('b'), item('a')]);
    aim.target(item('e'));
    expect(aim.aim?.circle).toBeUndefined();
    aim.begin(item('a'));
    aim.target(item('b'));
    expect(aim.aim && aim.exists(aim.aim)).toBe(true);
  });

  it('lets go and puts the tool away', () => {
    const { model, interfaceStore, item } = canvasOnDesk(SMALL_BOARD);
    const aim = new AimGesture(model, interfaceStore);
    interfaceStore.getState().setTool('dependency');
    aim.begin(item('a'));
    aim.cancel();
    expect(aim.aim).toBeUndefined();
    expect(interfaceStore.getState().tool).toBe('select');
  });
});
