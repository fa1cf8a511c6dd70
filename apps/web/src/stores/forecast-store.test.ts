import { expect, it } from 'vitest';
import type { BoardEdit } from '@weft/domain';
import type { Effect } from '@weft/rules';
import { canvasOnDesk, SMALL_BOARD, type CanvasOnDesk } from '../canvas/canvas-on-desk.ts';
import { ForecastStore } from './forecast-store.ts';

const TODAY = '2026-11-23';

/** Moves what waits before what it waits for, and into a cell that is too small for it. */
function moveOf(desk: CanvasOnDesk): BoardEdit {
  const place = { team: desk.team('Blue'), sprint: desk.sprint('Sprint 2') };
  return { kind: 'move-items', items: [desk.item('a')], place };
}

function effectAtOnce(desk: CanvasOnDesk): Effect {
  return new ForecastStore(desk.board, () => TODAY).effectOf([moveOf(desk)]);
}

it('says what was prepared in parts as if it had been asked at once', () => {
  const desk = canvasOnDesk(SMALL_BOARD);
  const store = new ForecastStore(desk.board, () => TODAY);
  let parts = 1;
  while (store.prepare()) parts += 1;
  expect(parts).toBeGreaterThan(5);
  expect(store.prepare()).toBe(false);
  const effect = store.effectOf([moveOf(desk)]);
  expect(effect.added.length + effect.removed.length).toBeGreaterThan(0);
  expect(effect).toEqual(effectAtOnce(desk));
});

it('finishes at once what was begun when it is asked', () => {
  const desk = canvasOnDesk(SMALL_BOARD);
  const store = new ForecastStore(desk.board, () => TODAY);
  expect([store.prepare(), store.prepare()]).toEqual([true, true]);
  expect(store.effectOf([moveOf(desk)])).toEqual(effectAtOnce(desk));
  expect(store.prepare()).toBe(false);
});

it('knows what changed on the board, or became another day, between two parts', () => {
  const desk = canvasOnDesk(SMALL_BOARD);
  let today = TODAY;
  const changed = new ForecastStore(desk.board, () => TODAY);
  const aged = new ForecastStore(desk.board, () => today);
  expect([changed.prepare(), aged.prepare()]).toEqual([true, true]);
  desk.moveItems([desk.item('d')], { team: desk.team('Red'), sprint: desk.sprint('Sprint 1') });
  expect(changed.prepare()).toBe(false);
  expect(changed.effectOf([moveOf(desk)])).toEqual(effectAtOnce(desk));
  today = '2026-11-24';
  expect(aged.prepare()).toBe(false);
  expect(aged.planned.item(desk.item('d'))?.place.team).toBe(desk.team('Red'));
});
