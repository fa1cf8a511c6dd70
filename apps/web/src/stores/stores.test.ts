import { brandId, type BoardChange, type ItemId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { CollectedChange } from './collected-change.ts';
import { FrameQueue } from './frame-queue.ts';
import { createInterfaceStore, MOST_TOASTS } from './interface-store.ts';
import { KeyedListeners } from './keyed-listeners.ts';

const item = (name: string): ItemId => brandId<ItemId>(name);

function changeOf(...items: string[]): BoardChange {
  return {
    items: new Set(items.map(item)),
    lines: new Set(),
    teams: new Set(),
    sprints: new Set(),
    cells: new Set(),
    board: false,
    parts: new Set(),
  };
}

describe('KeyedListeners', () => {
  it('tells only those who listen to the key, and counts its versions', () => {
    const keyed = new KeyedListeners<string>();
    const heard: string[] = [];
    const stop = keyed.subscribe('a', () => heard.push('a'));
    keyed.subscribe('b', () => heard.push('b'));
    keyed.notify(['a', 'c']);
    keyed.notify(['a']);
    expect(heard).toEqual(['a', 'a']);
    expect([keyed.version('a'), keyed.version('b'), keyed.version('c')]).toEqual([2, 0, 0]);
    stop();
    keyed.notify(['a']);
    expect(heard).toHaveLength(2);
  });
});

describe('FrameQueue', () => {
  it('flushes once however often it was scheduled, and again after the next schedule', () => {
    const frames: (() => void)[] = [];
    const queue = new FrameQueue((callback) => {
      frames.push(callback);
      return () => frames.splice(frames.indexOf(callback), 1);
    });
    let flushes = 0;
    queue.add(() => (flushes += 1));
    queue.schedule();
    queue.schedule();
    expect(frames).toHaveLength(1);
    frames[0]?.();
    expect(flushes).toBe(1);
    expect(frames).toHaveLength(0);
    queue.schedule();
    expect(frames).toHaveLength(1);
    queue.close();
    expect(frames).toHaveLength(0);
  });

  it('lets what is shown with a frame come after all of its flushes', () => {
    const queue = new FrameQueue(() => () => undefined);
    const order: string[] = [];
    const stop = queue.onFlushed(() => order.push('shown'));
    queue.add(() => order.push('first'));
    queue.add(() => order.push('second'));
    queue.flushNow();
    stop();
    queue.flushNow();
    expect(order).toEqual(['first', 'second', 'shown', 'first', 'second']);
  });
});

describe('CollectedChange', () => {
  it('joins changes and starts anew after taking them', () => {
    const collected = new CollectedChange();
    expect(collected.take()).toBeUndefined();
    collected.add(changeOf('a'));
    collected.add({ ...changeOf('b'), board: true });
    const taken = collected.take();
    expect([...(taken?.items ?? [])]).toEqual(['a', 'b']);
    expect(taken?.board).toBe(true);
    collected.add(changeOf('c'));
    expect([...(collected.take()?.items ?? [])]).toEqual(['c']);
  });
});

describe('interface store', () => {
  const open = (): ReturnType<typeof createInterfaceStore> =>
    createInterfaceStore({
      theme: 'system',
      language: 'system',
      arrows: 'to-successor',
      panelOpen: true,
      panelWidthPx: 320,
    });

  it('keeps the newest messages only, each with a number of its own', () => {
    const store = open();
    for (let n = 0; n < MOST_TOASTS + 2; n += 1) store.getState().toast({ text: `${n}` });
    const toasts = store.getState().toasts;
    expect(toasts.map((toast) => toast.text)).toEqual(['2', '3', '4']);
    expect(new Set(toasts.map((toast) => toast.id)).size).toBe(MOST_TOASTS);
  });

  it('selects PBIs or a line, never both', () => {
    const store = open();
    store.getState().select([item('a')]);
    store.getState().selectLine(undefined);
    expect(store.getState().selection.size).toBe(0);
    store.getState().focusItem(item('b'));
    store.getState().focusItem(item('b'));
    expect(store.getState().focusRequest).toEqual({ item: 'b', serial: 2 });
  });

  it('keeps the panel between its narrowest and widest', () => {
    const store = open();
    store.getState().setPanelWidth(5);
    expect(store.getState().panel.widthPx).toBe(280);
    store.getState().setPanelWidth(5_000);
    expect(store.getState().panel.widthPx).toBe(640);
  });
});
