import { brandId } from '@weft/domain';
import { CARD, centreOf, rectangleOf } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { BUDGET } from '../features/presence/cursor-budget.ts';
import type { FollowState } from '../features/presence/follow-store.ts';
import { KeyedListeners } from '../stores/keyed-listeners.ts';
import type { PresentPerson } from '../stores/presence-store.ts';
import { Camera } from './camera.ts';
import { canvasOnDesk, SMALL_BOARD } from './canvas-on-desk.ts';
import { PeopleOnCanvas } from './people-on-canvas.ts';
import { ViewState } from './view-state.ts';

function person(clientId: number, part: Partial<PresentPerson> = {}): PresentPerson {
  const id = brandId<PresentPerson['user']['id']>('0'.repeat(26));
  return { clientId, self: false, user: { id, name: 'Ben', color: 0 }, ...part };
}

function desk() {
  const { model, item, team } = canvasOnDesk(SMALL_BOARD);
  const view = new ViewState();
  view.set({ x: 0, y: 0, zoom: 1 }, { width: 4_000, height: 4_000 });
  const camera = new Camera(
    { read: () => ({ viewport: view.viewport, size: view.size }), move: () => undefined },
    () => ({ left: 0, top: 0 }),
    () => true,
  );
  const listeners = new KeyedListeners<'who' | 'pointers'>();
  const timers = new Set<{ readonly atMs: number; readonly callback: () => void }>();
  let present: readonly PresentPerson[] = [];
  let nowMs = 0;
  const people = new PeopleOnCanvas({
    canvas: { model, view, camera, pointer: { at: undefined } },
    presence: { people: listeners, present: () => present },
    follow: {
      state: createStore<FollowState>()(() => ({ followed: undefined, ended: undefined })),
    },
    nowMs: () => nowMs,
    after: (delayMs, callback) => {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const here = (...others: readonly PresentPerson[]): void => {
    present = [person(0, { self: true }), ...others];
    listeners.notify(['pointers']);
  };
  const after = (ms: number): void => {
    nowMs += ms;
    for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
      timers.delete(timer);
      timer.callback();
    }
  };
  const at = (key: string): { readonly x: number; readonly y: number } => {
    const card = rectangleOf(model.grid, item(key));
    return card === undefined ? { x: 0, y: 0 } : centreOf(card);
  };
  const lane = (key: string) => {
    const row = model.grid.places.get(item(key))?.cell.row;
    return people.snapshot().lanes.get(row?.team ?? null);
  };
  return { people, here, after, at, item, team, lane, timers };
}

describe('people on the canvas', () => {
  it('cost no timer and no snapshot while one is alone', () => {
    const { people, here, timers } = desk();
    const before = people.snapshot();
    let told = 0;
    people.subscribe(() => (told += 1));
    here();
    expect(people.snapshot()).toBe(before);
    expect([told, timers.size]).toEqual([0, 0]);
  });

  it('are counted in their row by pointer, or by the PBI they are on, once not all are seen', () => {
    const { people, here, at, item, lane } = desk();
    people.subscribe(() => undefined);
    here(person(1, { pointer: at('a') }));
    expect(lane('a')).toMatchObject({ unseen: false });
    here(person(1, { pointer: at('a') }), person(2, { selection: [item('a')] }));
    expect(lane('a')?.people.map(({ clientId }) => clientId)).toEqual([1, 2]);
    expect(lane('a')?.unseen).toBe(true);
    expect(people.snapshot().cursors).toHaveLength(1);
  });

  it('rows hear of those who change rows, not of pointers that move within one', () => {
    const { people, here, at } = desk();
    people.subscribe(() => undefined);
    here(person(1, { pointer: at('a') }));
    const before = people.snapshot();
    here(person(1, { pointer: { x: at('a').x + CARD.width / 8, y: at('a').y } }));
    expect(people.snapshot().lanes).toBe(before.lanes);
    expect(people.snapshot().cursors).not.toBe(before.cursors);
  });

  it('a pointer that rests goes by itself, and its person is counted instead', () => {
    const { people, here, after, at, lane } = desk();
    people.subscribe(() => undefined);
    here(person(1, { pointer: at('a') }));
    after(BUDGET.paleAfterMs);
    expect(people.snapshot().cursors).toMatchObject([{ pale: true }]);
    after(BUDGET.goneAfterMs - BUDGET.paleAfterMs);
    expect(people.snapshot().cursors).toEqual([]);
    expect(lane('a')?.unseen).toBe(true);
  });

  it('of thirty twelve have pointers, the rest is counted, and one is told that they are many', () => {
    const { people, here, at } = desk();
    people.subscribe(() => undefined);
    const many = Array.from({ length: 29 }, (_value, index) =>
      person(index + 1, { pointer: { x: at('a').x + index, y: at('a').y } }),
    );
    here(...many.slice(0, 20));
    expect(people.snapshot().busy).toBe(false);
    here(...many);
    const { cursors, lanes, busy } = people.snapshot();
    expect([cursors.length, busy]).toEqual([BUDGET.cursors, true]);
    expect([...lanes.values()].map((lane) => lane.people.length)).toEqual([29]);
    expect([...lanes.values()][0]?.unseen).toBe(true);
  });
});
