import { brandId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { FollowStore } from './follow-store.ts';

type Own = Pick<PresentPerson, 'following'>;

function person(clientId: number, part: Partial<PresentPerson> = {}): PresentPerson {
  const id = brandId<PresentPerson['user']['id']>(clientId.toString().padStart(26, '0'));
  return {
    clientId,
    self: false,
    user: { id, name: `P${clientId.toString()}`, color: 0 },
    ...part,
  };
}

function desk(self = 1) {
  const people = new KeyedListeners<'who' | 'pointers'>();
  const own: { -readonly [Part in keyof Own]: Own[Part] } = {};
  let others: readonly PresentPerson[] = [];
  const store = new FollowStore({
    people,
    present: () => [person(self, { self: true, ...own }), ...others],
    set: (part, value) => {
      if (part === 'following') Object.assign(own, { following: value });
    },
  });
  const here = (...now: readonly PresentPerson[]): void => {
    others = now;
    people.notify(['who']);
  };
  return { store, own, here, followed: () => store.state.getState().followed?.clientId };
}

describe('following', () => {
  it('is told to others, and ends by one’s own wish', () => {
    const { store, own, here, followed } = desk();
    here(person(2));
    expect(store.follow(person(2))).toBe(true);
    expect([own.following, followed()]).toEqual([2, 2]);
    store.stop();
    expect([own.following, followed()]).toEqual([undefined, undefined]);
    expect(store.state.getState().ended).toBeUndefined();
  });

  it('ends when they leave, and says so', () => {
    const { store, own, here, followed } = desk();
    here(person(2), person(3));
    store.follow(person(2));
    here(person(3));
    expect([own.following, followed()]).toEqual([undefined, undefined]);
    expect(store.state.getState().ended).toEqual({ why: 'left', name: 'P2' });
  });

  it('goes on when they come back under another number', () => {
    const { store, own, here, followed } = desk();
    here(person(2));
    store.follow(person(2));
    here({ ...person(2), clientId: 9 });
    expect([own.following, followed()]).toEqual([9, 9]);
  });

  it('never closes a circle: who follows oneself, over others too, is not followed', () => {
    const { store, here } = desk();
    here(person(2, { following: 3 }), person(3, { following: 1 }), person(4));
    expect(store.follow(person(2))).toBe(false);
    expect(store.follow(person(3))).toBe(false);
    expect(store.follow(person(4))).toBe(true);
    expect(store.follow(person(1, { self: true }))).toBe(false);
  });

  it('of two who begin at the same time one lets go', () => {
    const ends = [
      { self: 1, other: 2 },
      { self: 2, other: 1 },
    ].map(({ self, other }) => {
      const { store, here, followed } = desk(self);
      here(person(other));
      store.follow(person(other));
      here(person(other, { following: self }));
      return followed();
    });
    expect(ends).toEqual([2, undefined]);
  });
});
