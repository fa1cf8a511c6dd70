import { brandId } from '@weft/domain';
import { centreOf } from '@weft/layout';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { BUDGET } from '../../features/presence/cursor-budget.ts';
import type { FollowState } from '../../features/presence/follow-store.ts';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { Camera } from '../view/camera.ts';
import { canvasOnDesk, SMALL_BOARD } from '../canvas-on-desk.ts';
import { PeopleOnCanvas } from './people-on-canvas.ts';
import { ViewState } from '../view/view-state.ts';

function person(clientId: number, part: Partial<PresentPerson> = {}): PresentPerson {
  const id = brandId<PresentPerson['user']['id']>('0'.repeat(26));
  return { clientId, self: false, user: { id, name: 'Ben', color: 0 }, ...part };
}

function desk() {
  const { model, item } = canvasOnDesk(SMALL_BOARD);
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
    canvas: { name: 'board', model, view, camera, pointer: { at: undefined } },
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
    const card = model.cards.rectangleOf(item(key));
    return card === undefined ? { x: 0, y: 0 } : centreOf(card);
  };
  return { people, here, after, at, timers };
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

  it('a pointer that rests goes by itself', () => {
    const { people, here, after, at } = desk();
    people.subscribe(() => undefined);
    here(person(1, { pointer: at('a') }));
    after(BUDGET.paleAfterMs);
    expect(people.snapshot().cursors).toMatchObject([{ pale: true }]);
    after(BUDGET.goneAfterMs - BUDGET.paleAfterMs);
    expect(people.snapshot().cursors).toEqual([]);
  });

  it('of thirty twelve have pointers, and one is told that they are many', () => {
    const { people, here, at } = desk();
    people.subscribe(() => undefined);
    const many = Array.from({ length: 29 }, (_value, index) =>
      person(index + 1, { pointer: { x: at('a').x + index, y: at('a').y } }),
    );
    here(...many.slice(0, 20));
    expect(people.snapshot().busy).toBe(false);
    here(...many);
    const { cursors, busy } = people.snapshot();
    expect([cursors.length, busy]).toEqual([BUDGET.cursors, true]);
  });

  it('who looks at another canvas is here, but points nowhere on this one', () => {
    const { people, here, at } = desk();
    people.subscribe(() => undefined);
    here(person(1, { pointer: at('a'), screen: 'map' }), person(2, { pointer: at('a') }));
    const { present, cursors } = people.snapshot();
    expect(present).toHaveLength(2);
    expect(cursors.map((cursor) => cursor.person.clientId)).toEqual([2]);
  });
});
