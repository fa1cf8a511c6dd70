import { brandId, type ItemId, type MapObjectId } from '@weft/domain';
import { expect, it } from 'vitest';
import { FrameQueue } from './frame-queue.ts';
import { PresenceStore, type PresenceSource } from './presence-store.ts';

const ITEM = brandId<ItemId>(`${'0'.repeat(25)}1`);
const NOTE = brandId<MapObjectId>(`${'0'.repeat(25)}2`);
const ANNA = { id: `${'0'.repeat(25)}A`, name: 'Anna', color: 3, role: 'editor' };

function desk(): {
  readonly store: PresenceStore;
  readonly heard: string[];
  readonly show: (state: Record<string, unknown>) => void;
} {
  const states = new Map<number, Record<string, unknown>>();
  const listeners = new Set<() => void>();
  let frame: (() => void) | undefined;
  const frames = new FrameQueue((callback) => {
    frame = callback;
    return () => undefined;
  });
  const awareness: PresenceSource['awareness'] = {
    clientID: 1,
    getStates: () => states,
    on: (_name: string, listener: () => void) => void listeners.add(listener),
    off: (_name: string, listener: () => void) => void listeners.delete(listener),
    setLocalStateField: () => undefined,
  };
  const store = new PresenceStore(
    { awareness, sessionInfo: undefined, subscribe: () => () => undefined },
    frames,
  );
  const heard: string[] = [];
  store.people.subscribe('who', () => heard.push('who'));
  store.people.subscribe('pointers', () => heard.push('pointers'));
  store.things.subscribe(ITEM, () => heard.push('item'));
  store.things.subscribe(NOTE, () => heard.push('note'));
  const show = (state: Record<string, unknown>): void => {
    states.set(2, { user: ANNA, ...state });
    for (const listener of listeners) listener();
    frame?.();
  };
  return { store, heard, show };
}

it('a pointer that moves is heard by pointers alone; who is on a card by the card and the lists', () => {
  const { store, heard, show } = desk();
  show({ pointer: { x: 1, y: 1 } });
  expect(heard.splice(0)).toEqual(['pointers', 'who']);
  show({ pointer: { x: 2, y: 1 } });
  expect(heard.splice(0)).toEqual(['pointers']);
  expect(store.present()[0]?.pointer).toEqual({ x: 2, y: 1 });
  // Nor do lists hear where somebody looks, what they draw and what they say at their pointer.
  const laser = { stroke: 1, from: 0, points: [1, 2] };
  show({ view: { x: 0, y: 0, width: 9, height: 9 }, laser, chat: 'Here' });
  expect(heard.splice(0)).toEqual(['pointers']);
  show({ following: 1 });
  expect(heard.splice(0)).toEqual(['pointers', 'who']);
  show({ selection: [ITEM] });
  expect(heard.splice(0)).toEqual(['pointers', 'item', 'who']);
  const drag = { items: [ITEM], cell: null, x: 0, y: 0 };
  show({ drag });
  expect(heard.splice(0)).toEqual(['pointers', 'item', 'who']);
  show({ drag: { ...drag, x: 5 } });
  expect(heard.splice(0)).toEqual(['pointers']);
  show({ screen: 'map', objects: [NOTE] });
  expect(heard.splice(0)).toEqual(['pointers', 'item', 'note', 'who']);
  show({ screen: 'map', writing: NOTE });
  expect(store.on(NOTE).map(({ user }) => user.name)).toEqual(['Anna']);
});
